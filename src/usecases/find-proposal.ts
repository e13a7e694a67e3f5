import type { ProposalId } from '../domain/ids.ts'
import type { Result } from '../domain/result.ts'
import type { Asker, Deps, Proposal } from './ports.ts'

export type FindProposalRequest = { readonly asker: Asker; readonly id: ProposalId; readonly kind: string }

/** The asker's own proposal, which stays. Refuses `proposal_expired`, for anybody else's too. */
export async function findProposal(_deps: Deps, _request: FindProposalRequest): Promise<Result<Proposal>> {
  throw new Error('not built yet')
}
