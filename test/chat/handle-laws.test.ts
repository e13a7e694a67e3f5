import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Action } from '../../src/chat/action.ts'
import { encode } from '../../src/chat/action.ts'
import { PICK_GOALS, PLAIN_ACTIONS, SESSION_ACTIONS } from '../../src/chat/action-names.ts'
import type { Option } from '../../src/chat/commands.ts'
import { COMMANDS } from '../../src/chat/commands.ts'
import type { InputValue, Mention } from '../../src/chat/form.ts'
import type { Act } from '../../src/chat/intent.ts'
import { PROPOSAL_ACTIONS } from '../../src/chat/proposal-action.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { VERB_ANSWERS, verbKey } from '../../src/chat/verb-answers.ts'
import type { PersonId, ProposalId, SessionId } from '../../src/domain/ids.ts'
import { MARKS } from '../../src/domain/words.ts'
import { checkForm, checkView } from '../support/check-view.ts'
import { buttonOf, openChat, type Someone, type TestChat } from '../support/open-chat.ts'
import { planAll } from '../support/plan-all.ts'

const LINK = 'https://meet.example.org/secret-room'
const PASSCODE = 'pass-7f3a'
const TITLE = 'Zebra clinic'

let chat: TestChat
let outside: Database.Database
let maya: Someone
let ana: Someone
let eve: Someone
let sessions: readonly SessionId[]

beforeAll(async () => {
  chat = await openChat()
  outside = new Database(chat.path, { readonly: true })
  const root = chat.someone('Root', { standing: 'manager' })
  maya = chat.someone('Maya')
  ana = chat.someone('Ana', { zone: null })
  eve = chat.someone('Eve', { space: 'T2', standing: 'owner' })
  await ana.type('/sessions')
  await eve.type('/sessions')
  await root.type('/session role grant @Maya mentor')
  await root.type('/session segment create Cohort 7')
  const times = ['today 20:05', 'today 22:00', 'tomorrow 6pm']
  const made: SessionId[] = []
  for (const when of times) {
    const line = `/session create ${TITLE} when: ${when} link: ${LINK} passcode: ${PASSCODE} capacity: 2`
    made.push(/ses_\w+/.exec(buttonOf(await maya.type(line), 'Details'))?.[0] as SessionId)
  }
  sessions = made
  // As the planner would have by now: to plan is nobody's doing.
  await planAll(chat.deps)
})

afterAll(async () => {
  outside.close()
  await chat.close()
})

it('every verb of the command table has its answer, and no other', () => {
  const keys = COMMANDS.flatMap((command) => command.verbs.map((verb) => verbKey(command, verb)))
  expect(Object.keys(VERB_ANSWERS).sort()).toEqual([...keys].sort())
})

it('whatever a student does is answered without a fault and leaves to others what is theirs', async () => {
  const before = theirs()
  await fc.assert(
    fc.asyncProperty(anyAct(), async (act) => {
      checkReply(await ana.act(act))
    }),
    { numRuns: 800 },
  )
  expect(theirs()).toEqual(before)
})

it('whatever somebody of another organization does shows and changes nothing of this one', async () => {
  const before = dump()
  await fc.assert(
    fc.asyncProperty(anyAct(), async (act) => {
      const reply = await eve.act(act)
      checkReply(reply)
      const said = JSON.stringify(reply)
      for (const secret of [LINK, PASSCODE]) expect(said).not.toContain(secret)
    }),
    { numRuns: 800 },
  )
  const after = dump()
  expect(after.filter(isOfSchool)).toEqual(before.filter(isOfSchool))
})

it('whatever a mentor does is answered without a fault, and links stay with those who may have them', async () => {
  await fc.assert(
    fc.asyncProperty(anyAct(), fc.constantFrom(...SESSION_ACTIONS), async (act, type) => {
      checkReply(await maya.act(act))
      const seen = JSON.stringify(await eve.press({ type, sessionId: sessions[0] as SessionId }))
      expect(seen).not.toContain(LINK)
    }),
    { numRuns: 600 },
  )
})

