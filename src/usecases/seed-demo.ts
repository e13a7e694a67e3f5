import type { Organization, Session } from '../domain/entities.ts'
import type { PersonId, SegmentId } from '../domain/ids.ts'
import { endByClock } from '../domain/session.ts'
import { completeSession } from './complete-session.ts'
import { DEMO } from './demo.ts'
import { DEMO_SESSIONS, type DemoSession } from './demo-sessions.ts'
import { enter } from './enter.ts'
import type { Asker, Change, Deps } from './ports.ts'

/** Fills the playground's organization, once: does nothing where it has sessions. */
export async function seedDemo(deps: Deps): Promise<void> {
  await deps.store.inTurn('seed-demo', async () => {
    const people = await enterPeople(deps)
    const admin = pick(people, 'ada')
    const organization = admin.organization
    if ((await deps.store.countSessions(organization.id)) > 0) return
    const ids = new Map([...people].map(([handle, asker]) => [handle, asker.person.id]))
    const segmentIds = await findSegments(deps, organization)
    const now = deps.clock.now()
    const sessions = DEMO_SESSIONS.map((demo, index) => ({
      demo,
      session: makeSession(deps, { demo, number: index + 1, admin, ids, segmentIds, now }),
    }))
    await deps.store.commit({
      changes: [
        { type: 'set-space', id: admin.space.id, set: { announcementChannel: DEMO.channels[0].id } },
        ...membership({ admin, ids, segmentIds, now }),
        ...sessions.flatMap((one) => attendanceOf(deps, { ...one, ids, now })),
      ],
    })
    for (const { session } of sessions) await settle(deps, { session, organization })
  })
}

type People = ReadonlyMap<string, Asker>
type Ids = ReadonlyMap<string, PersonId>

async function enterPeople(deps: Deps): Promise<People> {
  const people = new Map<string, Asker>()
  for (const { externalId, role: _role, segments: _segments, note: _note, ...profile } of DEMO.people) {
    const user = { externalId, profile: { ...profile, isBot: false } }
    const asker = await enter(deps, { platform: DEMO.platform, space: DEMO.space, user })
    if (asker === null) throw new Error(`${externalId} cannot enter the demo`)
    people.set(externalId, asker)
  }
  return people
}

/** The ids of the demo's segments by name: those that are there, and new ones for the others. */
async function findSegments(deps: Deps, organization: Organization): Promise<ReadonlyMap<string, SegmentId>> {
  const ids = new Map<string, SegmentId>()
  for (const { name } of DEMO.segments) {
    const known = await deps.store.segmentNamed(organization.id, name)
    ids.set(name, known?.id ?? deps.newId('seg'))
    if (known === null) {
      const segment = { id: pick(ids, name), organizationId: organization.id, name }
      await deps.store.commit({ changes: [{ type: 'add-segment', segment }] })
    }
  }
  return ids
}

function membership(of: {
  readonly admin: Asker
  readonly ids: Ids
  readonly segmentIds: ReadonlyMap<string, SegmentId>
  readonly now: Date
}): readonly Change[] {
  const { ids, segmentIds, now } = of
  return [
    ...DEMO.segments.map(
      ({ name, channel }): Change => ({
        type: 'set-segment-channel',
        segmentId: pick(segmentIds, name),
        spaceId: of.admin.space.id,
        channel,
      }),
    ),
    ...DEMO.people.flatMap(({ externalId, role, segments }): readonly Change[] => {
      const personId = pick(ids, externalId)
      return [
        { type: 'set-person', id: personId, set: { role } },
        ...segments.map(
          (name): Change => ({ type: 'add-member', segmentId: pick(segmentIds, name), personId, at: now }),
        ),
      ]
    }),
  ]
}

