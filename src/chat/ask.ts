/**
 * What every answer is made from: who asked, what they did, and what the answer needs.
 *
 * @module
 */
import type { Session } from '../domain/entities.ts'
import type { OrganizationId } from '../domain/ids.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Result } from '../domain/result.ts'
import type { GroupReader } from '../usecases/group-reader.ts'
import type { Asker, Deps, Log } from '../usecases/ports.ts'
import type { Part } from '../usecases/read-doctor.ts'
import type { InputValue } from './form.ts'
import type { Intent } from './intent.ts'
import type { Reply } from './reply.ts'
import type { TypedInput } from './typed-input.ts'
import type { View } from './view.ts'
import { refused } from './views/refused.ts'
import type { Seen } from './views/seen.ts'
import type { Words } from './words/words.ts'

/** What conversations need from the rest of the program. */
export type ChatParts = {
  readonly deps: Deps
  readonly log: Log
  /** One session as iCalendar text. */
  readonly calendarFile: (entry: {
    readonly session: Session
    readonly mentorName: string | null
    readonly organizationName: string
    readonly words: Words['calendar']
    /** How often its reader gave it up after a mail put it into their calendar, and came back, each counted. */
    readonly turns: number
  }) => string
  /** Encrypts what waits in the database; `place` says where it is kept, and a text moved elsewhere cannot be read. */
  readonly secrets: {
    readonly encrypt: (text: string, place: string) => string
    readonly decrypt: (sealed: string, place: string) => string
  }
  /** The state of every part of the program as an organization has it, for the doctor; answers within a second. */
  readonly health: (organization: OrganizationId) => Promise<readonly Part[]>
  /** Reads the groups of spaces. */
  readonly groups: GroupReader
  /** Whether mail can be sent at all, as the settings say. */
  readonly hasMail: boolean
}

/** One request of one person, authorised. */
export type Ask = {
  readonly parts: ChatParts
  readonly intent: Intent
  readonly asker: Asker
  readonly seen: Seen
}

/** Answers a verb from its typed input. */
export type VerbAnswer = (ask: Ask, input: TypedInput) => Promise<Reply>

/** Answers what is done with one session; `input` are a verb's other options, a form's values or nothing. */
export type SessionAnswer = (
  ask: Ask,
  request: { readonly sessionId: Session['id']; readonly input: TypedInput },
) => Promise<Reply>

/** A private message; `instead` of the private message that was pressed on, where it was one. */
export function tell(view: View, instead = false): Reply {
  return { type: 'message', view, replace: instead }
}

/** The private message that says no. */
export function refuse(ask: Ask, refusal: Refusal): Reply {
  return tell(refused({ refusal, seen: ask.seen }))
}

/** The answer to a use case: its view, or the refusal. */
export function answer<T>(ask: Ask, result: Result<T>, show: (value: T, seen: Seen) => View | Reply): Reply {
  if (!result.ok) return refuse(ask, result.refusal)
  const shown = show(result.value, ask.seen)
  return 'body' in shown ? tell(shown, wasPrivate(ask)) : shown
}

/** Whether a private message was pressed on, which the answer may stand in for. */
export function wasPrivate({ intent }: Ask): boolean {
  return intent.act.type === 'action' ? intent.act.onPrivate : intent.act.type === 'form'
}

/** The text that stands in an option or a field, or null. */
export function textOf(value: InputValue | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** What stands there as text: of somebody or something that was pointed at the external id; empty where nothing does. */
export function textIn(value: InputValue | undefined): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : value.externalId
}

/** The external id of a channel that was pointed at, or null. */
export function channelIn(value: InputValue | undefined): string | null {
  return value !== undefined && typeof value !== 'string' && value.kind === 'channel' ? value.externalId : null
}