function checkReply(reply: Reply): void {
  const faults = chat.log.lines.filter(({ level }) => level === 'error')
  expect(faults).toEqual([])
  if (reply.type === 'form') expect(checkForm(reply.form)).toEqual([])
  else expect(checkView(reply.view)).toEqual([])
}

/** Every row of every table as text, but for what an answer itself leaves: a waiting proposal, codes, and when somebody was seen. */
function dump(): readonly string[] {
  const tables = outside
    .prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all() as string[]
  return tables
    .filter((table) => table !== 'proposals' && table !== 'codes')
    .flatMap((table) =>
      outside
        .prepare(`select * from "${table}"`)
        .all()
        .map((row) => `${table} ${JSON.stringify(row)}`),
    )
}

/** Names the first organization, one of its sessions, or somebody in it. */
function isOfSchool(row: string): boolean {
  return [schoolId(), ...sessions, ...peopleIds(schoolId())].some((id) => row.includes(`"${id}"`))
}

function schoolId(): string {
  return outside.prepare("select organization_id from spaces where external_id = 'T1'").pluck().get() as string
}

/** What a student may not touch: sessions but for their counts, segments, roles, other people. */
function theirs(): readonly string[] {
  return dump()
    .filter((row) => /^(?:success_sessions|segments|segment_members|organizations|spaces|people)/.test(row))
    .filter((row) => !row.includes('"Ana"'))
    .map((row) => row.replace(/"(?:registered_count|waitlisted_count|next_seq|stale|attendance_seq)":\d+/g, ''))
}

function anyAct(): fc.Arbitrary<Act> {
  const garbage = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '',
      '1',
      '#2',
      '999999',
      TITLE,
      "' or 1=1 --",
      '{"$ne":1}',
      '\u202eabc',
      '😀'.repeat(50),
      'x'.repeat(10_000),
    ),
    fc.constantFrom(
      'tomorrow 6pm',
      '60m',
      'https://meet.example.org/other',
      'Cohort 7',
      'everyone',
      'late',
      'mentor',
      'Europe/Berlin',
      'K7PM-2QXD',
    ),
  )
  const mention: fc.Arbitrary<Mention> = fc.oneof(
    fc.constantFrom<Mention['kind']>('person', 'channel', 'group').map((kind) => ({ kind, externalId: 'nobody' })),
    fc.constantFrom('Ana', 'Maya', 'Eve').map((name): Mention => ({ kind: 'person', externalId: `U-${name}`, name })),
  )
  const value: fc.Arbitrary<InputValue> = fc.oneof(garbage, mention)
  const verbs = COMMANDS.flatMap(({ name, verbs }) => verbs.map((verb) => ({ command: name, verb })))
  // Not `connect` and `link`: with luck they make Eve one of us.
  const safe = verbs.filter(({ verb }) => verb.name !== 'connect' && verb.name !== 'link')
  const command = fc
    .constantFrom(...safe)
    .chain(({ command: name, verb }) =>
      inputFor(verb.options, value).map((input): Act => ({ type: 'command', command: name, verb: verb.name, input })),
    )
  const word = fc.oneof(
    fc.constantFrom(...safe.flatMap(({ verb }) => [verb.name, ...verb.options.map(({ name }) => `${name}:`)])),
    garbage,
  )
  const line = fc.record({
    type: fc.constant('line' as const),
    command: fc.constantFrom('session', 'sessions', 'nonsense'),
    text: fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
    mentions: fc.array(
      fc.record({ start: fc.integer({ min: -1, max: 40 }), end: fc.integer({ min: -1, max: 40 }), value: mention }),
      { maxLength: 2 },
    ),
  })
  const forged = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.constantFrom('1:join', '2:join:ses_1', '1:join:per_1', '1:list:upcoming:zzzzzzzzz:ses_1', ''),
  )
  const id = fc.oneof({ weight: 9, arbitrary: anyAction().map(encode) }, { weight: 1, arbitrary: forged })
  const action = fc.record({
    type: fc.constant('action' as const),
    id,
    value: fc.oneof(value, fc.constantFrom(...sessions, ...peopleIds(), 'week')),
    onPrivate: fc.boolean(),
  })
  const form = fc.record({
    type: fc.constant('form' as const),
    id,
    values: inputFor(
      verbs.flatMap(({ verb }) => verb.options),
      value,
    ),
  })
  return fc.oneof(
    { weight: 4, arbitrary: command },
    { weight: 2, arbitrary: line },
    { weight: 4, arbitrary: action },
    { weight: 3, arbitrary: form },
    { weight: 1, arbitrary: fc.constant<Act>({ type: 'home' }) },
  )
}

