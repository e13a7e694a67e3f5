/**
 * Creating by form, step by step: what waits between the pages is a proposal (DESIGN, decision 8).
 *
 * @module
 */
import type { ProposalId } from '../../domain/ids.ts'
import { findProposal } from '../../usecases/find-proposal.ts'
import { takeProposal } from '../../usecases/take-proposal.ts'
import type { Ask } from '../ask.ts'
import { refuse, tell, textOf, wasPrivate } from '../ask.ts'
import type { Form, FormValues } from '../form.ts'
import { overfull } from '../overfull.ts'
import type { ProposalAction } from '../proposal-action.ts'
import { fieldRefusalText } from '../refusal-words.ts'
import type { Reply } from '../reply.ts'
import { createForm } from '../views/create-form.ts'
import { createMoreForm } from '../views/create-more-form.ts'
import { createRepeatForm } from '../views/create-repeat-form.ts'
import { createRoomForm } from '../views/create-room-form.ts'
import { discarded } from '../views/discarded.ts'
import { firstPage, refuseCreating, showMade, storeSession, typedChannel } from './create.ts'
import type { WaitingInput } from './create-input.ts'
import { CREATE_PROPOSAL, fromProposal, PAGES, toFormValues, withPage, writtenNow } from './create-input.ts'
import { impactOf } from './impact-of.ts'
import { previewOf } from './preview-of.ts'
import { readNewSession } from './read-new-session.ts'
import type { CreateFaults } from './read-plan.ts'
import type { MessageReply } from './show-faults.ts'
import { keepInput, repeatChoices, showFaults } from './show-faults.ts'

/** The first page, submitted where nothing waits yet. */
export async function createFirst(ask: Ask, values: FormValues): Promise<Reply> {
  const refusal = refuseCreating(ask)
  if (refusal !== null) return refuse(ask, refusal)
  const input = withPage({}, 'first', values)
  return propose(ask, { input, channel: typedChannel(ask), written: writtenNow(ask), page: 'first' })
}

/** A step with what waits: a page opened or submitted, or **Create**. */
export async function createStep(
  ask: Ask,
  step: { readonly type: ProposalAction; readonly proposalId: ProposalId; readonly values: FormValues },
): Promise<Reply> {
  const { type, proposalId } = step
  const refusal = refuseCreating(ask)
  if (refusal !== null) return refuse(ask, refusal)
  const again = type === 'create-now' ? await showMade(ask) : null
  if (again !== null) return again
  const request = { asker: ask.asker, id: proposalId, kind: CREATE_PROPOSAL }
  // Only what is created or discarded is used up, so that a second press creates nothing, and a form that stays open can be sent again.
  const found = await (USES_UP.has(type) ? takeProposal : findProposal)(ask.parts.deps, request)
  if (!found.ok) return refuse(ask, found.refusal)
  const waiting = fromProposal(ask, found.value)
  const values = toFormValues(waiting.input)
  switch (type) {
    case 'create-change':
      return openFilled(values, (fitting) =>
        createForm({ proposalId, ...firstPage(ask, values), values: fitting }, ask.seen),
      )
    case 'create-more-form':
    case 'create-room-form':
    case 'create-repeat-form':
      return openFilled(values, (fitting) => FORMS[type]({ proposalId, values: fitting }, ask.seen))
    case 'create-page':
    case 'create-more':
    case 'create-room':
    case 'create-repeat': {
      const page = SENT_PAGES[type]
      const written = page === 'first' ? writtenNow(ask) : waiting.written
      const input = withPage(waiting.input, page, step.values)
      return propose(ask, { ...waiting, input, written, page, replaces: proposalId })
    }
    case 'create-repeat-last':
    case 'create-repeat-only':
      return propose(ask, {
        ...waiting,
        input: await asMeant(ask, { waiting, isLast: type === 'create-repeat-last' }),
        page: 'repeat',
        replaces: proposalId,
      })
    case 'create-now':
      return createNow(ask, waiting)
    case 'create-discard':
      return tell(discarded({ title: textOf(waiting.input.title) }, ask.seen), wasPrivate(ask))
  }
}

/** The input with the day that was meant written out. */
async function asMeant(
  ask: Ask,
  of: { readonly waiting: WaitingInput; readonly isLast: boolean },
): Promise<WaitingInput['input']> {
  const { input } = of.waiting
  const read = await readNewSession(ask, of.waiting)
  const [last, only] = (read.ok ? null : repeatChoices(read.faults)) ?? []
  const meant = of.isLast ? last : only
  return meant === undefined ? input : { ...input, repeat: meant.type }
}

const USES_UP: ReadonlySet<ProposalAction> = new Set(['create-now', 'create-discard'])

/** The form of each further page, by the button that opens it. */
const FORMS = {
  'create-more-form': createMoreForm,
  'create-room-form': createRoomForm,
  'create-repeat-form': createRepeatForm,
} as const

/** The page of each form, by its submission. */
const SENT_PAGES = {
  'create-page': 'first',
  'create-more': 'second',
  'create-room': 'third',
  'create-repeat': 'repeat',
} as const satisfies { readonly [type in ProposalAction]?: Page }

type Values = ReturnType<typeof toFormValues>

/** Opens a page with what was given in its fields, but for what is longer than a field takes: no platform would open that. */
function openFilled(values: Values, open: (fitting: Values) => Form): Reply {
  const form = open(values)
  const tooLong = overfull(form)
  const fitting = Object.fromEntries(Object.entries(values).filter(([field]) => !tooLong.has(field)))
  return { type: 'form', form: tooLong.size === 0 ? form : open(fitting) }
}

type Page = keyof typeof PAGES

/** Keeps the input and shows what was understood of it, in place of what waited before; or what is wrong with it. */
async function propose(
  ask: Ask,
  submitted: WaitingInput & { readonly page: Page; readonly replaces?: ProposalId },
): Promise<Reply> {
  const { page, replaces } = submitted
  const read = await readNewSession(ask, submitted)
  if (!read.ok) return invalid(ask, { page, faults: read.faults, reply: await showFaults(ask, { ...submitted, read }) })
  const proposalId = await keepInput(ask, submitted)
  if (replaces !== undefined) {
    await takeProposal(ask.parts.deps, { asker: ask.asker, id: replaces, kind: CREATE_PROPOSAL })
  }
  return tell(previewOf(ask, { proposalId, read, impact: await impactOf(ask, read) }), true)
}

async function createNow(ask: Ask, waiting: WaitingInput): Promise<Reply> {
  const read = await readNewSession(ask, waiting)
  return read.ok ? storeSession(ask, read) : showFaults(ask, { ...waiting, read })
}

/** The form stays open where the platform can and the faults are its own; else the message stands alone. */
function invalid(
  ask: Ask,
  given: { readonly page: Page; readonly faults: CreateFaults['faults']; readonly reply: MessageReply },
): Reply {
  if (repeatChoices(given.faults) !== null) return given.reply
  const errors: Record<string, string> = {}
  for (const field of PAGES[given.page]) {
    const refusal = given.faults[field]
    if (refusal === undefined) continue
    errors[field] = fieldRefusalText(refusal, ask.seen)
  }
  const isAllHere = Object.keys(errors).length === Object.keys(given.faults).length
  return isAllHere ? { type: 'invalid', errors, view: given.reply.view } : given.reply
}
