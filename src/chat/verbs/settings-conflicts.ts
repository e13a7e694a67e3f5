/**
 * Settings that were changed in two places at the same time: both versions are shown, and the later one waits.
 *
 * @module
 */
import type { FieldConflict, FieldTexts, WrittenFields } from '../../domain/merge-fields.ts'
import { writtenFields } from '../../domain/merge-fields.ts'
import { keepProposal } from '../../usecases/keep-proposal.ts'
import type { Proposal } from '../../usecases/ports.ts'
import type { Ask } from '../ask.ts'
import { tell, wasPrivate } from '../ask.ts'
import type { Reply } from '../reply.ts'
import { editConflict } from '../views/edit-conflict.ts'

/** The kind of proposal, by whose settings they are: everyone's, or one's own. */
export const SETTINGS_PROPOSAL = { settings: 'settings', own: 'own-settings' } as const

/** Shows both versions of what was changed twice; what one wrote oneself waits for **Use mine**. */
export async function showSettingsConflicts(
  ask: Ask,
  given: WrittenFields & { readonly of: 'settings' | 'own'; readonly conflicts: readonly FieldConflict[] },
): Promise<Reply> {
  const { of, conflicts } = given
  const input = { fields: writtenFields(given) as { readonly [field: string]: string } }
  const kept = await keepProposal(ask.parts.deps, { asker: ask.asker, kind: SETTINGS_PROPOSAL[of], input })
  return tell(editConflict({ of, conflicts, proposalId: kept.id }, ask.seen), wasPrivate(ask))
}

/** What waited. */
export function readKeptSettings({ input }: Proposal): FieldTexts {
  // A proposal lives for 15 minutes and is read by what wrote it, so that its form is known.
  return (input as { readonly fields: FieldTexts }).fields
}
