import type { ProposalId } from '../../domain/ids.ts'
import { takeProposal } from '../../usecases/take-proposal.ts'
import type { Ask } from '../ask.ts'
import type { SettingsAction } from '../proposal-action.ts'
import type { Reply } from '../reply.ts'
import { applySettings } from './organization-settings.ts'
import { applyOwn } from './own-settings.ts'
import { readKeptSettings, SETTINGS_PROPOSAL } from './settings-conflicts.ts'

/** **Use mine**: one's own version is kept, whatever holds by now; what holds is shown where nothing waits any more. */
export async function settingsStep(
  ask: Ask,
  { type, proposalId }: { readonly type: SettingsAction; readonly proposalId: ProposalId },
): Promise<Reply> {
  const of = type === 'settings-now' ? 'settings' : 'own'
  const request = { asker: ask.asker, id: proposalId, kind: SETTINGS_PROPOSAL[of] }
  const found = await takeProposal(ask.parts.deps, request)
  const written = { yours: found.ok ? readKeptSettings(found.value) : {}, shown: null }
  return of === 'settings' ? applySettings(ask, written) : applyOwn(ask, written)
}
