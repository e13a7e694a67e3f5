import type { Organization, Person, Session } from '../domain/entities.ts'
import type { OrganizationId } from '../domain/ids.ts'

/** A session and what it was when it was made, whatever became of it since. */
export type MadeSession = Pick<Session, 'id' | 'number' | 'status' | 'title' | 'startTime'> & {
  readonly madeTitle: string
  readonly madeStart: Date
}

/** The part of the store that a timetable which is brought in asks. */
export type TimetableStore = {
  readonly organizations: () => Promise<readonly Organization[]>
  /** Everybody, by name; those merged and those who were forgotten left out. */
  readonly peopleOf: (organizationId: OrganizationId) => Promise<readonly Pick<Person, 'id' | 'name' | 'email'>[]>
  /** Sessions that start, or were made to start, from `from` on, those that are over or were called off included. */
  readonly sessionsMade: (organizationId: OrganizationId, from: Date) => Promise<readonly MadeSession[]>
}
