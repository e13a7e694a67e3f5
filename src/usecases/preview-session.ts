import type { Refusal } from '../domain/refusal.ts'
import { refusedField } from '../domain/refused-field.ts'
import type { NewSessionInput, SessionContext, SessionDraft } from '../domain/session-input.ts'
import { readSession } from '../domain/session-input.ts'
import type { CreateSessionRequest } from './create-session.ts'
import type { Asker, Deps } from './ports.ts'

/** What a session would be, or everything that stands in its way. */
export type SessionPreview =
  | { readonly ok: true; readonly draft: SessionDraft; readonly segmentNames: readonly string[] }
  | { readonly ok: false; readonly faults: SessionFaults }

/** Refusals by the field that they are about. */
export type SessionFaults = Readonly<Partial<Record<SessionField, Refusal>>>

/** A part of what is typed to make a session, by the name of its option. */
export type SessionField = keyof typeof HARMLESS

/** Reads what would be created and stores nothing; unlike creating, it names every fault at once. */
export async function previewSession(
  { store, clock }: Deps,
  request: Pick<CreateSessionRequest, 'input' | 'announceChannel' | 'typedChannel'> & {
    readonly asker: Pick<Asker, 'organization' | 'space'>
  },
): Promise<SessionPreview> {
  const { organization, space } = request.asker
  const segments = await store.segments(organization.id)
  const context: SessionContext = {
    now: clock.now(),
    place: {
      platform: space.platform,
      spaceExternalId: space.externalId,
      channel: request.announceChannel ?? request.typedChannel,
    },
    segments,
    defaultProvider: organization.defaultProvider,
  }
  const faults: Partial<Record<SessionField, Refusal>> = {}
  let input = request.input
  let read = readSession(input, context)
  while (!read.ok) {
    const field = fieldOf(read.refusal, input)
    if (faults[field] !== undefined) return { ok: false, faults }
    faults[field] = read.refusal
    input = { ...input, ...HARMLESS[field](context.now) }
    read = readSession(input, context)
  }
  if (Object.keys(faults).length > 0) return { ok: false, faults }
  const { segmentIds } = read.value.audience
  const segmentNames = segments.filter(({ id }) => segmentIds.includes(id)).map(({ name }) => name)
  return { ok: true, draft: read.value, segmentNames }
}

const DAY_MS = 86_400_000

/** Stands in for a field that was refused, so that the others are read too. */
const HARMLESS = {
  title: () => ({ title: 'title' }),
  when: (now) => ({ startTime: new Date(now.getTime() + DAY_MS), zone: 'UTC' }),
  duration: () => ({ durationMinutes: 60 }),
  description: () => ({ description: null }),
  audience: () => ({ audience: null }),
  provider: () => ({ provider: null, link: 'https://example.org' }),
  link: () => ({ provider: null, link: 'https://example.org' }),
  meeting_id: () => ({ meetingId: null }),
  passcode: () => ({ passcode: null }),
  backup_link: () => ({ backupLink: null }),
  capacity: () => ({ capacity: null }),
} as const satisfies { readonly [field: string]: (now: Date) => Partial<NewSessionInput> }

/** What is about nothing that was typed elsewhere is about when. */
function fieldOf(refusal: Refusal, input: NewSessionInput): SessionField {
  const about = refusedField(refusal, input)
  return FIELDS.find((field) => field === about) ?? 'when'
}

const FIELDS = Object.keys(HARMLESS) as SessionField[]
