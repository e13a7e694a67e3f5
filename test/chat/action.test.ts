import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Action } from '../../src/chat/action.ts'
import { decode, encode } from '../../src/chat/action.ts'
import { OWN_FORMS, PICK_GOALS, PLAIN_ACTIONS, SESSION_ACTIONS } from '../../src/chat/action-names.ts'
import { SHOWS } from '../../src/chat/list-action.ts'
import { PROPOSAL_ACTIONS, SETTINGS_ACTIONS } from '../../src/chat/proposal-action.ts'
import { LIMITS } from '../../src/chat/view.ts'
import type { Id } from '../../src/domain/ids.ts'
import { MARKS } from '../../src/domain/words.ts'

const idOf = <P extends string>(prefix: P) =>
  fc
    .string({ unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz'), minLength: 20, maxLength: 20 })
    .map((rest) => `${prefix}_${rest}` as Id<P>)

const anyAction: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ type: fc.constantFrom(...SESSION_ACTIONS), sessionId: idOf('ses') }),
  fc.record({ type: fc.constantFrom(...PLAIN_ACTIONS) }),
  fc.record({ type: fc.constantFrom(...PROPOSAL_ACTIONS, ...SETTINGS_ACTIONS), proposalId: idOf('prp') }),
  fc.record({
    type: fc.constant('own' as const),
    form: fc.constantFrom(...OWN_FORMS),
    shown: fc.constantFrom('0000', '0000zz9a'),
  }),
  fc.constant({ type: 'create-first' } as const),
  fc.record({
    type: fc.constant('use-backup' as const),
    sessionId: idOf('ses'),
    shown: fc.constantFrom('0000', 'zz9a'),
  }),
  fc.record({ type: fc.constant('attendees' as const), sessionId: idOf('ses'), page: fc.nat(9999) }),
  fc.record({
    type: fc.constantFrom('mark-person' as const, 'confirm-claim' as const),
    sessionId: idOf('ses'),
    personId: idOf('per'),
  }),
  fc.record({
    type: fc.constant('mark-as' as const),
    sessionId: idOf('ses'),
    personId: idOf('per'),
    as: fc.constantFrom(...MARKS),
  }),
  fc.record({
    type: fc.constant('list' as const),
    show: fc.constantFrom(...SHOWS),
    after: fc.option(fc.record({ startTime: fc.date({ noInvalidDate: true }), id: idOf('ses') })),
  }),
  fc.record({ type: fc.constant('segment' as const), segmentId: idOf('seg') }),
  fc.record({ type: fc.constant('pick' as const), goal: fc.constantFrom(...PICK_GOALS) }),
)

describe('encode and decode', () => {
  it('bring every action back as it was, within the limit of an id', () => {
    fc.assert(
      fc.property(anyAction, (action) => {
        const id = encode(action)
        expect(id.length).toBeLessThanOrEqual(LIMITS.action)
        expect(decode(id)).toEqual(action)
      }),
    )
  })

  it('never throw on a string that somebody made up, and take it only where it is exactly one of ours', () => {
    const forged = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom('1', '2', 'join', 'list', 'mark-as', 'ses_1', 'per_1', 'prp_', 'week', '', ':', '-1', 'zz'),
        )
        .map((parts) => parts.join(':')),
    )
    fc.assert(
      fc.property(forged, (id) => {
        const action = decode(id)
        if (action !== null) expect(encode(action)).toBe(id)
      }),
      { numRuns: 2_000 },
    )
  })

  it.each([
    ['an empty string', ''],
    ['a later version', '2:join:ses_1'],
    ['no version', 'join:ses_1'],
    ['an unknown type', '1:delete-everything'],
    ['no session', '1:join'],
    ['an id of another kind', '1:mark-as:ses_1:seg_1:late'],
    ['more parts than it has', '1:join:ses_1:ses_2'],
    ['an id in capitals', '1:mark-as:ses_1:PER_1:late'],
    ['a session with a dot in it', '1:join:ses.1'],
    ['a session with too long an id', `1:join:${'x'.repeat(51)}`],
    ['an id with SQL in it', "1:join:ses_1' or 1=1"],
    ['a mark that does not exist', '1:mark-as:ses_1:per_1:brilliant'],
    ['a page that is no number', '1:attendees:ses_1:-1'],
    ['a page written oddly', '1:attendees:ses_1:01'],
    ['a time outside the calendar', '1:list:week:zzzzzzzzzzzz:ses_1'],
    ['a print of no links', '1:use-backup:ses_1:ZZZZZ'],
    ['a name of every object', '1:constructor'],
  ])('take no %s', (_, id) => {
    expect(decode(id)).toBeNull()
  })

  it('know the strings on messages already sent', () => {
    // As another program may name a session.
    const foreign = '550E8400-e29b-41d4-a716-446655440000'
    expect(decode(`1:join:${foreign}`)).toEqual({ type: 'join', sessionId: foreign })
    const longest = {
      type: 'mark-as',
      sessionId: 'x'.repeat(50),
      personId: 'per_0123456789abcdefghij',
      as: 'left_early',
    }
    expect(decode(`1:mark-as:${longest.sessionId}:${longest.personId}:left_early`)).toEqual(longest)
    expect(decode('1:join:ses_0123456789abcdefghij')).toEqual({ type: 'join', sessionId: 'ses_0123456789abcdefghij' })
    expect(decode('1:mark-as:ses_1:per_2:left_early')).toEqual({
      type: 'mark-as',
      sessionId: 'ses_1',
      personId: 'per_2',
      as: 'left_early',
    })
    expect(decode('1:list:week:mi0pnmo0:ses_1')).toMatchObject({ type: 'list', show: 'week' })
  })
})
