import { expect, test } from 'vitest'
import { createTimeline, KEPT_IN_ROOM } from '../../../src/platforms/playground/timeline.ts'
import { createTestClock } from '../../support/test-clock.ts'
import { createTestIds } from '../../support/test-ids.ts'

const create = (newId = createTestIds()) => createTimeline({ clock: createTestClock(), newId })

test('a room keeps its last messages, for each person apart', () => {
  const timeline = create()
  const first = timeline.add({ room: 'sessions', to: null, text: 'first', delivery: 'd' })
  const hers = timeline.add({ room: 'sessions', to: 'ana', text: 'hers' })
  for (let n = 0; n < KEPT_IN_ROOM; n++) timeline.add({ room: 'sessions', to: null, text: String(n) })
  expect(timeline.find(first.id)).toBeNull()
  expect(timeline.delivered('d')).toBeNull()
  expect(timeline.change(first.id, { view: null })).toBeNull()
  expect(timeline.find(hers.id)).toEqual(hers)
  expect(timeline.entries()).toHaveLength(KEPT_IN_ROOM + 1)
})

test('what changed since is told once for each message, in order of change, to those whom it is for', () => {
  const timeline = create()
  const a = timeline.add({ room: 'sessions', to: null, text: 'a' })
  const b = timeline.add({ room: 'direct', to: 'ana', text: 'b' })
  const seq = timeline.seq()
  timeline.change(b.id, { gone: true })
  timeline.change(a.id, { view: null })
  timeline.change(a.id, { view: null })
  expect(timeline.since('ana', seq).map((entry) => entry.id)).toEqual([b.id, a.id])
  expect(timeline.since('ben', seq).map((entry) => entry.id)).toEqual([a.id])
  expect(timeline.since('ana', timeline.seq())).toEqual([])
})

test('what an earlier run kept comes first, in its order', () => {
  const newId = createTestIds()
  const earlier = create(newId)
  const kept = ['a', 'b', 'c'].map((text) => earlier.add({ room: 'sessions', to: null, text }))
  const timeline = create(newId)
  timeline.restore([...kept].reverse())
  timeline.add({ room: 'sessions', to: null, text: 'd' })
  expect(timeline.since('ana', 0).map((entry) => entry.text)).toEqual(['a', 'b', 'c', 'd'])
})

test('a listener that was taken away hears nothing more', () => {
  const timeline = create()
  const heard: (string | null)[] = []
  const stop = timeline.watch((entry) => heard.push(entry.text))
  timeline.add({ room: 'sessions', to: null, text: 'a' })
  stop()
  timeline.add({ room: 'sessions', to: null, text: 'b' })
  expect(heard).toEqual(['a'])
})
