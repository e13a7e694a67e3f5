import { describe, expect, it } from 'vitest'
import { planSeriesCards } from '../../src/usecases/plan-series-cards.ts'
import { planAll } from '../support/plan-all.ts'
import { csv, inImport, LINK, rows, s } from './in-import.ts'

/** Whom a timetable that was brought in is announced to. */
inImport()

const deliveries = () =>
  rows<{ kind: string; event: string }>('SELECT kind, event FROM deliveries ORDER BY event, kind')

describe('what goes out', () => {
  const content = csv(
    'title,when,link,mentor,repeat',
    `Soon,2026-10-02 10:00,${LINK},Maya,`,
    `Later,2026-10-20 18:00,${LINK},Maya,`,
    `Weekly,2026-10-13 18:00,${LINK},Maya,weekly`,
  )

  it('is no more than the card of what starts within a day; each of the others has its card a day ahead', async () => {
    await planSeriesCards(s.deps)
    await s.bring(content)
    await planAll(s.deps)
    const [soon] = await s.store.sessionsTitled(s.organization.id, 'Soon')
    expect(deliveries()).toEqual([{ kind: 'announcement', event: `session:${soon?.id}:created` }])
    for (let day = 0; day < 21; day++) {
      await s.clock.advance(86_400_000)
      await planSeriesCards(s.deps)
    }
    expect(deliveries().map(({ kind }) => kind)).toEqual(Array(4).fill('announcement'))
    expect(new Set(deliveries().map(({ event }) => event)).size).toBe(4)
  })

  it('has the card, once, of a single one that is moved near', async () => {
    await s.bring(content)
    const [later] = await s.store.sessionsTitled(s.organization.id, 'Later')
    if (later === undefined) throw new Error('no session')
    const startTime = new Date(s.clock.now().getTime() + 3_600_000)
    const set = { startTime, endTime: new Date(startTime.getTime() + 3_600_000) }
    await s.store.commit({
      changes: [{ type: 'set-session', id: later.id, version: 1, set, by: null, at: s.clock.now() }],
    })
    await planAll(s.deps)
    await planSeriesCards(s.deps)
    expect(deliveries().filter(({ event }) => event === `session:${later.id}:created`)).toHaveLength(1)
  })

  it('is all that creating sends, where that is asked for', async () => {
    await s.bring(content, '--announce')
    await planAll(s.deps)
    expect(new Set(deliveries().map(({ kind }) => kind))).toEqual(
      new Set(['announcement', 'hosting', 'series-announcement', 'series-hosting']),
    )
  })

  it('goes to the channel that a line names', async () => {
    const lines = csv('title,when,link,announce', `A,2026-10-02 10:00,${LINK},<#C777|general>`)
    expect((await s.bring(lines)).code).toBe(0)
    expect(rows('SELECT recipient FROM deliveries')).toEqual([{ recipient: `${s.space.id}:C777` }])
    const elsewhere = await s.bring(csv('title,when,link,announce', `B,2026-10-02 11:00,${LINK},slack:T404:C777`))
    expect(elsewhere.said).toContain('announce: "slack:T404:C777": there is no such space here')
    const wrong = await s.bring(csv('title,when,link,announce', `B,2026-10-02 11:00,${LINK},#general`))
    expect(wrong.said).toContain(`announce: "#general" is no channel's id`)
  })
})
