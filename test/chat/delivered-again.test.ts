import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Intent } from '../../src/chat/intent.ts'
import { buttonOf, openChat, type TestChat, viewOf, wordsOf } from '../support/open-chat.ts'

/** An act that its platform delivers once more, to a program that has forgotten that it ever saw it. */

let chat: TestChat
let intents = 0
beforeEach(async () => {
  chat = await openChat()
})
afterEach(() => chat.close())

const profile = {
  name: 'Ada',
  zone: 'Europe/Berlin',
  locale: null,
  standing: 'manager',
  isBot: false,
  email: null,
} as const
const twice = async (act: Intent['act']) => {
  intents += 1
  const intent: Intent = {
    id: `again-${intents}`,
    platform: 'chat',
    space: { externalId: 'T1', name: 'Space T1' },
    channel: 'C-general',
    user: { externalId: 'U-Ada', profile },
    act,
  }
  const first = await chat.conversation.handle(intent)
  chat.clock.advance(60_000)
  return { first, again: await chat.conversation.handle(intent) }
}
const line = (text: string) => twice({ type: 'line', command: 'session', text, mentions: [] })
const sessions = async () => {
  const organizationId = (await chat.store.space('chat', 'T1'))?.organizationId
  return organizationId === undefined ? 0 : chat.store.countSessions(organizationId)
}

it('a session is created once, and its answer is the same', async () => {
  const { first, again } = await line('create Coaching when: 2026-12-01T18:00 link: https://meet.example.org/x')
  expect(viewOf(again).title).toEqual(viewOf(first).title)
  expect(wordsOf(again)).toContain('Created')
  expect(await sessions()).toBe(1)
})

it('one whose mentor hosts then because of it is shown, not asked about', async () => {
  const text = 'create Coaching when: 2026-12-01T18:00 link: https://meet.example.org/x mentor: @Ada'
  const value = { kind: 'person', externalId: 'U-Ada', name: 'Ada', profile } as const
  const mentions = [{ start: text.indexOf('@'), end: text.length, value }]
  const { again } = await twice({ type: 'line', command: 'session', text, mentions })
  expect(wordsOf(again)).toContain('Created')
  expect(await sessions()).toBe(1)
})

it('a series is created once', async () => {
  const { first, again } = await line(
    'create Coaching when: 2026-12-01T18:00 link: https://meet.example.org/x repeat: weekly count: 3',
  )
  expect(viewOf(again).title).toEqual(viewOf(first).title)
  expect(await sessions()).toBe(3)
})

it('what waited for Create is created once, though nothing waits any more', async () => {
  const { first: opened } = await line('create')
  if (opened.type !== 'form') throw new Error('no form')
  const values = { title: 'Coaching', when: '2026-12-01T18:00', duration: '60m', link: 'https://meet.example.org/x' }
  const { first: proposed } = await twice({ type: 'form', id: opened.form.id, values })
  const { first, again } = await twice({ type: 'action', id: buttonOf(proposed, 'Create'), onPrivate: true })
  expect(viewOf(again).title).toEqual(viewOf(first).title)
  expect(wordsOf(again)).toContain('Created')
  expect(await sessions()).toBe(1)
})

it('a segment is made once, and its answer is the same', async () => {
  const { first, again } = await line('segment create East')
  expect(wordsOf(again)).toContain('East')
  expect(again).toEqual(first)
})

it('a live session becomes 15 minutes longer once', async () => {
  await line('create Coaching when: 2026-12-01T18:00 link: https://meet.example.org/x')
  chat.clock.set('2026-12-01T17:05:00Z')
  await line('start 1')
  const id = buttonOf((await line('info 1')).first, '+15 min')
  const { first, again } = await twice({ type: 'action', id, onPrivate: true })
  expect(viewOf(again).title).toEqual(viewOf(first).title)
  expect(await ends()).toBe('2026-12-01T18:15:00.000Z')
  await twice({ type: 'action', id, onPrivate: true })
  expect(await ends()).toBe('2026-12-01T18:30:00.000Z')
})

const ends = async () => {
  const organizationId = (await chat.store.space('chat', 'T1'))?.organizationId
  const session = organizationId === undefined ? null : await chat.store.sessionNumbered(organizationId, 1)
  return session?.endTime.toISOString()
}
