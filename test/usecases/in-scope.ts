import { afterEach, beforeEach } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import type { Asker, SeriesFacts } from '../../src/usecases/ports.ts'
import type { SeriesScope } from '../../src/usecases/series-parts.ts'
import type { School } from './open-school.ts'
import { openScopeSchool, type ScopeSchool } from './open-scope.ts'
import type { SeriesOptions } from './open-series.ts'

/** A school for changes of series anew for each test, and its admin. */
export let opened: ScopeSchool
export let school: School
export let admin: Asker
/** Opens it before each test of the file that calls this, and closes it after. */
export function inScope(): void {
  beforeEach(async () => {
    opened = await openScopeSchool()
    school = opened.school
    admin = opened.admin
  })
  afterEach(() => school.close())
}

/** Makes a series there. */
export const series = (options?: SeriesOptions) => opened.series(options)
/** The session of a series at this place, from 0. */
export const nth = (of: Pick<SeriesFacts, 'series'>, at: number) => opened.nth(of, at)
/** Moves sessions of a series by so much. */
export const move = (session: Session, scope: SeriesScope, ms: number, by?: Asker) =>
  opened.move(session, { scope, ms, by })
/** A session as it is now. */
export const again = async (session: Session) => (await school.facts(session.id)).session
