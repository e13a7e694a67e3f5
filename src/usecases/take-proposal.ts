import type { Result } from '../domain/result.ts'
import type { FindProposalRequest } from './find-proposal.ts'
import type { Deps, Proposal } from './ports.ts'

/** The asker's own proposal, used up: a second taker gets `proposal_expired`. */
export async function takeProposal(_deps: Deps, _request: FindProposalRequest): Promise<Result<Proposal>> {
  throw new Error('not built yet')
}
