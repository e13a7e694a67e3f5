import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Action } from '../../src/chat/action.ts'
import { PLAIN_ACTIONS, SESSION_ACTIONS } from '../../src/chat/action-names.ts'
import { COMMANDS } from '../../src/chat/commands.ts'
import { CHANGE_ACTIONS, PROPOSAL_ACTIONS, SETTINGS_ACTIONS } from '../../src/chat/proposal-action.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { SEGMENT_ACTIONS } from '../../src/chat/segment-action.ts'
import { VERB_ANSWERS } from '../../src/chat/verb-answers.ts'
import type { SegmentId, SessionId } from '../../src/domain/ids.ts'
import { ROLES, type Role } from '../../src/domain/words.ts'
import type { AccessRow, At } from '../support/access-row.ts'
import { ACCESS_TABLE } from '../support/access-table.ts'
import { mayByTable } from '../support/may-by-table.ts'
import { buttonOf, openChat, type Someone, type TestChat, wordsOf } from '../support/open-chat.ts'
import { readDatabase } from '../usecases/read-database.ts'

type Listed = (
  | typeof SESSION_ACTIONS
  | typeof PLAIN_ACTIONS
  | typeof PROPOSAL_ACTIONS
  | typeof CHANGE_ACTIONS
  | typeof SETTINGS_ACTIONS
  | typeof SEGMENT_ACTIONS
)[number]
/** The actions that stand in no list of their own; the compiler keeps them complete. */
const OTHERS: Readonly<Record<Exclude<Action['type'], Listed>, true>> = {
  edit: true,
  settings: true,
  own: true,
  reschedule: true,
  assign: true,
  attendees: true,
  'mark-person': true,
  'mark-as': true,
  'confirm-claim': true,
  forget: true,
  list: true,
  find: true,
  'find-menu': true,
  'find-sent': true,
  'use-backup': true,
  pick: true,
}

type Who = Role | 'its mentor'
const EVERYBODY: readonly Who[] = [...ROLES, 'its mentor']
const SECRET = /Zebra|meet\.example\.org\/secret|hush/

let chat: TestChat
let people: ReadonlyMap<Who, Someone>
let stranger: Someone
let at: At
let segmentId: SegmentId
let proposalId: At['proposalId']

beforeAll(async () => {
  chat = await openChat()
  const [boss, its, target] = [chat.someone('Boss', { standing: 'owner' }), chat.someone('Its'), chat.someone('Target')]
  const [admin, mentor, student] = [chat.someone('Admin'), chat.someone('Mentor'), chat.someone('Student')]
  const deputy = chat.someone('Deputy', { standing: 'owner' })
  stranger = chat.someone('Stranger', { standing: 'owner', space: 'T2' })
  for (const one of [boss, its, target, admin, mentor, student, deputy, stranger]) await one.type('/sessions')
  await boss.type('/session role grant person: @Admin role: admin')
  await boss.type('/session role grant person: @Mentor role: mentor')
  await boss.type('/session segment create name: Lemurs')
  people = new Map<Who, Someone>([
    ['student', student],
    ['mentor', mentor],
    ['admin', admin],
    ['superadmin', boss],
    ['its mentor', its],
  ])
  const { organization } = await entrance('Boss')
  segmentId = (await chat.store.segments(organization.id))[0]?.id ?? segmentId
  const waiting = await deputy.submit('1:create-first', {
    title: 'Waiting',
    when: '3 Oct 2026 18:00',
    link: 'https://meet.example.org/waiting',
  })
  proposalId = buttonOf(waiting, 'Create').split(':')[2] as At['proposalId']
})
afterAll(() => chat.close())

const entrance = async (name: string) => {
  const found = await chat.store.entrance('chat', 'T1', `U-${name}`)
  if (found === null) throw new Error(`nobody is ${name}`)
  return found
}
const asked = (who: Who): Someone => {
  const one = people.get(who)
  if (one === undefined) throw new Error(`nobody is ${who}`)
  return one
}
let made = 0
/** A session of its own for each row, since those who may change it. */
const open = async () => {
  made += 1
  const ref = `Zebra ${made}`
  const rest = 'link: https://meet.example.org/secret passcode: hush mentor: @Its'
  const answer = await asked('superadmin').type(`/session create ${ref} when: ${when(made)} ${rest}`)
  const done = wordsOf(answer).includes('Go ahead')
    ? await asked('superadmin').press(buttonOf(answer, 'Go ahead'))
    : answer
  const sessionId = buttonOf(done, 'Details').split(':')[2] as SessionId
  const personId = (await entrance('Target')).person.id
  at = { ref, sessionId, personId, mention: '@Target', segmentId, proposalId, when: when(500 + made) }
}
const when = (days: number) => new Date(chat.clock.now().getTime() + days * 86_400_000).toISOString()

