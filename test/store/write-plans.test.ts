import { describe, expect, it } from 'vitest'
import type { Change } from '../../src/usecases/ports.ts'
import { commit, inStatements, isSlow, plansOf, s, series, session, statements } from './in-statements.ts'

/** Every statement that a hot write runs, and those of the triggers that it fires, as SQLite means to run them. */
inStatements()

/** The tables and indexes that a statement, or a trigger that it fires, goes through from their first entry on. */
const scannedBy = (sql: string): readonly string[] => {
  const names = new Map(
    s.outside
      .prepare<[], readonly [number, string]>('SELECT rootpage, name FROM sqlite_master WHERE rootpage > 0')
      .raw()
      .all(),
  )
  const steps = s.outside
    .prepare<[], { readonly addr: number; readonly opcode: string; readonly p1: number; readonly p2: number }>(
      `EXPLAIN ${sql}`,
    )
    .all()
  const scanned: string[] = []
  let opened = new Map<number, string>()
  for (const { addr, opcode, p1, p2 } of steps) {
    // The program of each trigger is listed behind the statement's own and numbers its cursors anew.
    if (addr === 0) opened = new Map()
    if (opcode === 'OpenRead' || opcode === 'OpenWrite') opened.set(p1, names.get(p2) ?? `page ${p2}`)
    const name = opened.get(p1)
    // SQLite's own table of the last numbers given out has one row.
    if (opcode === 'Rewind' && name !== undefined && name !== 'sqlite_sequence') scanned.push(name)
  }
  return scanned
}

describe('a hot write uses an index, its triggers too', () => {
  it('(a scan inside a trigger would be seen)', () => {
    s.outside.exec('CREATE TEMP TRIGGER slow AFTER DELETE ON codes BEGIN UPDATE people SET locale = locale; END')
    expect(scannedBy("DELETE FROM codes WHERE hash = 'x'")).toEqual(['people'])
    s.outside.exec('DROP TRIGGER slow')
  })

  it.each<[string, () => readonly Change[]]>([
    ['set-registration', () => [s.school.register(session, s.ada, 'registered')]],
    [
      'set-session',
      () => [{ type: 'set-session', id: session.id, version: 1, set: { title: 'B' }, by: null, at: s.clock.now() }],
    ],
    [
      'add-evidence',
      () => [
        {
          type: 'add-evidence',
          evidence: {
            ...{ id: s.newId('evi'), sessionId: session.id, personId: s.mentor.id, source: 'zoom', kind: 'joined' },
            ...{ at: s.clock.now(), recordedBy: null, mark: null },
          },
        },
      ],
    ],
    ['changes-planned', () => [{ type: 'changes-planned', ids: [1], at: s.clock.now() }]],
    [
      'announcement-shown',
      () => [{ type: 'announcement-shown', deliveryId: s.newId('dlv'), unshown: 1, at: s.clock.now() }],
    ],
    ['doors-opened', () => [{ type: 'doors-opened', after: s.clock.now(), until: s.clock.now() }]],
    ['set-series', () => [{ type: 'set-series', id: series.id, version: 1, set: { title: 'T' }, at: s.clock.now() }]],
    [
      'add-series-person',
      () => [{ type: 'add-series-person', seriesId: series.id, personId: s.bob.id, at: s.clock.now() }],
    ],
    ['remove-series-person', () => [{ type: 'remove-series-person', seriesId: series.id, personId: s.bob.id }]],
    [
      'group members',
      () => {
        const link = { segmentId: s.newId('seg'), spaceId: s.space.id }
        return [
          { type: 'remove-group-member', ...link, personId: s.ada.id },
          { type: 'drop-segment-group', ...link },
          { type: 'group-due', spaceId: s.space.id, groupId: 'G', at: s.clock.now() },
        ]
      },
    ],
    ['set-watermark', () => [{ type: 'set-watermark', name: 'x', at: s.clock.now() }]],
    ['forget-person', () => [{ type: 'forget-person', id: s.mentor.id, name: 'X', at: s.clock.now() }]],
    ['merge-person', () => [{ type: 'merge-person', from: s.bob.id, into: s.ada.id, at: s.clock.now() }]],
  ])('%s', async (_name, changes) => {
    const plan = await plansOf(() => commit(...changes()))
    expect(plan.filter(isSlow)).toEqual([])
    const writes = statements.filter((sql) => /^\s*(insert|update|delete)/i.test(sql))
    expect(writes.length).toBeGreaterThan(0)
    expect(writes.flatMap(scannedBy)).toEqual([])
  })
})
