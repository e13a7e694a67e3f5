import { describe, expect, it } from 'vitest'
import { channelsOf, isMailable, readEmail, readOffsets, reminderChannelsOf } from '../../src/domain/reach.ts'

const mailable = true
const at = new Date('2026-10-01T18:00:00Z')

describe('where somebody is told', () => {
  it.each([
    ['dm', true, ['dm'], ['dm']],
    ['email', true, ['email'], ['email']],
    ['both', true, ['dm', 'email'], ['dm', 'email']],
    ['off', true, ['dm'], []],
    ['email', false, ['dm'], ['dm']],
    ['both', false, ['dm'], ['dm']],
    ['off', false, ['dm'], []],
  ] as const)('%s, mail %s: changes by %j, reminders by %j', (reach, mailable, changes, reminders) => {
    expect(channelsOf({ reach, mailable })).toEqual(changes)
    expect(reminderChannelsOf({ reach, mailable })).toEqual(reminders)
  })

  it('takes mail only at an address that was confirmed and did not bounce', () => {
    const person = { email: 'a@b.example', emailConfirmedAt: at, emailBouncedAt: null }
    expect(isMailable(person)).toBe(mailable)
    expect(isMailable({ ...person, email: null })).toBe(false)
    expect(isMailable({ ...person, emailConfirmedAt: null })).toBe(false)
    expect(isMailable({ ...person, emailBouncedAt: at })).toBe(false)
  })
})

describe('offsets', () => {
  it('are kept each once, largest first; none means as the organization', () => {
    expect(readOffsets([10, 60, 10])).toEqual({ ok: true, value: [60, 10] })
    expect(readOffsets([])).toEqual({ ok: true, value: null })
  })

  it.each([[[0]], [[-1]], [[1.5]], [[20_161]], [[1, 2, 3, 4, 5, 6]], [[Number.NaN]]])('%j are refused', (minutes) => {
    expect(readOffsets(minutes)).toMatchObject({ ok: false, refusal: { code: 'offsets_unusable' } })
  })
})

describe('an address', () => {
  it.each([
    ['  Ada.L+rollcall@Example.ORG ', 'Ada.L+rollcall@example.org'],
    ['ünïcode@bücher.example', 'ünïcode@bücher.example'],
    ["o'brien@mail.example.co.uk", "o'brien@mail.example.co.uk"],
  ])('%s is read', (typed, email) => {
    expect(readEmail(typed)).toEqual({ ok: true, value: email })
  })

  it.each([
    '',
    'ada',
    'ada@',
    '@example.org',
    'ada@localhost',
    'ada@@example.org',
    'a b@example.org',
    'ada@example.org\r\nBcc: all@example.org',
    'ada@example.org,bob@example.org',
    '"quoted"@example.org',
    'ada@[127.0.0.1]',
    '.ada@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b'.repeat(250)}.org`,
    'Ada <ada@example.org>',
  ])('%j is refused', (typed) => {
    expect(readEmail(typed)).toMatchObject({ ok: false, refusal: { code: 'email_unusable' } })
  })
})