/** Mostly what fits each option, so that the use cases behind are reached; sometimes not, and sometimes an option of nobody. */
function inputFor(
  options: readonly Option[],
  wrong: fc.Arbitrary<InputValue>,
): fc.Arbitrary<Record<string, InputValue>> {
  const byName = Object.fromEntries(
    options.map((option) => {
      const fits = fc.constantFrom<InputValue>(...fitting(option))
      return [option.name, fc.oneof({ weight: 9, arbitrary: fits }, { weight: 1, arbitrary: wrong })]
    }),
  )
  const missing = fc.integer({ min: 0, max: 9 })
  return fc.tuple(fc.record(byName, { requiredKeys: [] }), fc.record(byName), missing).map(([some, all, pick]) => {
    if (pick === 0) return { ...some, nonsense: 'x' }
    return pick < 4 ? some : all
  }) as fc.Arbitrary<Record<string, InputValue>>
}

function fitting({ name, type, choices, example }: Option): readonly InputValue[] {
  if (choices !== undefined && name !== 'provider') return choices
  if (type === 'session') return ['1', '#2', '3']
  if (type === 'person') return ['Ana', 'Maya'].map((who): Mention => ({ kind: 'person', externalId: `U-${who}` }))
  if (type === 'channel') return [{ kind: 'channel', externalId: 'C1', name: 'general' }]
  if (name === 'provider') return ['link', 'google_meet']
  return name === 'audience' || name === 'name' ? ['Cohort 7', 'everyone'] : [example]
}

function anyAction(): fc.Arbitrary<Action> {
  const sessionId = fc.constantFrom(...sessions, 'ses_99999999999999999999' as SessionId)
  const personId = fc.constantFrom<PersonId>(...peopleIds(), 'per_99999999999999999999' as PersonId)
  const proposalId = fc.constantFrom(
    ...[1, 2, 3, 9].map((count) => `prp_${String(count).padStart(20, '0')}` as ProposalId),
  )
  return fc.oneof(
    fc.record({ type: fc.constantFrom(...SESSION_ACTIONS), sessionId }),
    fc.record({ type: fc.constantFrom(...PLAIN_ACTIONS) }),
    fc.record({ type: fc.constantFrom(...PROPOSAL_ACTIONS), proposalId }),
    fc.record({ type: fc.constant('attendees' as const), sessionId, page: fc.nat(20) }),
    fc.record({ type: fc.constantFrom('mark-person' as const, 'confirm-claim' as const), sessionId, personId }),
    fc.record({ type: fc.constant('pick' as const), goal: fc.constantFrom(...PICK_GOALS) }),
    fc.record({ type: fc.constant('mark-as' as const), sessionId, personId, as: fc.constantFrom(...MARKS) }),
    fc.record({
      type: fc.constant('list' as const),
      show: fc.constantFrom('upcoming' as const, 'mine' as const, 'week' as const, 'past' as const),
      after: fc.option(fc.record({ startTime: fc.date({ noInvalidDate: true }), id: sessionId })),
    }),
  )
}

function peopleIds(organizationId = '%'): readonly PersonId[] {
  return outside.prepare('select id from people where organization_id like ?').pluck().all(organizationId) as PersonId[]
}
