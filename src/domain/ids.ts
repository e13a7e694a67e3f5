/** Branded identifiers: strings with a prefix that says what they name, so that one kind cannot be passed for another. */

declare const brand: unique symbol

/** An identifier of the kind `P`: `P_` and 20 lower-case characters that sort by time of making (`ses_01h…`). */
export type Id<P extends string> = string & { readonly [brand]: P }

export type OrganizationId = Id<'org'>
export type SpaceId = Id<'spc'>
export type PersonId = Id<'per'>
export type IdentityId = Id<'idn'>
export type SegmentId = Id<'seg'>
export type SessionId = Id<'ses'>
export type SeriesId = Id<'srs'>
export type EvidenceId = Id<'evi'>
export type DeliveryId = Id<'dlv'>
export type ProposalId = Id<'prp'>
