import type { Session } from '../../src/domain/entities.ts'
import type { OrganizationId, PersonId, SessionId } from '../../src/domain/ids.ts'
import { testId } from '../support/test-ids.ts'

export const MENTOR: PersonId = testId('per', 900)

/** 18:00 to 19:00 UTC on 1 October 2026, upcoming, for everyone, without a limit. */
export function sampleSession(facts: Partial<Session> = {}): Session {
  const organizationId: OrganizationId = testId('org', 1)
  const id: SessionId = testId('ses', 1)
  return {
    id,
    organizationId,
    number: 42,
    seriesId: null,
    seriesStart: null,
    title: 'Career coaching',
    description: null,
    startTime: at('18:00'),
    endTime: at('19:00'),
    timezone: 'UTC',
    status: 'upcoming',
    mentorId: MENTOR,
    provider: 'google_meet',
    link: 'https://meet.google.com/abc-defg-hij',
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
    createdAt: at('12:00'),
    updatedAt: at('12:00'),
    ...facts,
  }
}

/** A time of the sample's day, in UTC; `day` counts on from it. */
export function at(time: string, day = 0): Date {
  const midnight = Date.parse(`2026-10-01T${time.length === 5 ? `${time}:00` : time}Z`)
  return new Date(midnight + day * 24 * 60 * 60_000)
}
