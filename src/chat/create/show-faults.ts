import type { ProposalId } from '../../domain/ids.ts'
import type { RepeatChoice } from '../../domain/refusal.ts'
import { keepProposal } from '../../usecases/keep-proposal.ts'
import type { Ask } from '../ask.ts'
import { textOf } from '../ask.ts'
import type { Reply } from '../reply.ts'
import { notCreated } from '../views/not-created.ts'
import { repeatQuestion } from '../views/repeat-question.ts'
import type { WaitingInput } from './create-input.ts'
import { CREATE_PROPOSAL, toProposal } from './create-input.ts'
import type { CreateFaults } from './read-plan.ts'

/** A reply that is a message. */
export type MessageReply = Extract<Reply, { type: 'message' }>

/**
 * Keeps what was given, and says all that is wrong with it beside a button that opens it in the form; or asks, where nothing is wrong
 * but that not every month has the day on which it is to repeat.
 */
export async function showFaults(
  ask: Ask,
  given: WaitingInput & { readonly read: CreateFaults },
): Promise<MessageReply> {
  const proposalId = await keepInput(ask, given)
  const { faults } = given.read
  const choices = repeatChoices(faults)
  const { seen } = ask
  const view =
    choices === null
      ? notCreated({ proposalId, faults, seen })
      : repeatQuestion({ proposalId, title: textOf(given.input.title) ?? '', choices, seen })
  return { type: 'message', view, replace: true }
}

/** What may be meant, where that is all there is to ask; else null. */
export function repeatChoices(faults: CreateFaults['faults']): readonly RepeatChoice[] | null {
  const isAlone = Object.keys(faults).length === 1
  return isAlone && faults.repeat?.code === 'repeat_ambiguous' ? faults.repeat.choices : null
}

/** Keeps input until the next step; answers the id that its buttons carry. */
export async function keepInput(ask: Ask, waiting: WaitingInput): Promise<ProposalId> {
  const input = toProposal(ask, waiting)
  const proposal = await keepProposal(ask.parts.deps, { asker: ask.asker, kind: CREATE_PROPOSAL, input })
  return proposal.id
}
