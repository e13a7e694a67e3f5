import type { ProposalId } from '../../domain/ids.ts'
import { keepProposal } from '../../usecases/keep-proposal.ts'
import type { Ask } from '../ask.ts'
import type { Reply } from '../reply.ts'
import { notCreated } from '../views/not-created.ts'
import type { WaitingInput } from './create-input.ts'
import { CREATE_PROPOSAL, toProposal } from './create-input.ts'
import type { CreateFaults } from './read-plan.ts'

/** A reply that is a message. */
export type MessageReply = Extract<Reply, { type: 'message' }>

/** Keeps what was given, and says all that is wrong with it beside a button that opens it in the form. */
export async function showFaults(
  ask: Ask,
  given: WaitingInput & { readonly read: CreateFaults },
): Promise<MessageReply> {
  const proposalId = await keepInput(ask, given)
  const view = notCreated({ proposalId, faults: given.read.faults, seen: ask.seen })
  return { type: 'message', view, replace: true }
}

/** Keeps input until the next step; answers the id that its buttons carry. */
export async function keepInput(ask: Ask, waiting: WaitingInput): Promise<ProposalId> {
  const input = toProposal(ask, waiting)
  const proposal = await keepProposal(ask.parts.deps, { asker: ask.asker, kind: CREATE_PROPOSAL, input })
  return proposal.id
}
