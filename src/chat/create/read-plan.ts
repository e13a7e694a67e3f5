import type { Refusal } from '../../domain/refusal.ts'
import type { RepeatInput, RepeatRead } from '../../domain/repeat.ts'
import type { SessionDraft } from '../../domain/session-input.ts'
import type { CreateSessionRequest } from '../../usecases/create-session.ts'
import type { Asker, Deps } from '../../usecases/ports.ts'
import { previewSession } from '../../usecases/preview-session.ts'
import { channelIn, textOf } from '../ask.ts'
import { readDuration } from '../duration.ts'
import { timeRefusal, tomorrowEvening } from '../time-refusal.ts'
import { quote } from '../typed-input.ts'
import type { WhenFound } from '../when.ts'
import { readWhen } from '../when.ts'
import type { CreateField, WaitingInput } from './create-input.ts'
import { readRepeating, repeatFieldOf } from './read-repeating.ts'

/** Where, and for which organization, something is to be created; `zone` is that of whoever is told what is wrong with it. */
export type PlanContext = {
  readonly deps: Deps
  readonly asker: Pick<Asker, 'organization' | 'space' | 'zone'>
  readonly seen: { readonly now: Date }
}

/** What a session would be, whoever hosts it. */
export type Plan = {
  readonly ok: true
  readonly request: Pick<CreateSessionRequest, 'announceChannel' | 'typedChannel' | 'input'>
  readonly when: WhenFound
  readonly draft: SessionDraft
  readonly segmentNames: readonly string[]
  /** How it repeats, and what was typed for that; null for a single session. */
  readonly repeats: (RepeatRead & { readonly typed: RepeatInput }) | null
}

/** Everything that stands in its way, by option name; never empty. */
export type CreateFaults = { readonly ok: false; readonly faults: Readonly<Partial<Record<CreateField, Refusal>>> }

/** Reads all that was given for a new session but its mentor, its time as it was meant when it was written; stores nothing. */
export async function readPlan(context: PlanContext, given: WaitingInput): Promise<Plan | CreateFaults> {
  const { input, written } = given
  const { asker } = context
  const when = readWhen(textOf(input.when) ?? '', { ...written, now: written.at })
  const length = readDuration(textOf(input.duration) ?? DEFAULT_DURATION)
  const request: Plan['request'] = {
    announceChannel: channelIn(input.announce),
    typedChannel: given.channel,
    input: {
      title: textOf(input.title) ?? '',
      description: textOf(input.description),
      startTime: when.ok ? when.instant : tomorrowEvening(context),
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
  const preview = await previewSession(context.deps, { ...request, asker })
  const start = preview.ok ? preview.draft : { startTime: request.input.startTime, timezone: request.input.zone }
  const repeat = readRepeating(given, start)
  if (preview.ok && when.ok && length.ok && repeat.ok) {
    const { draft, segmentNames } = preview
    return { ok: true, request, when, draft, segmentNames, repeats: repeat.value }
  }
  const faults = preview.ok ? {} : preview.faults
  // The domain says an instant of what went by while it waited; its author wrote words.
  const why = when.ok ? (faults.when?.code === 'time_unusable' ? faults.when.why : null) : when.why
  return {
    ok: false,
    faults: {
      ...faults,
      ...(why === null ? {} : { when: timeRefusal(context, { text: textOf(input.when) ?? '', why }) }),
      ...(length.ok ? {} : { duration: { code: 'duration_unusable', value: quote(textOf(input.duration) ?? '') } }),
      // Read from a time that was refused, it would be wrong about days.
      ...(repeat.ok || !when.ok ? {} : { [repeatFieldOf(repeat.refusal)]: repeat.refusal }),
    },
  }
}

const DEFAULT_DURATION = '60m'
/** Stands in for a length that was refused, so that the rest is read too. */
const SAFE_MINUTES = 60
