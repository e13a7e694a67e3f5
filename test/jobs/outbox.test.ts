import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LookedUp, Outcome } from '../../src/jobs/outcome.ts'
import type { Delivery } from '../../src/usecases/ports.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'
import { createTestLog } from '../support/test-log.ts'
import { openSending, type Script, type Sending } from './open-sending.ts'

let school: OpenedSchool
let log: ReturnType<typeof createTestLog>
beforeEach(async () => {
  school = await openSchool()
  log = createTestLog()
})
afterEach(() => school.close())

const open = (script: Script = {}): Sending => {
  const sending = openSending({ store: school.store, clock: school.clock, log }, script)
  sending.outbox.nudge()
  return sending
}
const plan = async (set: Partial<Delivery> = {}) => {
  const delivery = school.school.delivery(school.organization, set)
  await school.store.commit({ changes: [], deliveries: [delivery] })
  return delivery
}
const lease = (id: Delivery['id']) =>
  school.store.commit({
    changes: [{ type: 'delivery-leased', id, until: new Date(school.clock.now().getTime() + 60_000) }],
  })
const rowOf = (id: string) =>
  school.outside.prepare('SELECT state, attempts, doubtful, reason, message_ref FROM deliveries WHERE id = ?').get(id)
const actsOf = ({ done }: Sending) => done.map(({ act }) => act)
const LOST: Outcome = { type: 'later', reason: 'the answer was lost', doubtful: true }
const SENT: Outcome = { type: 'sent', ref: 'C1/9' }

describe('a delivery whose answer was lost', () => {
  it('is looked up, and not sent again where it stands', async () => {
    const answers = [LOST]
    const sending = open({ deliver: () => answers.shift() ?? SENT, lookUp: () => ({ type: 'found', ref: 'C1/7' }) })
    const { id } = await plan()
    await school.clock.advance(60_000)
    expect(actsOf(sending)).toEqual(['post', 'look'])
    expect(rowOf(id)).toMatchObject({ state: 'sent', message_ref: 'C1/7' })
  })

  it('is sent again where it does not stand', async () => {
    const answers = [LOST]
    const sending = open({ deliver: () => answers.shift() ?? SENT })
    const { id } = await plan()
    await school.clock.advance(60_000)
    expect(actsOf(sending)).toEqual(['post', 'look', 'post'])
    expect(rowOf(id)).toMatchObject({ state: 'sent' })
  })

  it('waits while nobody can look, and is given up rather than sent blindly', async () => {
    const sending = open({ deliver: () => LOST, lookUp: () => ({ type: 'unknown', reason: 'no scope' }) })
    const { id } = await plan()
    await school.clock.advance(48 * 3_600_000)
    expect(actsOf(sending).filter((act) => act === 'post')).toHaveLength(1)
    expect(actsOf(sending).at(-1)).toBe('give up')
    expect(rowOf(id)).toMatchObject({ state: 'failed', reason: expect.stringContaining('no scope') })
    expect(log.lines.filter(({ message }) => message.includes('no scope'))).toHaveLength(1)
  })

  it('waits the pause that the platform names for looking, as often as it names one', async () => {
    let looks = 0
    const lookUp = (): LookedUp =>
      ++looks > 100 ? { type: 'absent' } : { type: 'unknown', reason: 'busy', afterMs: 1_000 }
    const answers = [LOST]
    open({ deliver: () => answers.shift() ?? SENT, lookUp })
    const { id } = await plan()
    await school.clock.advance(600_000)
    expect(looks).toBe(101)
    expect(rowOf(id)).toMatchObject({ state: 'sent' })
  })

  it('is doubtful no more once it was looked up and refused in plain words', async () => {
    const answers: Outcome[] = [LOST, { type: 'later', reason: 'busy', doubtful: false }]
    const sending = open({ deliver: () => answers.shift() ?? SENT })
    await plan()
    await school.clock.advance(60_000)
    expect(actsOf(sending)).toEqual(['post', 'look', 'post', 'post'])
  })

  it('counts as such where a send hangs, and holds up nobody else meanwhile', async () => {
    const first = { hangs: true }
    const sending = open({
      deliver: ({ kind }) => {
        if (kind !== 'hangs' || !first.hangs) return SENT
        first.hangs = false
        return new Promise<Outcome>(() => {})
      },
    })
    const hanging = await plan({ kind: 'hangs', event: 'a' })
    for (let count = 0; count < 40; count++) await plan({ event: `e${count}` })
    await school.clock.advance(5_000)
    expect(sending.done).toHaveLength(41)
    await school.clock.advance(60_000)
    expect(sending.done.filter(({ id }) => id === hanging.id).map(({ act }) => act)).toEqual(['post', 'look', 'post'])
  })
})

describe('a delivery that a process was sending when it died', () => {
  it('is looked up by the next one at once, not when its lease runs out', async () => {
    const { id } = await plan()
    await lease(id)
    const sending = open({ lookUp: () => ({ type: 'found', ref: 'C1/7' }) })
    await school.clock.advance(10_000)
    expect(actsOf(sending)).toEqual(['look'])
    expect(rowOf(id)).toMatchObject({ state: 'sent' })
  })

  it('and whose lease ran out under a worker that is silent is looked up too', async () => {
    const sending = open({})
    await school.clock.advance(1_000)
    const delivery = school.school.delivery(school.organization, { dueAt: new Date(school.clock.now().getTime() + 10) })
    await school.store.commit({ changes: [], deliveries: [delivery] })
    await lease(delivery.id)
    await school.clock.advance(59_000)
    expect(actsOf(sending)).toEqual([])
    await school.clock.advance(5_000)
    expect(actsOf(sending)).toEqual(['look', 'post'])
  })
})

