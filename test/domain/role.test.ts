import { describe, expect, it } from 'vitest'
import { decideGrant, decideRevoke, effectiveRole, parseRole, startingRole } from '../../src/domain/role.ts'
import type { Role } from '../../src/domain/words.ts'

describe('what a person is', () => {
  it.each([
    { name: 'what was granted', granted: 'mentor', standings: ['member'], named: false, is: 'mentor' },
    {
      name: 'superadmin as owner of a space',
      granted: 'student',
      standings: ['member', 'owner'],
      named: false,
      is: 'superadmin',
    },
    { name: 'superadmin by the setting', granted: 'student', standings: ['member'], named: true, is: 'superadmin' },
    {
      name: 'no admin by managing a space alone: that was the start',
      granted: 'student',
      standings: ['manager'],
      named: false,
      is: 'student',
    },
  ] as const)('$name', ({ is, ...person }) => expect(effectiveRole(person)).toBe(is))

  it('starts as admin where they may manage the space', () => {
    expect([startingRole('member'), startingRole('manager'), startingRole('owner')]).toEqual([
      'student',
      'admin',
      'admin',
    ])
  })

  it('is read in any case, and refused where there is no such role', () => {
    expect(parseRole(' Mentor ')).toEqual({ ok: true, value: 'mentor' })
    expect(parseRole('boss')).toEqual({ ok: false, refusal: { code: 'role_unknown', role: 'boss' } })
  })
})

describe('granting', () => {
  const grants: readonly { name: string; by: Role; role: Role; held: Role; stored: Role | null | string }[] = [
    { name: 'an admin makes a mentor', by: 'admin', role: 'mentor', held: 'student', stored: 'mentor' },
    { name: 'an admin makes no admin', by: 'admin', role: 'admin', held: 'student', stored: 'not_allowed' },
    { name: 'a mentor makes no mentor', by: 'mentor', role: 'mentor', held: 'student', stored: 'not_allowed' },
    {
      name: 'a superadmin makes a superadmin',
      by: 'superadmin',
      role: 'superadmin',
      held: 'admin',
      stored: 'superadmin',
    },
    {
      name: 'a weaker role than theirs changes nothing',
      by: 'superadmin',
      role: 'mentor',
      held: 'admin',
      stored: null,
    },
    { name: 'the same role changes nothing', by: 'admin', role: 'mentor', held: 'mentor', stored: null },
  ]
  it.each(grants)('$name', ({ by, role, held, stored }) => {
    const decision = decideGrant({ by, role, held })
    expect(decision.ok ? decision.value : decision.refusal.code).toBe(stored)
  })
})

describe('revoking', () => {
  const base = {
    by: 'superadmin',
    role: 'mentor',
    granted: 'mentor',
    personName: 'Ana',
    othersLeft: true,
    keeper: null,
  } as const
  it.each([
    { name: 'makes a student', request: {}, answer: 'student' },
    { name: 'an admin takes a mentor', request: { by: 'admin' }, answer: 'student' },
    {
      name: 'an admin takes no admin',
      request: { by: 'admin', role: 'admin', granted: 'admin' },
      answer: 'not_allowed',
    },
    { name: 'a role not held', request: { role: 'admin' }, answer: 'role_not_held' },
    { name: 'being a student', request: { role: 'student', granted: 'student' }, answer: 'role_not_held' },
    {
      name: 'the last superadmin',
      request: { role: 'superadmin', granted: 'superadmin', othersLeft: false },
      answer: 'last_superadmin',
    },
    {
      name: 'what the platform gave',
      request: { role: 'superadmin', granted: 'admin', keeper: 'platform' },
      answer: 'role_kept',
    },
    { name: 'a grant beside what the settings gave', request: { keeper: 'settings' }, answer: 'student' },
    { name: 'one superadmin of several', request: { role: 'superadmin', granted: 'superadmin' }, answer: 'student' },
  ] as const)('$name', ({ request, answer }) => {
    const decision = decideRevoke({ ...base, ...request })
    expect(decision.ok ? decision.value : decision.refusal.code).toBe(answer)
  })
})
