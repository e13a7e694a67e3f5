import type { Standing } from '../../src/domain/entities.ts'
import type { SessionId } from '../../src/domain/ids.ts'
import type { Refusal } from '../../src/domain/refusal.ts'
import type { Result } from '../../src/domain/result.ts'
import type { NewSessionInput } from '../../src/domain/session-input.ts'
import type { Role } from '../../src/domain/words.ts'
import { createSession } from '../../src/usecases/create-session.ts'
import { enter } from '../../src/usecases/enter.ts'
import type { Asker, Deps, SessionFacts } from '../../src/usecases/ports.ts'
import type { Profile } from '../../src/usecases/profile.ts'
import { openTestStore, type TestStore } from '../support/open-test-store.ts'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

/** A school on a real store, whose clock stands at 18:00 UTC on 1 October 2026 until a test moves it. */
export type School = TestStore & {
  readonly deps: Deps
  /** Somebody of the school's Slack space (or another), with this role; the same person each time. */
  readonly person: (handle: string, options?: PersonOptions) => Promise<Asker>
  /** A session made by an admin, an hour from now unless said otherwise. */
  readonly session: (options?: SessionOptions) => Promise<SessionFacts>
  readonly facts: (id: SessionId) => Promise<SessionFacts>
}

export type PersonOptions = {
  readonly role?: Role
  readonly standing?: Standing
  readonly platform?: string
  readonly space?: string
  readonly zone?: string | null
}

export type SessionOptions = Partial<NewSessionInput> & {
  readonly by?: Asker
  readonly mentor?: Asker
  readonly inMinutes?: number
  readonly announceChannel?: string | null
  readonly typedChannel?: string | null
}

/** Opens a school of its own; await `close` when done. */
export async function openSchool(superadmins: readonly string[] = []): Promise<School> {
  const opened = await openTestStore()
  const { store, clock, newId } = opened
  const deps: Deps = {
    store,
    clock,
    newId,
    superadmins: new Set(superadmins),
    defaults: { timezone: 'UTC', reminderOffsets: [1440, 60, 10], joinWindowMinutes: 15, lateAfterMinutes: 10 },
  }
  const facts = async (id: SessionId): Promise<SessionFacts> => {
    const organizationId = await store.organizationOfSession(id)
    const found = organizationId === null ? null : await store.sessionFacts(organizationId, id)
    if (found === null) throw new Error(`no session ${id}`)
    return found
  }
  const person = async (handle: string, options: PersonOptions = {}): Promise<Asker> => {
    const { role = 'student', standing = 'member', platform = 'slack', space = 'T1', zone = 'UTC' } = options
    const arrival = {
      platform,
      space: { externalId: space, name: `Space ${space}` },
      user: { externalId: handle, profile: profileOf(handle, { standing, zone }) },
    }
    const first = await enter(deps, arrival)
    if (first === null) throw new Error(`${handle} could not enter`)
    if (role !== 'student') {
      await store.commit({ changes: [{ type: 'set-person', id: first.person.id, set: { role } }] })
    }
    const asker = role === 'student' ? first : await enter(deps, arrival)
    if (asker === null) throw new Error(`${handle} could not enter again`)
    return asker
  }
  const session = async (options: SessionOptions = {}): Promise<SessionFacts> => {
    const { by = await person('admin', { role: 'admin' }), mentor, inMinutes = 60 } = options
    const made = await createSession(deps, {
      asker: by,
      input: inputOf({ startTime: new Date(clock.now().getTime() + inMinutes * MINUTE), ...options }),
      mentorId: mentor?.person.id ?? null,
      announceChannel: options.announceChannel ?? null,
      typedChannel: options.typedChannel ?? null,
    })
    return granted(made)
  }
  return { ...opened, deps, person, session, facts }
}

/** What somebody types to make a plain session. */
export function inputOf(options: Partial<NewSessionInput> & Pick<NewSessionInput, 'startTime'>): NewSessionInput {
  const { title = 'Career coaching', description = null, startTime, durationMinutes = 60, zone = 'UTC' } = options
  const { audience = null, provider = null, link = 'https://meet.google.com/abc-defg-hij', capacity = null } = options
  const { meetingId = null, passcode = null, backupLink = null } = options
  const text = { title, description, audience, provider, link, meetingId, passcode, backupLink, capacity }
  return { ...text, startTime, durationMinutes, zone }
}

export function profileOf(name: string, options: Partial<Profile> = {}): Profile {
  return { name, zone: 'UTC', locale: null, standing: 'member', isBot: false, email: null, ...options }
}

/** The value of an answer; a refusal fails the test that asked. */
export function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`)
  return result.value
}

/** The refusal of an answer; a value fails the test that asked. */
export function refusalOf(result: Result<unknown>): Refusal {
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`)
  return result.refusal
}
