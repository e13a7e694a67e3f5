/**
 * An edit that waits: for one's own version, where another changed the same, or for how much of a series it is for.
 *
 * @module
 */
import type { PersonId, ProposalId, SessionId } from '../../domain/ids.ts'
import type { FieldTexts } from '../../domain/merge-fields.ts'
import { keepProposal } from '../../usecases/keep-proposal.ts'
import type { Json, Proposal } from '../../usecases/ports.ts'
import type { SeriesScope } from '../../usecases/series-parts.ts'
import type { Ask } from '../ask.ts'
import { openPasscode, sealPasscode } from '../sealed-passcode.ts'

/** The kind of proposal. */
export const EDIT_PROPOSAL = 'edit'

/** What waits; `scope` null: the session alone. */
export type WaitingEdit = {
  readonly sessionId: SessionId
  readonly fields: FieldTexts
  readonly shown: FieldTexts | null
  readonly mentorId?: PersonId
  readonly scope: SeriesScope | null
}

/** Keeps it for 15 minutes, a passcode sealed; answers the id that its buttons carry. */
export async function keepEdit(ask: Ask, waiting: WaitingEdit): Promise<ProposalId> {
  const { sessionId, fields, shown, mentorId, scope } = waiting
  const kept: { [field: string]: Json } = {}
  for (const [field, text] of Object.entries(fields)) {
    if (text === undefined) continue
    kept[field] = field === 'passcode' ? sealPasscode(ask, text) : text
  }
  const input = {
    sessionId,
    fields: kept,
    shown: shown as { readonly [field: string]: string } | null,
    scope,
    ...(mentorId === undefined ? {} : { mentorId }),
  }
  return (await keepProposal(ask.parts.deps, { asker: ask.asker, kind: EDIT_PROPOSAL, input })).id
}

/** What {@link keepEdit} kept. */
export function readKeptEdit(ask: Ask, { input }: Proposal): WaitingEdit {
  // A proposal lives for 15 minutes and is read by what wrote it, so that its form is known.
  const { shown, scope, ...kept } = input as unknown as WaitingEdit
  const { passcode } = kept.fields
  const opened = passcode === undefined ? {} : { passcode: openPasscode(ask, passcode) }
  return { ...kept, shown: shown ?? null, scope: scope ?? null, fields: { ...kept.fields, ...opened } }
}
