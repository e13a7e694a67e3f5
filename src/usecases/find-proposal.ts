import type { ProposalId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { Asker, Deps, Proposal } from './ports.ts'

/** What `findProposal` is asked. */
export type FindProposalRequest = { readonly asker: Asker; readonly id: ProposalId; readonly kind: string }

/** The asker's own proposal, which stays. Refuses `proposal_expired`, for anybody else's too. */
export async function findProposal(deps: Deps, request: FindProposalRequest): Promise<Result<Proposal>> {
  const { asker, id, kind } = request
  const proposal = await deps.store.proposal(id, deps.clock.now())
  const isTheirs =
    proposal !== null &&
    proposal.kind === kind &&
    proposal.personId === asker.person.id &&
    proposal.organizationId === asker.organization.id
  return isTheirs ? yes(proposal) : no({ code: 'proposal_expired' })
}
