import { checkAccess } from '../../domain/access.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { RepeatInput, RepeatRead } from '../../domain/repeat.ts'
import type { Result } from '../../domain/result.ts'
import { no, yes } from '../../domain/result.ts'
import { isAtLeast } from '../../domain/role.ts'
import type { SessionDraft } from '../../domain/session-input.ts'
import type { CreateSessionRequest } from '../../usecases/create-session.ts'
import type { PersonFacts } from '../../usecases/ports.ts'
import { previewSession } from '../../usecases/preview-session.ts'
import type { Ask } from '../ask.ts'
import { textOf } from '../ask.ts'
import { readDuration } from '../duration.ts'
import { findMentioned } from '../find-mentioned.ts'
import type { InputValue } from '../form.ts'
import { isStudent } from '../is-student.ts'
import { timeRefusal, tomorrowEvening } from '../time-refusal.ts'
import { quote } from '../typed-input.ts'
import type { WhenFound } from '../when.ts'
import { readWhen } from '../when.ts'
import type { CreateField, WaitingInput } from './create-input.ts'
import { readRepeating, repeatFieldOf } from './read-repeating.ts'

/** What a session would be, ready to be created. */
export type NewSession = {
  readonly ok: true
  readonly request: CreateSessionRequest
  readonly when: WhenFound
  readonly mentor: PersonFacts | null
  /** Whether the mentor has no more than the role `student`: allowed, and said. */
  readonly mentorIsStudent: boolean
  readonly draft: SessionDraft
  readonly segmentNames: readonly string[]
  /** How it repeats, and what was typed for that; null for a single session. */
  readonly repeats: (RepeatRead & { readonly typed: RepeatInput }) | null
}

/** Everything that stands in its way, by option name; never empty. */
export type CreateFaults = { readonly ok: false; readonly faults: Readonly<Partial<Record<CreateField, Refusal>>> }

/** Reads all that was given for a new session, its time as it was meant when it was written; stores nothing. */
export async function readNewSession(ask: Ask, given: WaitingInput): Promise<NewSession | CreateFaults> {
  const { input, written } = given
  const when = readWhen(textOf(input.when) ?? '', { now: written.at, zone: written.zone })
  const length = readDuration(textOf(input.duration) ?? DEFAULT_DURATION)
  const request: CreateSessionRequest = {
    asker: ask.asker,
    mentorId: null,
    announceChannel: channelOf(input.announce),
    typedChannel: given.channel,
    input: {
      title: textOf(input.title) ?? '',
      description: textOf(input.description),
      startTime: when.ok ? when.instant : tomorrowEvening(ask),
      durationMinutes: length.ok ? length.minutes : SAFE_MINUTES,
      zone: when.ok ? when.zone : written.zone,
      audience: textOf(input.audience),
      provider: textOf(input.provider),
      link: textOf(input.link),
      meetingId: textOf(input.meeting_id),
      passcode: textOf(input.passcode),
      backupLink: textOf(input.backup_link),
      capacity: textOf(input.capacity),
    },
  }
  const preview = await previewSession(ask.parts.deps, request)
  const start = preview.ok ? preview.draft : { startTime: request.input.startTime, timezone: request.input.zone }
  const repeat = readRepeating(given, start)
  const isGood = preview.ok && when.ok && length.ok && repeat.ok
  const mentor = await readMentor(ask, { mentioned: input.mentor, mayMake: isGood })
  if (isGood && mentor.ok) {
    const { draft, segmentNames } = preview
    const mentorId = mentor.value?.id ?? null
    return {
      ok: true,
      request: { ...request, mentorId },
      when,
      mentor: mentor.value,
      mentorIsStudent: await isStudent(ask, mentor.value),
      draft,
      segmentNames,
      repeats: repeat.value,
    }
  }
  const faults = preview.ok ? {} : preview.faults
  // The domain says an instant of what went by while it waited; its author wrote words.
  const why = when.ok ? (faults.when?.code === 'time_unusable' ? faults.when.why : null) : when.why
  return {
    ok: false,
    faults: {
      ...faults,
      ...(why === null ? {} : { when: timeRefusal(ask, { text: textOf(input.when) ?? '', why }) }),
      ...(length.ok ? {} : { duration: { code: 'duration_unusable', value: quote(textOf(input.duration) ?? '') } }),
      ...(mentor.ok ? {} : { mentor: mentor.refusal }),
      // Read from a time that was refused, it would be wrong about days.
      ...(repeat.ok || !when.ok ? {} : { [repeatFieldOf(repeat.refusal)]: repeat.refusal }),
    },
  }
}

const DEFAULT_DURATION = '60m'
/** Stands in for a length that was refused, so that the rest is read too. */
const SAFE_MINUTES = 60

/** Null where nobody hosts yet, and for somebody never seen while other faults stand: a refusal makes nobody. */
async function readMentor(
  ask: Ask,
  given: { readonly mentioned: InputValue | undefined; readonly mayMake: boolean },
): Promise<Result<PersonFacts | null>> {
  const { mentioned, mayMake } = given
  if (mentioned === undefined) return yes(isAtLeast(ask.asker.role, 'admin') ? null : asHost(ask))
  const isLookedUp = typeof mentioned !== 'string' && mentioned.profile?.isBot === false
  if (isLookedUp && !mayMake) return yes(null)
  const found = await findMentioned(ask, mentioned)
  const { role, person } = ask.asker
  if (!found.ok || found.value.id === person.id) return found
  const access = checkAccess('assign-mentor', { role, isItsMentor: false })
  return access.ok ? found : no({ code: 'mentor_not_yours' })
}

/** A mentor hosts what they create, unless somebody else is named. */
function asHost({ asker: { person, identity } }: Ask): PersonFacts {
  return { id: person.id, name: person.name, identities: [identity] }
}

function channelOf(value: InputValue | undefined): string | null {
  return value !== undefined && typeof value !== 'string' && value.kind === 'channel' ? value.externalId : null
}
