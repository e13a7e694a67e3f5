import type { Result } from '../domain/result.ts'
import { type FindProposalRequest, findProposal } from './find-proposal.ts'
import type { Deps, Proposal } from './ports.ts'

/** The asker's own proposal, used up: a second taker gets `proposal_expired`. */
export async function takeProposal(deps: Deps, request: FindProposalRequest): Promise<Result<Proposal>> {
  return deps.store.inTurn(request.id, async () => {
    const found = await findProposal(deps, request)
    if (found.ok) await deps.store.commit({ changes: [{ type: 'drop-proposal', id: request.id }] })
    return found
  })
}
