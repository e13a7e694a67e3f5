import { describe, expect, it } from 'vitest'
import { ACCESS, type AccessAction, checkAccess, may } from '../../src/domain/access.ts'
import { ROLES } from '../../src/domain/words.ts'

const actions = Object.keys(ACCESS) as AccessAction[]
/** Who may, as a row of the four roles in sessions not theirs, then its mentor who is a student otherwise. */
const EXPECTED: Readonly<Record<(typeof ACCESS)[AccessAction], readonly boolean[]>> = {
  all: [true, true, true, true, true],
  its_mentor: [false, false, true, true, true],
  mentor: [false, true, true, true, false],
  admin: [false, false, true, true, false],
  superadmin: [false, false, false, true, false],
}

describe('access', () => {
  it.each(actions)('%s', (action) => {
    const answers = ROLES.map((role) => may(action, { role }))
    expect([...answers, may(action, { role: 'student', isItsMentor: true })]).toEqual(EXPECTED[ACCESS[action]])
  })

  it('is never lost by a stronger role', () => {
    for (const action of actions) {
      for (const isItsMentor of [false, true]) {
        const answers = ROLES.map((role) => may(action, { role, isItsMentor }))
        expect(answers).toEqual([...answers].sort((a, b) => Number(a) - Number(b)))
      }
    }
  })

  it('says what would be needed', () => {
    expect(checkAccess('end-session', { role: 'mentor', isItsMentor: false })).toEqual({
      ok: false,
      refusal: { code: 'not_allowed', needs: 'its_mentor' },
    })
    expect(checkAccess('connect', { role: 'admin', isItsMentor: true })).toMatchObject({
      refusal: { needs: 'superadmin' },
    })
  })
})