const textOf = (reply: Reply) => (reply.type === 'form' ? reply.form.title : wordsOf(reply))
const isDenied = (reply: Reply) => textOf(reply).includes('That is for ')
/** Everything that the row can be asked by, each as somebody does it. */
const acts = ({ typed, pressed }: AccessRow) => [
  ...(typed === null ? [] : [(by: Someone) => by.type(typed(at))]),
  ...pressed(at).map(
    ({ action, value }) =>
      (by: Someone) =>
        by.press(action, value === undefined ? {} : { value }),
  ),
]

describe('the access table', () => {
  it('holds every verb of the command table', () => {
    expect(new Set(ACCESS_TABLE.flatMap(({ verb }) => verb ?? []))).toEqual(new Set(Object.keys(VERB_ANSWERS)))
  })

  it('holds every action of a button, menu or form', async () => {
    await open()
    const pressed = ACCESS_TABLE.flatMap((row) => row.pressed(at).map(({ action }) => action.type))
    const lists = [
      SESSION_ACTIONS,
      PLAIN_ACTIONS,
      PROPOSAL_ACTIONS,
      CHANGE_ACTIONS,
      SETTINGS_ACTIONS,
      SEGMENT_ACTIONS,
      Object.keys(OTHERS),
    ]
    const all = lists.flat()
    expect([...new Set(pressed)].sort()).toEqual([...all].sort())
  })
})

describe('help', () => {
  it.each(ROLES)('shows a %s what that role may, and nothing else', async (role) => {
    const shown = textOf(await asked(role).type('/session help'))
    for (const { name, verbs } of COMMANDS)
      for (const verb of verbs) {
        const least = verb.who === 'its_mentor' ? 'mentor' : verb.who
        const may = least === 'all' || ROLES.indexOf(role) >= ROLES.indexOf(least)
        expect(shown.includes(`/${name} ${verb.name}`.trimEnd()), verb.name).toBe(may)
      }
  })
})

describe.each(ACCESS_TABLE)('$name', (row) => {
  beforeAll(open)

  it.each(EVERYBODY.filter((who) => row.waits || !mayByTable(row, who)))(
    'typed, pressed and forged is refused to %s, changes nothing and tells nothing',
    async (who) => {
      for (const act of acts(row)) {
        const before = readDatabase(chat.path)
        const reply = await act(asked(who))
        expect(textOf(reply)).toMatch(mayByTable(row, who) ? /was waiting/ : /That is for |Only admins can /)
        expect(readDatabase(chat.path)).toBe(before)
        expect(JSON.stringify(reply)).not.toMatch(SECRET)
      }
    },
  )

  it.each(EVERYBODY.filter((who) => mayByTable(row, who)))('is not refused to %s', async (who) => {
    // Before the doors open the way in is for the session's mentor and admins alone.
    const mayEnter = who === 'its mentor' || who === 'admin' || who === 'superadmin'
    for (const act of acts(row)) {
      const reply = await act(asked(who))
      expect(isDenied(reply), who).toBe(false)
      if (!mayEnter) expect(JSON.stringify(reply)).not.toMatch(/meet\.example\.org\/secret|hush/)
    }
  })

  if (row.ofSession)
    it('finds no session of another organization, in its space or by direct message, and changes nothing', async () => {
      const before = readDatabase(chat.path)
      const direct = row.pressed(at).map(
        ({ action, value }) =>
          (by: Someone) =>
            by.press(action, { direct: true, ...(value === undefined ? {} : { value }) }),
      )
      for (const act of [...acts(row), ...direct]) {
        const reply = await act(stranger)
        expect(textOf(reply)).toMatch(/There is no (such )?session/)
        expect(JSON.stringify(reply).replaceAll(at.ref, '')).not.toMatch(SECRET)
      }
      expect(readDatabase(chat.path)).toBe(before)
    })

  if (row.ofSession)
    it('takes nobody of another organization, who is nobody here', async () => {
      const foreign = await chat.store.entrance('chat', 'T2', 'U-Stranger')
      if (foreign === null) throw new Error('nobody knows the stranger')
      const personId = foreign.person.id
      for (const { action } of row.pressed({ ...at, personId })) {
        if (!('personId' in action)) continue
        const before = readDatabase(chat.path)
        expect(textOf(await asked('superadmin').press(action))).not.toContain('Stranger')
        expect(readDatabase(chat.path)).toBe(before)
      }
    })

  if (!row.ofSession)
    it('shows nothing of another organization', async () => {
      for (const act of acts(row)) expect(JSON.stringify(await act(stranger))).not.toMatch(/Zebra|Lemurs|hush/)
    })
})
