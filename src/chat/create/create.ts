import { checkAccess, may } from '../../domain/access.ts'
import { isWorthALook } from '../../domain/impact.ts'
import { makesLink } from '../../domain/meeting.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { PROVIDERS } from '../../domain/words.ts'
import { createSeries } from '../../usecases/create-series.ts'
import { createSession } from '../../usecases/create-session.ts'
import { findMade } from '../../usecases/find-made.ts'
import { isAnotherStudent } from '../../usecases/is-another-student.ts'
import type { Ask, VerbAnswer } from '../ask.ts'
import { answer, refuse, tell, wasPrivate } from '../ask.ts'
import type { Reply } from '../reply.ts'
import { isTypedNone } from '../typed-none.ts'
import type { CreateForm } from '../views/create-form.ts'
import { createForm } from '../views/create-form.ts'
import { created } from '../views/created.ts'
import { seriesCreated } from '../views/series-created.ts'
import { PAGES, writtenNow } from './create-input.ts'
import { impactOf } from './impact-of.ts'
import { leftOutOf } from './left-out-of.ts'
import { previewOf } from './preview-of.ts'
import type { NewSession } from './read-new-session.ts'
import { readNewSession } from './read-new-session.ts'
import { keepInput, showFaults } from './show-faults.ts'

/** `create`: at once from its options; without any, the first page of the form. */
export const create: VerbAnswer = async (ask, given) => {
  const refusal = refuseCreating(ask)
  if (refusal !== null) return refuse(ask, refusal)
  if (Object.keys(given).length === 0) return openCreateForm(ask)
  const input = Object.fromEntries(Object.entries(given).filter(([option, value]) => !isTypedNone(option, value)))
  const again = await showMade(ask)
  if (again !== null) return again
  const typed = { input, channel: typedChannel(ask), written: writtenNow(ask) }
  const read = await readNewSession(ask, typed)
  if (read.ok) {
    const impact = await impactOf(ask, read)
    if (!isWorthALook(impact)) return storeSession(ask, read)
    return tell(previewOf(ask, { proposalId: await keepInput(ask, typed), read, impact }))
  }
  const elsewhere = Object.entries(read.faults).find(([field]) => !ON_PAGES.has(field))
  return elsewhere === undefined ? showFaults(ask, { ...typed, read }) : refuse(ask, elsewhere[1])
}

/** Opens create's first page, empty, for those who may create. */
export async function openCreateForm(ask: Ask): Promise<Reply> {
  const refusal = refuseCreating(ask)
  if (refusal !== null) return refuse(ask, refusal)
  return { type: 'form', form: createForm({ proposalId: null, ...firstPage(ask, {}), values: {} }, ask.seen) }
}

/** What the first page asks of this person, given what stands in the other pages. */
export function firstPage(
  ask: Ask,
  { provider }: { readonly provider?: string },
): Pick<CreateForm, 'mayNameMentor' | 'needsLink'> {
  const { asker } = ask
  const { space, organization } = asker
  const place = { platform: space.platform, spaceExternalId: space.externalId, channel: typedChannel(ask) }
  const named = PROVIDERS.find((known) => known === provider) ?? organization.defaultProvider
  return {
    mayNameMentor: may('assign-mentor', asker),
    needsLink: !makesLink(named, place),
  }
}

/** Stores a session that was read, and says what was understood. */
export async function storeSession(ask: Ask, read: NewSession): Promise<Reply> {
  const { request, mentorIsStudent, repeats } = read
  const { kind, shiftedMinutes } = read.when
  if (repeats !== null) {
    const made = await createSeries(ask.parts.deps, { ...request, repeat: repeats.typed })
    const typed = { kind, shiftedMinutes, leftOut: leftOutOf(read) }
    return answer(ask, made, (facts) => seriesCreated({ facts, seen: ask.seen, typed, mentorIsStudent }))
  }
  const result = await createSession(ask.parts.deps, request)
  return answer(ask, result, (facts) => created({ facts, seen: ask.seen, kind, shiftedMinutes, mentorIsStudent }))
}

/** What this very request created when it was delivered before: shown as then, and made once. */
export async function showMade(ask: Ask): Promise<Reply | null> {
  const { session, series } = await findMade(ask.parts.deps, ask)
  const { seen, asker } = ask
  const typed = { kind: 'exact', shiftedMinutes: 0 } as const
  const mentor = session?.mentor ?? series?.mentor ?? null
  const mentorIsStudent = await isAnotherStudent(ask.parts.deps, { asker, mentor })
  const view =
    session !== null
      ? created({ facts: session, seen, ...typed, mentorIsStudent })
      : series !== null
        ? seriesCreated({ facts: series, seen, typed, mentorIsStudent })
        : null
  return view === null ? null : tell(view, wasPrivate(ask))
}

/** Who may create is the domain's rule; asked early, so that nobody fills in a form for nothing. */
export function refuseCreating({ asker }: Ask): Refusal | null {
  const access = checkAccess('create-session', asker)
  return access.ok ? null : access.refusal
}

/** Where it was typed; a direct message is no place to announce anything. */
export function typedChannel({ intent }: Ask): string | null {
  return intent.space === null ? null : intent.channel
}

/** The fields that the form has; what is wrong with another option can only be typed anew. */
const ON_PAGES: ReadonlySet<string> = new Set(Object.values(PAGES).flat())
