import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/jobs/outcome.ts'
import { planChanges } from '../../src/usecases/plan-changes.ts'
import type { Announcement, Delivery } from '../../src/usecases/ports.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { buttonOf, openChat, type TestChat } from '../support/open-chat.ts'
import { openSending } from './open-sending.ts'

let chat: TestChat
beforeEach(async () => {
  chat = await openChat()
})
afterEach(() => chat.close())

/** A background that keeps what it was given, and cards that meet what the test says. */
function openBackground(answer: (delivery: Delivery) => Outcome = () => ({ type: 'sent', ref: 'C1/1' })) {
  const sent: Delivery[] = []
  const shown: Announcement[] = []
  const told: { card: Outcome | Error } = { card: { type: 'sent', ref: 'C1/1' } }
  openSending(chat, {
    deliver: (delivery) => {
      sent.push(delivery)
      return answer(delivery)
    },
    refresh: (card) => {
      shown.push(card)
      if (told.card instanceof Error) throw told.card
      return told.card
    },
  })
  return { sent, shown, told }
}

async function announce() {
  const admin = chat.someone('Ada', { standing: 'owner' })
  const created = await admin.type(
    '/session create Coaching when: tomorrow 18:00 link: https://meet.google.com/abc-defg-hij',
  )
  await planChanges(chat.deps, { limit: 10 })
  return { admin, details: buttonOf(created, 'Details') }
}
const joinFrom = (details: string) => details.replace('details', 'join')

describe('the outbox', () => {
  it('sends what is planned, once', async () => {
    const { sent } = openBackground()
    await announce()
    await chat.clock.advance(60_000)
    expect(sent.map(({ kind }) => kind)).toEqual(['announcement'])
  })

  it('tries again after growing pauses, without a second row', async () => {
    let attempts = 0
    const { sent } = openBackground(() =>
      ++attempts < 3 ? { type: 'later', reason: '500', doubtful: false } : { type: 'sent', ref: 'C1/1' },
    )
    await announce()
    for (let second = 0; second < 60; second++) {
      await chat.clock.advance(1_000)
      await chat.store.commit({ changes: [] })
    }
    expect(sent).toHaveLength(3)
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
  })

  it('leaves what was being sent when the process died to be sent after the lease', async () => {
    await announce()
    const [due] = await dueDeliveries(chat)
    if (!due) throw new Error('nothing is due')
    await chat.store.commit({
      changes: [{ type: 'delivery-leased', id: due.id, until: new Date(chat.clock.now().getTime() + 60_000) }],
    })
    expect(await dueDeliveries(chat)).toEqual([])
    await chat.clock.advance(60_001)
    expect(await dueDeliveries(chat)).toHaveLength(1)
  })
})

describe('announced cards', () => {
  it('are shown once for many changes, and once more for what changed meanwhile', async () => {
    const { shown } = openBackground()
    const { details } = await announce()
    await chat.clock.advance(10_000)
    const before = shown.length
    for (const name of ['Bo', 'Cy', 'Di', 'Ed']) await chat.someone(name).press(joinFrom(details))
    await chat.clock.advance(2_900)
    await chat.someone('Flo').press(joinFrom(details))
    await chat.clock.advance(10_000)
    expect(shown.length - before).toBe(2)
  })

  it('wait out the pause that the platform named, and lose nothing', async () => {
    const { shown, told } = openBackground()
    const { details } = await announce()
    await chat.clock.advance(10_000)
    told.card = { type: 'later', reason: '429', afterMs: 30_000, doubtful: false }
    const before = shown.length
    await chat.someone('Bo').press(joinFrom(details))
    await chat.clock.advance(29_000)
    expect(shown.length - before).toBe(1)
    told.card = { type: 'sent', ref: 'C1/1' }
    await chat.clock.advance(5_000)
    expect(shown.length - before).toBe(2)
    expect(await chat.store.staleAnnouncements(new Date(8.64e15), 1)).toEqual([])
  })

  it('that meet a fault of our own wait as after an outage, and hold up nothing', async () => {
    const { shown, told } = openBackground()
    const { details } = await announce()
    await chat.clock.advance(10_000)
    told.card = new Error('a view that cannot be drawn')
    const before = shown.length
    await chat.someone('Bo').press(joinFrom(details))
    await chat.clock.advance(29_000)
    expect(shown.length - before).toBe(1)
    told.card = { type: 'sent', ref: 'C1/1' }
    await chat.clock.advance(10_000)
    expect(shown.length - before).toBe(2)
  })

  it('are forgotten when their message is gone', async () => {
    const { shown, told } = openBackground()
    const { details } = await announce()
    await chat.clock.advance(10_000)
    told.card = { type: 'gone', reason: 'message deleted' }
    await chat.someone('Bo').press(joinFrom(details))
    await chat.clock.advance(10_000)
    const after = shown.length
    await chat.someone('Cy').press(joinFrom(details))
    await chat.clock.advance(10_000)
    expect(shown.length).toBe(after)
  })
})