function makeSession(
  deps: Deps,
  of: {
    readonly demo: DemoSession
    readonly number: number
    readonly admin: Asker
    readonly ids: Ids
    readonly segmentIds: ReadonlyMap<string, SegmentId>
    readonly now: Date
  },
): Session {
  const { demo, admin, now } = of
  const startTime = atMinute(now, demo.startsIn)
  const createdAt = new Date(Math.min(now.getTime(), startTime.getTime() - 2 * DAY_MS))
  return {
    id: deps.newId('ses'),
    organizationId: admin.organization.id,
    number: of.number,
    seriesId: null,
    seriesStart: null,
    title: demo.title,
    description: demo.description,
    startTime,
    endTime: new Date(startTime.getTime() + demo.minutes * MINUTE_MS),
    timezone: admin.zone,
    status: demo.startsIn < 0 ? 'live' : 'upcoming',
    mentorId: pick(of.ids, demo.mentor),
    provider: demo.provider,
    link: demo.link,
    backupLink: null,
    zoomMeetingId: demo.meetingId,
    hasPasscode: demo.passcode !== null,
    capacity: demo.capacity,
    audience: {
      everyone: demo.segment === null,
      segmentIds: demo.segment === null ? [] : [pick(of.segmentIds, demo.segment)],
    },
    createdIn: admin.space.id,
    announceChannel: null,
    typedChannel: null,
    startedAt: demo.startsIn < 0 ? startTime : null,
    endedAt: null,
    cancelReason: null,
    settledAt: null,
    mentorAskedAt: null,
    mentorMissedAt: null,
    mentorAwayAt: null,
    mentorNamedAt: null,
    registeredCount: 0,
    waitlistedCount: 0,
    version: 1,
    createdAt,
    updatedAt: createdAt,
  }
}

function attendanceOf(
  deps: Deps,
  of: { readonly demo: DemoSession; readonly session: Session; readonly ids: Ids; readonly now: Date },
): readonly Change[] {
  const { demo, session, ids } = of
  const sessionId = session.id
  const mentorId = pick(ids, demo.mentor)
  const places = demo.capacity ?? demo.registered.length
  return [
    { type: 'add-session', session, passcode: demo.passcode, by: null },
    ...demo.registered.map(
      (handle, index): Change => ({
        type: 'set-registration',
        sessionId,
        personId: pick(ids, handle),
        registration: index < places ? 'registered' : 'waitlisted',
        at: session.createdAt,
      }),
    ),
    ...demo.pressed.map(([handle, after]): Change => {
      const personId = pick(ids, handle)
      const at = new Date(session.startTime.getTime() + after * MINUTE_MS)
      const press = { id: deps.newId('evi'), sessionId, personId, source: 'join_button', kind: 'joined' } as const
      return { type: 'add-evidence', evidence: { ...press, at, recordedBy: personId, mark: null } }
    }),
    ...demo.marked.map((handle): Change => {
      const at = session.endTime
      const mark = { id: deps.newId('evi'), sessionId, personId: pick(ids, handle), source: 'manual' } as const
      return { type: 'add-evidence', evidence: { ...mark, kind: 'marked', at, recordedBy: mentorId, mark: 'attended' } }
    }),
  ]
}

/** What is over ends as it would have by the clock. */
async function settle(
  deps: Deps,
  of: { readonly session: Session; readonly organization: Organization },
): Promise<void> {
  const { organization } = of
  const session = await deps.store.session(organization.id, of.session.id)
  const step = session === null ? null : endByClock(session, deps.clock.now())
  if (session !== null && step !== null) await completeSession(deps, { session, organization, step, by: null })
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const STEP_MS = 5 * MINUTE_MS

/** So many minutes from now, on a full five minutes as people plan. */
function atMinute(now: Date, minutes: number): Date {
  return new Date(Math.ceil((now.getTime() + minutes * MINUTE_MS) / STEP_MS) * STEP_MS)
}

function pick<K, V>(from: ReadonlyMap<K, V>, key: K): V {
  const value = from.get(key)
  if (value === undefined) throw new Error(`The demo has no ${String(key)}`)
  return value
}