describe('a platform that asks to wait', () => {
  it('is waited for as long as it asks, which never counts as an attempt', async () => {
    let asked = 0
    const sending = open({
      deliver: () => (++asked <= 200 ? { type: 'later', reason: '429', afterMs: 30_000, doubtful: false } : SENT),
    })
    const { id } = await plan()
    await school.clock.advance(200 * 31_000)
    expect(rowOf(id)).toMatchObject({ state: 'sent' })
    expect(new Set(actsOf(sending))).toEqual(new Set(['post']))
    expect(log.lines.filter(({ message }) => message.includes('429'))).toHaveLength(1)
  })

  it('holds up only what it named', async () => {
    const route = (target: string) => ({ platform: 'chat', space: 'T1', target, acts: ['post'], limits: [] }) as const
    let first = true
    const sending = open({
      route: ({ kind }) => route(kind),
      deliver: ({ kind }) => {
        if (kind !== 'C1' || !first) return SENT
        first = false
        return {
          type: 'later',
          reason: '429',
          afterMs: 30_000,
          hold: { acts: ['post'], per: 'target' },
          doubtful: false,
        }
      },
    })
    await plan({ kind: 'C1', event: 'a' })
    await school.clock.advance(100)
    const held = await plan({ kind: 'C1', event: 'b' })
    const free = await plan({ kind: 'C2', event: 'c' })
    await school.clock.advance(1_000)
    expect(sending.done.map(({ id }) => id)).toContain(free.id)
    expect(sending.done.map(({ id }) => id)).not.toContain(held.id)
    await school.clock.advance(31_000)
    expect(sending.done.map(({ id }) => id)).toContain(held.id)
  })
})

describe('a pause that was named at another address than the first', () => {
  it('holds that one, not the first', async () => {
    const route = (target: string) => ({ platform: 'first', space: 'T1', target, acts: ['post'], limits: [] }) as const
    const place = { platform: 'second', space: 'G1', target: 'U9' }
    const hold = { acts: ['post'], per: 'platform' } as const
    let isFirst = true
    const sending = open({
      route: ({ kind }) => route(kind),
      deliver: () => {
        if (!isFirst) return SENT
        isFirst = false
        return { type: 'later', reason: '429', afterMs: 30_000, hold, place, doubtful: false }
      },
    })
    await plan({ kind: 'U1', event: 'a' })
    await school.clock.advance(100)
    const other = await plan({ kind: 'U2', event: 'b' })
    await school.clock.advance(1_000)
    expect(sending.done.map(({ id }) => id)).toContain(other.id)
  })
})

describe('faults', () => {
  it('of our own are logged once, and end in the list of what failed', async () => {
    open({ deliver: () => Promise.reject(new Error('the view is broken')) })
    const { id } = await plan()
    await school.clock.advance(48 * 3_600_000)
    expect(rowOf(id)).toMatchObject({ state: 'failed' })
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1)
  })

  it('of the store stop the sending before it begins, and are logged once', async () => {
    const { store } = school
    const broken = { is: true }
    const sending = openSending(
      {
        clock: school.clock,
        log,
        store: {
          ...store,
          commit: (commit) =>
            broken.is && commit.changes.some(({ type }) => type === 'delivery-leased')
              ? Promise.reject(new Error('database or disk is full'))
              : store.commit(commit),
        },
      },
      {},
    )
    const delivery = await plan()
    sending.outbox.nudge()
    await school.clock.advance(600_000)
    expect(sending.done).toEqual([])
    expect(log.lines.filter(({ level }) => level === 'warn')).toHaveLength(1)
    broken.is = false
    await school.clock.advance(60_000)
    expect(rowOf(delivery.id)).toMatchObject({ state: 'sent' })
  })

  it('in storing that it was sent are waited out, and it is not sent again', async () => {
    const { store } = school
    const broken = { is: true }
    const taken = new Set<string>()
    const sending = openSending(
      {
        clock: school.clock,
        log,
        store: {
          ...store,
          commit: (commit) =>
            broken.is && commit.changes.some(({ type }) => type === 'delivery-sent')
              ? Promise.reject(new Error('database or disk is full'))
              : store.commit(commit),
        },
      },
      {
        deliver: ({ id }) => {
          taken.add(id)
          return SENT
        },
        lookUp: ({ id }) => (taken.has(id) ? { type: 'found', ref: 'C1/9' } : { type: 'absent' }),
      },
    )
    const { id } = await plan()
    sending.outbox.nudge()
    await school.clock.advance(30_000)
    broken.is = false
    await school.clock.advance(6_000)
    expect(actsOf(sending)).toEqual(['post'])
    expect(rowOf(id)).toMatchObject({ state: 'sent' })
    broken.is = true
    const other = await plan({ event: 'other' })
    await school.clock.advance(120_000)
    let stopped = false
    void sending.outbox.stop().then(() => {
      stopped = true
    })
    await school.clock.advance(0)
    expect(stopped).toBe(true)
    expect(rowOf(other.id)).toMatchObject({ state: 'sending' })
  })

  it('a delivery of no use any more is dropped, not failed', async () => {
    open({ deliver: () => ({ type: 'dropped', reason: 'over' }) })
    const { id } = await plan()
    await school.clock.advance(1_000)
    expect(rowOf(id)).toMatchObject({ state: 'dropped', reason: 'over' })
  })
})
