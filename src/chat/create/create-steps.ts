/**
 * Creating by form, step by step: what waits between the pages is a proposal (DESIGN, decision 8).
 *
 * @module
 */
import type { ProposalId } from '../../domain/ids.ts'
import { findProposal } from '../../usecases/find-proposal.ts'
import { keepProposal } from '../../usecases/keep-proposal.ts'
import { takeProposal } from '../../usecases/take-proposal.ts'
import type { ProposalAction } from '../action.ts'
import type { Ask } from '../ask.ts'
import { refuse, tell } from '../ask.ts'
import type { FormValues } from '../form.ts'
import { refusalWords } from '../refusal-words.ts'
import type { Reply } from '../reply.ts'
import { plainText } from '../spans.ts'
import { createForm } from '../views/create-form.ts'
import { createMoreForm } from '../views/create-more-form.ts'
import { createPreview } from '../views/create-preview.ts'
import { notCreated } from '../views/not-created.ts'
import { refuseCreating, storeSession, typedChannel } from './create.ts'
import type { WaitingInput } from './create-input.ts'
import { CREATE_PROPOSAL, fromProposal, toFormValues, toProposal, withPage } from './create-input.ts'
import type { CreateFaults, NewSession } from './read-new-session.ts'
import { readNewSession } from './read-new-session.ts'

/** The first page, submitted where nothing waits yet. */
export async function createFirst(ask: Ask, values: FormValues): Promise<Reply> {
  const refusal = refuseCreating(ask)
  if (refusal !== null) return refuse(ask, refusal)
  return propose(ask, { input: withPage({}, 'first', values), channel: typedChannel(ask) })
}

/** A step with what waits: a page opened or submitted, or **Create**. */
export async function createStep(
  ask: Ask,
  step: { readonly type: ProposalAction; readonly proposalId: ProposalId; readonly values: FormValues },
): Promise<Reply> {
  const refusal = refuseCreating(ask)
  if (refusal !== null) return refuse(ask, refusal)
  const request = { asker: ask.asker, id: step.proposalId, kind: CREATE_PROPOSAL }
  // Only what is created is used up, so that a second press creates nothing, and a form that stays open can be sent again.
  const found = await (step.type === 'create-now' ? takeProposal : findProposal)(ask.parts.deps, request)
  if (!found.ok) return refuse(ask, found.refusal)
  const waiting = fromProposal(ask, found.value)
  const values = toFormValues(waiting.input)
  switch (step.type) {
    case 'create-change':
      return { type: 'form', form: createForm({ proposalId: step.proposalId, values }) }
    case 'create-more-form':
      return { type: 'form', form: createMoreForm({ proposalId: step.proposalId, values }) }
    case 'create-page':
      return propose(ask, {
        ...waiting,
        input: withPage(waiting.input, 'first', step.values),
        replaces: step.proposalId,
      })
    case 'create-more':
      return propose(ask, {
        ...waiting,
        input: withPage(waiting.input, 'second', step.values),
        replaces: step.proposalId,
      })
    case 'create-now':
      return createNow(ask, waiting)
  }
}

/** Keeps the input and shows what was understood of it, in place of what waited before; or what is wrong with it. */
async function propose(ask: Ask, waiting: WaitingInput & { readonly replaces?: ProposalId }): Promise<Reply> {
  const read = await readNewSession(ask, waiting)
  const proposalId = await keep(ask, waiting)
  if (!read.ok) return invalid(ask, { proposalId, read })
  if (waiting.replaces !== undefined) {
    await takeProposal(ask.parts.deps, { asker: ask.asker, id: waiting.replaces, kind: CREATE_PROPOSAL })
  }
  return tell(previewOf(ask, { proposalId, read }), true)
}

async function createNow(ask: Ask, waiting: WaitingInput): Promise<Reply> {
  const read = await readNewSession(ask, waiting)
  if (read.ok) return storeSession(ask, read)
  const reply = invalid(ask, { read, proposalId: await keep(ask, waiting) })
  return tell(reply.view, true)
}

async function keep(ask: Ask, waiting: WaitingInput): Promise<ProposalId> {
  const input = toProposal(ask, waiting)
  const proposal = await keepProposal(ask.parts.deps, { asker: ask.asker, kind: CREATE_PROPOSAL, input })
  return proposal.id
}

function previewOf(ask: Ask, { proposalId, read }: { readonly proposalId: ProposalId; readonly read: NewSession }) {
  const { draft, when, mentor, segmentNames } = read
  return createPreview({
    proposalId,
    title: draft.title,
    description: draft.description,
    startTime: draft.startTime,
    endTime: draft.endTime,
    timezone: draft.timezone,
    kind: when.kind,
    shiftedMinutes: when.shiftedMinutes,
    mentor,
    segments: segmentNames,
    provider: draft.provider,
    capacity: draft.capacity,
    hasPasscode: draft.passcode !== null,
    hasBackupLink: draft.backupLink !== null,
    seen: ask.seen,
  })
}

/** The form stays open where the platform can; else the view holds **Change**, and the values wait. */
function invalid(ask: Ask, { proposalId, read }: { readonly proposalId: ProposalId; readonly read: CreateFaults }) {
  const errors: Record<string, string> = {}
  for (const [field, refusal] of Object.entries(read.faults)) {
    const { wrong, instead } = refusalWords(refusal, ask.seen.zone)
    errors[field] = plainText([...wrong, ' ', ...instead]).trim()
  }
  const view = notCreated({ proposalId, faults: read.faults, seen: ask.seen })
  return { type: 'invalid', errors, view } as const
}
