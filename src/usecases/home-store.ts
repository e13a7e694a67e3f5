/**
 * What is asked of the store for the home page.
 *
 * @module
 */
import type { Session } from '../domain/entities.ts'
import type { OrganizationId } from '../domain/ids.ts'

/** A session to come that somebody should look at, and what is the matter with it. */
export type UnreadySession = Pick<Session, 'id' | 'number' | 'title' | 'startTime'> & {
  readonly noMentor: boolean
  /** Its mentor said that they cannot host it. */
  readonly mentorAway: boolean
  /** Its mentor is still not seen, and others are asked to take over. */
  readonly mentorMissed: boolean
  readonly noLink: boolean
  /** How many wait, where no place is left; else 0. */
  readonly waiting: number
  /** How many people something about it reached over no channel at all. */
  readonly unreached: number
}

/** A session that is over and has claims that nobody settled, and when it was over. */
export type ClaimedSession = Pick<Session, 'id' | 'number' | 'title' | 'startTime'> & {
  readonly overAt: Date
  readonly claims: number
}

/** The part of the store that says what needs attention. */
export type HomeStore = {
  /** Current sessions that start before `until` and have something the matter, soonest first. */
  readonly unreadySessions: (query: {
    readonly organizationId: OrganizationId
    readonly now: Date
    readonly until: Date
    readonly limit: number
  }) => Promise<readonly UnreadySession[]>
  /** Completed sessions that are not settled, over since `overAfter`, with claims; the first to be settled first. */
  readonly claimedSessions: (query: {
    readonly organizationId: OrganizationId
    readonly overAfter: Date
    readonly limit: number
  }) => Promise<readonly ClaimedSession[]>
}
