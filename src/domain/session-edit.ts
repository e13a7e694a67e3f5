/**
 * Changing a session's facts: what was typed anew, read as creating reads it.
 *
 * @module
 */
import { EVERYONE, readAudience } from './audience.ts'
import type { Audience, Segment, Session } from './entities.ts'
import { readMeeting, readOptionalLink } from './meeting.ts'
import type { FieldTexts } from './merge-fields.ts'
import type { Result } from './result.ts'
import { yes } from './result.ts'
import { LONGEST_TITLE, readCapacity, type SessionContext } from './session-input.ts'
import { readOptionalText, readText } from './text.ts'

/** The fields that can be typed anew, by the name of their option; who hosts it and where it is announced are no text. */
export const EDIT_TEXTS = [
  'title',
  'description',
  'audience',
  'provider',
  'link',
  'meeting_id',
  'passcode',
  'backup_link',
  'capacity',
] as const
/** The name of one of them. */
export type EditText = (typeof EDIT_TEXTS)[number]

/** The facts that an edit sets. The passcode is in clear. */
export type SessionEdit = Partial<
  Pick<
    Session,
    'title' | 'description' | 'audience' | 'provider' | 'link' | 'zoomMeetingId' | 'backupLink' | 'capacity'
  > & { readonly passcode: string | null }
>

/** Stands for a passcode that is kept. */
const KEPT = '•'

/** What holds now, each as one would type it. A passcode is never said. */
export function typedFields(session: Session, segments: readonly Segment[]): Readonly<Record<EditText, string>> {
  return {
    title: session.title,
    description: session.description ?? '',
    audience: audienceTyped(session.audience, segments),
    provider: session.provider,
    link: session.link ?? '',
    meeting_id: session.zoomMeetingId ?? '',
    passcode: session.hasPasscode ? KEPT : '',
    backup_link: session.backupLink ?? '',
    capacity: session.capacity === null ? '' : String(session.capacity),
  }
}

/** Reads the fields given; those left out stay. The first thing that cannot be used is refused. */
export function readSessionEdit(
  session: Session,
  given: { readonly fields: FieldTexts; readonly context: Omit<SessionContext, 'now'> },
): Result<SessionEdit> {
  const { fields, context } = given
  const title = readIf(fields.title, (text) => readText(text, { field: 'title', most: LONGEST_TITLE, lines: 'one' }))
  if (!title.ok) return title
  const description = readIf(fields.description, (text) =>
    readOptionalText(text, { field: 'description', most: 1_000, lines: 'many' }),
  )
  if (!description.ok) return description
  const audience = readIf(fields.audience, (text) => readAudience(text, context.segments))
  if (!audience.ok) return audience
  const meeting = readRoom(session, given)
  if (!meeting.ok) return meeting
  const backupLink = readIf(fields.backup_link, (text) => readOptionalLink(text, context.place))
  if (!backupLink.ok) return backupLink
  const meetingId = readIf(fields.meeting_id, (text) =>
    readOptionalText(text, { field: 'meeting_id', most: 100, lines: 'one' }),
  )
  if (!meetingId.ok) return meetingId
  const passcode = readIf(fields.passcode, (text) =>
    readOptionalText(text, { field: 'passcode', most: 100, lines: 'one' }),
  )
  if (!passcode.ok) return passcode
  const capacity = readIf(fields.capacity, readCapacity)
  if (!capacity.ok) return capacity
  return yes(
    onlyNew(session, {
      title: title.value,
      description: description.value,
      audience: audience.value,
      ...meeting.value,
      backupLink: backupLink.value,
      zoomMeetingId: meetingId.value,
      passcode: passcode.value,
      capacity: capacity.value,
    }),
  )
}

function audienceTyped({ everyone, segmentIds }: Audience, segments: readonly Segment[]): string {
  const names = segments.filter(({ id }) => segmentIds.includes(id)).map(({ name }) => name)
  return everyone ? EVERYONE : names.join(', ')
}

function readIf<T>(text: string | undefined, read: (text: string) => Result<T>): Result<T | undefined> {
  return text === undefined ? yes(undefined) : read(text)
}

/** A new link tells a new provider, unless one is named; a provider that is named alone must fit the link that is there. */
function readRoom(
  session: Session,
  { fields, context }: { readonly fields: FieldTexts; readonly context: Omit<SessionContext, 'now'> },
): Result<Pick<SessionEdit, 'provider' | 'link'>> {
  const { link, provider } = fields
  if (link === undefined && provider === undefined) return yes({})
  const kept = link === undefined && provider !== undefined ? session.link : null
  return readMeeting({ provider: provider ?? null, link: link ?? kept }, context)
}

type Given = { readonly [K in keyof SessionEdit]: SessionEdit[K] | undefined }

/** Without what is so already, that a change is a change. */
function onlyNew(session: Session, given: Given): SessionEdit {
  const { audience, passcode, ...facts } = given
  const changed = Object.entries(facts).filter(
    ([name, value]) => value !== undefined && value !== session[name as keyof typeof facts],
  )
  return {
    ...(Object.fromEntries(changed) as SessionEdit),
    ...(audience === undefined || isSameAudience(audience, session.audience) ? {} : { audience }),
    ...(passcode === undefined || (passcode === null && !session.hasPasscode) ? {} : { passcode }),
  }
}

function isSameAudience(a: Audience, b: Audience): boolean {
  return a.everyone === b.everyone && [...a.segmentIds].sort().join() === [...b.segmentIds].sort().join()
}
