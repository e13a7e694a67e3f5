/** Branded identifiers: strings with a prefix that says what they name, so that one kind cannot be passed for another. */

declare const brand: unique symbol

/** An identifier of the kind `P`: `P_` and 20 lower-case characters that sort by time of making (`ses_01h…`). */
export type Id<P extends string> = string & { readonly [brand]: P }

/** Names an organization. */
export type OrganizationId = Id<'org'>
/** Names a space. */
export type SpaceId = Id<'spc'>
/** Names a person. */
export type PersonId = Id<'per'>
/** Names an identity. */
export type IdentityId = Id<'idn'>
/** Names a segment. */
export type SegmentId = Id<'seg'>
/** Names a session. */
export type SessionId = Id<'ses'>
/** Names a series. */
export type SeriesId = Id<'srs'>
/** Names a piece of evidence. */
export type EvidenceId = Id<'evi'>
/** Names a delivery. */
export type DeliveryId = Id<'dlv'>
/** Names a proposal. */
export type ProposalId = Id<'prp'>
