import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PersonId, SessionId } from '../../src/domain/ids.ts'
import type { Result } from '../../src/domain/result.ts'
import { ROLES, type Role } from '../../src/domain/words.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import type { Act } from '../support/access-row.ts'
import { ACCESS_TABLE } from '../support/access-table.ts'
import { mayByTable } from '../support/may-by-table.ts'
import { openSchool, type School } from './open-school.ts'
import { readDatabase } from './read-database.ts'

type Who = Role | 'its mentor' | 'stranger'

let school: School
let askers: ReadonlyMap<Who, Asker>
let call: { readonly sessionId: SessionId; readonly personId: PersonId }

beforeAll(async () => {
  school = await openSchool()
  const itsMentor = await school.person('its-mentor')
  askers = new Map<Who, Asker>([
    ...(await Promise.all(ROLES.map(async (role) => [role, await school.person(`a-${role}`, { role })] as const))),
    ['its mentor', itsMentor],
    ['stranger', await school.person('stranger', { role: 'superadmin', space: 'T2' })],
  ])
  const { session } = await school.session({ mentor: itsMentor })
  const target = await school.person('target')
  call = { sessionId: session.id, personId: target.person.id }
})
afterAll(() => school.close())

const ROWS = ACCESS_TABLE.flatMap((row) => (row.act === null ? [] : [{ ...row, act: row.act }]))

const isAllowed = (result: Result<unknown>): boolean => result.ok || result.refusal.code !== 'not_allowed'
const askerFor = (who: Who): Asker => {
  const asker = askers.get(who)
  if (asker === undefined) throw new Error(`nobody is ${who}`)
  return asker
}
const refuses = async (act: Act, who: Who, refusal: string) => {
  const before = readDatabase(school.path)
  const result = await act(school.deps, { ...call, asker: askerFor(who) })
  expect(result).toMatchObject({ ok: false, refusal: { code: refusal } })
  expect(readDatabase(school.path)).toBe(before)
}

describe.each(ROWS)('$name', (row) => {
  it.each(ROLES.filter((role) => !mayByTable(row, role)))('is refused to a %s and changes nothing', (role) =>
    refuses(row.act, role, 'not_allowed'),
  )

  it.each(ROLES.filter((role) => mayByTable(row, role)))('is not refused to a %s', async (role) => {
    expect(isAllowed(await row.act(school.deps, { ...call, asker: askerFor(role) }))).toBe(true)
  })

  it('is to the mentor of the session at hand, a student otherwise, as the table says', async () => {
    const result = await row.act(school.deps, { ...call, asker: askerFor('its mentor') })
    expect(isAllowed(result)).toBe(mayByTable(row, 'its mentor'))
  })

  if (row.ofSession)
    it('finds no session of another organization, and changes nothing', () =>
      refuses(row.act, 'stranger', 'session_unknown'))
})
