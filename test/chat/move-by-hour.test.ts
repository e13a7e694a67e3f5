import { afterEach, beforeEach, expect, it } from 'vitest'
import { openChat, type Someone, type TestChat, wordsOf } from '../support/open-chat.ts'

/** Moving a session by an hour alone. */

const LINK = 'https://meet.google.com/abc-defg-hij'

let chat: TestChat
let root: Someone
beforeEach(async () => {
  chat = await openChat()
  root = chat.someone('Root', { standing: 'manager' })
  await root.type(`/session create Coaching when: 5 Oct 2026 18:00 link: ${LINK}`)
})
afterEach(() => chat.close())

const startOf = async () => {
  const space = await chat.store.space('chat', 'T1')
  if (space === null) throw new Error('no space')
  return (await chat.store.sessionNumbered(space.organizationId, 1))?.startTime.toISOString()
}
const before = async (typed: string) => {
  const was = await startOf()
  const words = wordsOf(await root.type(`/session reschedule 1 when: ${typed}`))
  return { was, is: await startOf(), words }
}

it.each(['17:30', '5:30pm', 'at 17:30', '17:30 Europe/Berlin'])(
  'takes "%s" on the day of the session',
  async (typed) => {
    const { was, is } = await before(typed)
    expect({ was, is }).toEqual({ was: '2026-10-05T16:00:00.000Z', is: '2026-10-05T15:30:00.000Z' })
  },
)

it('asks which midnight of that day is meant, and takes none of another day', async () => {
  const { was, is, words } = await before('midnight')
  expect(is).toBe(was)
  expect(words).toContain('That hour can mean two times')
})

it.each([
  ['tomorrow 17:30', '2026-10-02'],
  ['7 Oct 17:30', '2026-10-07'],
  ['this evening 11pm', '2026-10-01'],
])('takes "%s" on the day that it names', async (typed, day) => {
  const { is, words } = await before(typed)
  expect(is ?? words).toContain(day)
})
