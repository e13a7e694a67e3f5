import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addToSegment } from '../../src/usecases/add-to-segment.ts'
import { createSegment } from '../../src/usecases/create-segment.ts'
import { endSession } from '../../src/usecases/end-session.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import type { Asker, SessionFacts } from '../../src/usecases/ports.ts'
import { MOST_TROUBLED, readAttention } from '../../src/usecases/read-attention.ts'
import { HOME_SHOWN, readHome } from '../../src/usecases/read-home.ts'
import { startSession } from '../../src/usecases/start-session.ts'
import { createSchool } from '../support/seed-school.ts'
import { granted, MINUTE, openSchool, refusalOf, type School } from './open-school.ts'

let school: School
let admin: Asker
let ana: Asker
let maya: Asker
beforeEach(async () => {
  school = await openSchool()
  admin = await school.person('admin', { role: 'admin' })
  ana = await school.person('ana')
  maya = await school.person('maya', { role: 'mentor' })
})
afterEach(() => school.close())

const home = (asker: Asker) => readHome(school.deps, { asker })
const titles = (of: { readonly list: readonly SessionFacts[] }) => of.list.map(({ session }) => session.title)
const join = async (asker: Asker, { session }: SessionFacts) =>
  granted(await joinSession(school.deps, { asker, sessionId: session.id }))

describe("a person's day", () => {
  it('begins with what is next, then what they are registered for and what is open to them', async () => {
    const [second, first] = [
      await school.session({ title: 'Second', inMinutes: 120 }),
      await school.session({ title: 'First', inMinutes: 60 }),
    ]
    await join(ana, second)
    await join(ana, first)
    await school.session({ title: 'Open', inMinutes: 30 })
    const day = await home(ana)
    expect(day.next?.session.title).toBe('First')
    expect(titles(day.mine)).toEqual(['Second'])
    expect(titles(day.open)).toEqual(['Open'])
    expect(day.attention.list).toEqual([])
    expect(day.own.get(first.session.id)?.part).toBe('in')
  })

  it('shows what is open to them behind hundreds of sessions for others', async () => {
    granted(await createSegment(school.deps, { asker: admin, name: 'Others', channel: null }))
    for (let at = 0; at < 60; at += 1) await school.session({ audience: 'Others', inMinutes: 10 + at })
    await school.session({ title: 'For all', inMinutes: 500 })
    expect(titles((await home(ana)).open)).toEqual(['For all'])
    granted(await addToSegment(school.deps, { asker: admin, name: 'Others', personId: ana.person.id, channel: null }))
    expect((await home(ana)).open).toMatchObject({ atLeast: true })
  })

  it("has a mentor's sessions of today with their head counts, and says how many more there are", async () => {
    for (let at = 0; at < 9; at += 1)
      await school.session({ title: `Today ${at}`, mentor: maya, inMinutes: 10 + at, capacity: '1' })
    await school.session({ title: 'Tomorrow', mentor: maya, inMinutes: 24 * 60 })
    const day = await home(maya)
    expect(day.next?.session.title).toBe('Today 0')
    expect(titles(day.hosting)).toEqual(['Today 1', 'Today 2', 'Today 3', 'Today 4', 'Today 5'])
    expect(day.hosting).toMatchObject({ more: 3, atLeast: false })
  })
})

describe('what needs attention', () => {
  const attention = async () => granted(await readAttention(school.deps, { asker: admin }))

  it('is nothing where all of the next two days is ready, and for nobody but admins', async () => {
    await school.session({ mentor: maya })
    await school.session({ title: 'In three days', inMinutes: 3 * 24 * 60 })
    expect(await attention()).toEqual([])
    expect(refusalOf(await readAttention(school.deps, { asker: maya })).code).toBe('not_allowed')
  })

  it('are sessions without a mentor or a link, full ones with people in line, and who cannot be reached', async () => {
    await school.session({ title: 'Nobody hosts', inMinutes: 30 })
    const full = await school.session({ title: 'Full', mentor: maya, capacity: '1', inMinutes: 40 })
    await join(ana, full)
    await join(await school.person('ben'), full)
    const lost = await school.session({ title: 'Lost', mentor: maya, inMinutes: 50 })
    const made = createSchool(school)
    const failed = made.delivery(ana.organization, { recipient: ana.person.id, sessionId: lost.session.id })
    await school.store.commit({ changes: [], deliveries: [failed] })
    await school.store.commit({
      changes: [{ type: 'delivery-failed', id: failed.id, reason: 'closed', at: school.clock.now() }],
    })
    const bare = await school.session({ title: 'No link', mentor: maya, inMinutes: 60 })
    await school.store.commit({
      changes: [
        {
          type: 'set-session',
          id: bare.session.id,
          version: bare.session.version,
          set: { link: null, mentorAwayAt: school.clock.now() },
          by: null,
          at: school.clock.now(),
        },
      ],
    })
    const found = await attention()
    expect(found.map(({ session, troubles }) => [session.title, ...troubles])).toEqual([
      ['Nobody hosts', { what: 'no_mentor' }],
      ['Full', { what: 'waiting', count: 1 }],
      ['Lost', { what: 'unreached', count: 1 }],
      ['No link', { what: 'mentor_away' }, { what: 'no_link' }],
    ])
    expect((await home(admin)).attention.list).toEqual(found)
    const stranger = await school.person('stranger', { role: 'admin', space: 'T2' })
    expect(granted(await readAttention(school.deps, { asker: stranger }))).toEqual([])
  })

  it('are said to be at least so many where no more are read', async () => {
    for (let at = 0; at <= MOST_TROUBLED; at += 1) await school.session({ inMinutes: 100 + at })
    const { attention } = await home(admin)
    expect(attention).toMatchObject({ more: MOST_TROUBLED - HOME_SHOWN.attention, atLeast: true })
  })

  it('are claims that wait for their mentor, until 36 hours after the end, and not another organization', async () => {
    const { session } = await school.session({ mentor: maya, inMinutes: 1 })
    granted(await startSession(school.deps, { asker: maya, sessionId: session.id }))
    granted(await joinSession(school.deps, { asker: ana, sessionId: session.id }))
    await school.clock.advance(MINUTE)
    granted(await endSession(school.deps, { asker: maya, sessionId: session.id }))
    const until = new Date(school.clock.now().getTime() + 36 * 60 * MINUTE)
    expect(await attention()).toMatchObject([
      { session: { id: session.id }, troubles: [{ what: 'claims', count: 1, until }] },
    ])
    const stranger = await school.person('stranger', { role: 'admin', space: 'T2' })
    expect(granted(await readAttention(school.deps, { asker: stranger }))).toEqual([])
    await school.clock.advance(36 * 60 * MINUTE)
    expect(await attention()).toEqual([])
  })
})
