import type { Identity, Organization, Person, Segment, Series, Session, Space } from '../../src/domain/entities.ts'
import type { PersonId } from '../../src/domain/ids.ts'
import type { Change, Clock, NewDelivery, NewId } from '../../src/usecases/ports.ts'

/** One hour in ms. */
export const HOUR = 60 * 60 * 1000

/** Makes entities that are whole and valid, each differing from the usual only where the test says so. */
export const createSchool = ({ clock, newId }: { readonly clock: Clock; readonly newId: NewId }) => {
  let numbers = 0
  const organization = (set: Partial<Organization> = {}): Organization => ({
    id: newId('org'),
    name: 'School',
    timezone: 'Europe/Berlin',
    reminderOffsets: [1440, 60, 10],
    joinWindowMinutes: 15,
    lateAfterMinutes: 10,
    leftEarlyUnder: 0.5,
    defaultProvider: null,
    locale: 'en',
    createdAt: clock.now(),
    ...set,
  })
  const space = (of: Organization, set: Partial<Space> = {}): Space => {
    const id = newId('spc')
    return {
      id,
      organizationId: of.id,
      platform: 'slack',
      externalId: `T${id.slice(-6)}`,
      name: 'Space',
      announcementChannel: null,
      ...set,
    }
  }
  const person = (of: Organization, set: Partial<Person> = {}): Person => ({
    id: newId('per'),
    organizationId: of.id,
    name: 'Ada',
    role: 'student',
    timezone: null,
    zoneAsked: false,
    locale: null,
    email: null,
    emailConfirmedAt: null,
    emailBouncedAt: null,
    reach: 'dm',
    reminderOffsets: null,
    ...set,
  })
  const identity = (of: Person, at: Space, set: Partial<Identity> = {}): Identity => {
    const id = newId('idn')
    return {
      id,
      personId: of.id,
      spaceId: at.id,
      platform: at.platform,
      externalId: `U${id.slice(-6)}`,
      name: of.name,
      standing: 'member',
      lastSeenAt: clock.now(),
      closedAt: null,
      ...set,
    }
  }
  const segment = (of: Organization, name: string): Segment => ({ id: newId('seg'), organizationId: of.id, name })
  /** Starts in one hour, for one hour, for everyone, with a link. */
  const session = (of: Organization, set: Partial<Session> = {}): Session => {
    const startTime = set.startTime ?? new Date(clock.now().getTime() + HOUR)
    numbers += 1
    return {
      id: newId('ses'),
      organizationId: of.id,
      number: numbers,
      seriesId: null,
      seriesStart: null,
      title: `Session ${numbers}`,
      description: null,
      startTime,
      endTime: new Date(startTime.getTime() + HOUR),
      timezone: 'Europe/Berlin',
      status: 'upcoming',
      mentorId: null,
      provider: 'link',
      link: 'https://meet.example/room',
      backupLink: null,
      zoomMeetingId: null,
      hasPasscode: false,
      capacity: null,
      audience: { everyone: true, segmentIds: [] },
      createdIn: null,
      announceChannel: null,
      typedChannel: null,
      startedAt: null,
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
      createdAt: clock.now(),
      updatedAt: clock.now(),
      ...set,
    }
  }
  /** Every Thursday at eight in Berlin without an end, of which nothing is made yet. */
  const series = (of: Organization, set: Partial<Series> = {}): Series => ({
    id: newId('srs'),
    organizationId: of.id,
    rule: 'FREQ=WEEKLY',
    first: { year: 2026, month: 10, day: 8, hour: 20, minute: 0 },
    timezone: 'Europe/Berlin',
    until: null,
    count: null,
    durationMinutes: 60,
    title: 'Series',
    description: null,
    mentorId: null,
    provider: 'link',
    link: 'https://meet.example/room',
    backupLink: null,
    zoomMeetingId: null,
    capacity: null,
    audience: { everyone: true, segmentIds: [] },
    createdIn: null,
    announceChannel: null,
    typedChannel: null,
    madeUntil: clock.now(),
    extendAt: clock.now(),
    cancelledAt: null,
    cancelledFrom: null,
    cancelReason: null,
    origin: null,
    changedAt: null,
    change: null,
    version: 1,
    createdAt: clock.now(),
    updatedAt: clock.now(),
    ...set,
  })
  const delivery = (of: Organization, set: Partial<NewDelivery> = {}): NewDelivery => ({
    id: newId('dlv'),
    organizationId: of.id,
    event: 'test:event',
    recipient: newId('per'),
    channel: 'dm',
    spaceId: null,
    kind: 'reminder',
    payload: {},
    sessionId: null,
    dueAt: clock.now(),
    ...set,
  })
  const addPerson = (added: Person): Change => ({ type: 'add-person', person: added, at: clock.now() })
  const addSession = (added: Session, passcode: string | null = null, by: PersonId | null = null): Change => ({
    type: 'add-session',
    session: added,
    passcode,
    by,
  })
  const register = (at: Session, who: Person, registration: 'registered' | 'waitlisted' | 'withdrawn' = 'registered') =>
    ({ type: 'set-registration', sessionId: at.id, personId: who.id, registration, at: clock.now() }) satisfies Change
  return {
    organization,
    space,
    person,
    identity,
    segment,
    session,
    series,
    delivery,
    addPerson,
    addSession,
    register,
  }
}
