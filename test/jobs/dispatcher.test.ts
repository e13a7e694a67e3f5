import { describe, expect, it } from 'vitest'
import { createDispatcher, type Work } from '../../src/jobs/dispatcher.ts'
import { createPacer } from '../../src/jobs/pacer.ts'
import { createTroubles } from '../../src/jobs/troubles.ts'
import type { Limit, Route } from '../../src/usecases/ports.ts'
import { createTestClock } from '../support/test-clock.ts'
import { createTestLog } from '../support/test-log.ts'

const SLOWLY: readonly Limit[] = [{ acts: ['post'], per: 'platform', count: 10, withinMs: 1_000 }]
const PER_TARGET: readonly Limit[] = [{ acts: ['post'], per: 'target', count: 1, withinMs: 1_000 }]
const to = (target: string, limits: readonly Limit[] = []): Route => ({
  platform: 'chat',
  space: 'T1',
  target,
  acts: ['post'],
  limits,
})

function open() {
  const clock = createTestClock()
  const log = createTestLog()
  const dispatcher = createDispatcher({
    pacer: createPacer(clock),
    troubles: createTroubles({ clock, log }),
    clock,
  })
  const started: { id: string; at: number }[] = []
  const begin = clock.now().getTime()
  const add = (id: string, set: Partial<Work> & { readonly takesMs?: number } = {}) =>
    dispatcher.add({
      organizationId: 'org_1',
      line: id,
      route: to(id),
      run: async () => {
        started.push({ id, at: clock.now().getTime() - begin })
        if (set.takesMs !== undefined) await new Promise<void>((resolve) => void clock.after(set.takesMs ?? 0, resolve))
      },
      ...set,
      id,
    })
  return { clock, log, dispatcher, started, add }
}

describe('the dispatcher', () => {
  it('sends each line in order, one after the other, and lines side by side', async () => {
    const { clock, started, add } = open()
    for (const id of ['a1', 'a2', 'b1']) add(id, { line: id.charAt(0), takesMs: 1_000 })
    await clock.advance(900)
    expect(started.map(({ id }) => id)).toEqual(['a1', 'b1'])
    await clock.advance(2_000)
    expect(started.map(({ id }) => id)).toEqual(['a1', 'b1', 'a2'])
  })

  it('starts a little apart what goes to a space with limits, and the rest at once', async () => {
    const { clock, started, add } = open()
    for (const id of ['a', 'b', 'c']) add(id, { route: to(id, PER_TARGET) })
    for (const id of ['x', 'y', 'z']) add(id, { route: null })
    await clock.advance(100)
    const times = (ids: readonly string[]) => started.filter(({ id }) => ids.includes(id)).map(({ at }) => at)
    const [first = 0, second = 0, third = 0] = times(['a', 'b', 'c'])
    expect(Math.min(second - first, third - second)).toBeGreaterThanOrEqual(8)
    expect(new Set(times(['x', 'y', 'z'])).size).toBe(1)
  })

  it('asks for the route anew when what stood before it in its line is over', async () => {
    const { clock, started, add } = open()
    const limits: readonly Limit[] = [{ acts: ['open'], per: 'space', count: 1, withinMs: 60_000 }]
    const first: Route = { ...to('U1', limits), acts: ['open', 'post'] }
    add('first', { line: 'U1', route: first })
    add('next', { line: 'U1', route: first, newRoute: async () => to('U1', limits) })
    await clock.advance(1_000)
    expect(started.map(({ id }) => id)).toEqual(['first', 'next'])
  })

  it('does not let one that hangs hold up others', async () => {
    const { clock, started, add } = open()
    add('hangs', { run: () => new Promise(() => {}) })
    for (let count = 0; count < 50; count++) add(`d${count}`)
    await clock.advance(1_000)
    expect(started).toHaveLength(50)
  })

  it('does not let a target that waits for its turn hold up others', async () => {
    const { clock, started, add } = open()
    for (let count = 0; count < 20; count++) add(`busy${count}`, { route: to('C1', PER_TARGET) })
    for (let count = 0; count < 20; count++) add(`free${count}`, { route: to(`U${count}`, PER_TARGET) })
    await clock.advance(900)
    expect(started.map(({ id }) => id).filter((id) => id.startsWith('free'))).toHaveLength(20)
    await clock.advance(25_000)
    const busy = started.filter(({ id }) => id.startsWith('busy'))
    expect(busy).toHaveLength(20)
    for (const [at, one] of busy.entries())
      if (at > 0) expect(one.at - (busy[at - 1]?.at ?? 0)).toBeGreaterThanOrEqual(1_000)
    expect(busy.at(-1)?.at).toBeLessThan(19 * 1_050)
  })

  it('gives every organization its turn, whoever has more to say', async () => {
    const { clock, started, add } = open()
    const one = (organizationId: string, count: number) =>
      add(`${organizationId}:${count}`, {
        organizationId,
        route: { ...to(`U${organizationId}${count}`, SLOWLY), space: organizationId },
      })
    for (let count = 0; count < 1_000; count++) one('large', count)
    for (let count = 0; count < 5; count++) one('small', count)
    for (let count = 0; count < 5; count++) one('other', count)
    await clock.advance(2_500)
    const firsts = started.slice(0, 15).map(({ id }) => id.split(':')[0])
    for (const name of ['large', 'small', 'other']) expect(firsts.filter((first) => first === name)).toHaveLength(5)
  })

  it('uses the allowed rate fully and never exceeds it', async () => {
    const { clock, started, add } = open()
    for (let count = 0; count < 1_000; count++) add(`d${count}`, { route: to(`U${count}`, SLOWLY) })
    await clock.advance(60_000)
    expect(started.length).toBeGreaterThanOrEqual(600 * 0.95)
    const times = started.map(({ at }) => at)
    for (const [at, time] of times.entries()) {
      const tenLater = times[at + 10]
      if (tenLater !== undefined) expect(tenLater - time).toBeGreaterThanOrEqual(1_000)
    }
  })

  it('rests when told, then goes on; stops taking work when stopped, and waits for what is under way', async () => {
    const { clock, dispatcher, started, add } = open()
    dispatcher.rest(5_000)
    add('a')
    await clock.advance(4_900)
    expect(started).toEqual([])
    await clock.advance(200)
    expect(started).toHaveLength(1)
    add('slow', { takesMs: 1_000 })
    add('later', { line: 'slow' })
    await clock.advance(10)
    let stopped = false
    void dispatcher.stop().then(() => {
      stopped = true
    })
    await clock.advance(500)
    expect(stopped).toBe(false)
    await clock.advance(600)
    expect(stopped).toBe(true)
    expect(started.map(({ id }) => id)).toEqual(['a', 'slow'])
    expect(clock.waiting()).toBe(0)
  })

  it('logs a work that throws, and goes on with its line', async () => {
    const { clock, log, started, add } = open()
    add('bad', { line: 'x', run: () => Promise.reject(new Error('no')) })
    add('good', { line: 'x' })
    await clock.advance(100)
    expect(started.map(({ id }) => id)).toEqual(['good'])
    expect(log.lines.filter(({ level }) => level === 'error')).toHaveLength(1)
  })
})
