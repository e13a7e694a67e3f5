import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { linksPrint } from '../../src/domain/backup-link.ts'
import type { SessionId } from '../../src/domain/ids.ts'
import { readDelivery } from '../../src/usecases/delivery-facts.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import type { Asker, Delivery } from '../../src/usecases/ports.ts'
import { sessionDetails } from '../../src/usecases/session-details.ts'
import { useBackup } from '../../src/usecases/use-backup.ts'
import { plannedDeliveries } from './fresh-deliveries.ts'
import { granted, MINUTE, openSchool, refusalOf, type School } from './open-school.ts'

const ZOOM = 'https://zoom.us/j/91234567890'
const MEET = 'https://meet.google.com/abc-defg-hij'

let school: School
let maya: Asker
let ana: Asker
let ben: Asker
let id: SessionId
/** What was planned since it was asked last. */
let deliveries: () => Promise<readonly Delivery[]>
beforeEach(async () => {
  school = await openSchool()
  deliveries = plannedDeliveries(school)
  const by = await school.person('admin', { role: 'admin' })
  maya = await school.person('maya', { role: 'mentor' })
  ana = await school.person('ana')
  ben = await school.person('ben')
  const room = { link: ZOOM, backupLink: MEET, meetingId: '912 3456 7890', passcode: 'sesame', capacity: '1' }
  id = (await school.session({ by, mentor: maya, inMinutes: 120, typedChannel: 'C1', ...room })).session.id
  for (const asker of [ana, ben]) granted(await joinSession(school.deps, { asker, sessionId: id }))
  await deliveries()
})
afterEach(() => school.close())

const session = async () => (await school.facts(id)).session
const use = async (shown: string, asker = maya) => useBackup(school.deps, { asker, sessionId: id, shown })
/** What each is told of the way in: by name, null where the message holds none. */
const rooms = async () => {
  const names = new Map([maya, ana, ben].map(({ person }) => [person.id as string, person.name]))
  const told: Record<string, unknown> = {}
  for (const one of await deliveries()) {
    const message = (await readDelivery(school.deps, one))?.message
    if (message?.kind === 'changed') told[names.get(one.recipient) ?? one.recipient] = message.room?.link ?? null
  }
  return told
}

describe('the backup link', () => {
  it('takes the place of the link, once, and the codes of the first room are not shown with it', async () => {
    const print = linksPrint(await session())
    expect(granted(await use(print)).kind).toBe('used')
    expect(await session()).toMatchObject({ link: MEET, backupLink: ZOOM, provider: 'google_meet' })
    const { credentials } = granted(await sessionDetails(school.deps, { asker: maya, sessionId: id }))
    expect(credentials).toEqual({ link: MEET, meetingId: null, passcode: null, backupLink: ZOOM })
    expect(granted(await use(print)).kind).toBe('already')
    expect(await session()).toMatchObject({ link: MEET })
    expect(granted(await use(linksPrint(await session()))).kind).toBe('used')
    expect(await session()).toMatchObject({ link: ZOOM, backupLink: MEET, provider: 'zoom' })
    expect(granted(await sessionDetails(school.deps, { asker: maya, sessionId: id })).credentials).toMatchObject({
      meetingId: '912 3456 7890',
      passcode: 'sesame',
    })
  })

  it('is not used by a button that was made for other links', async () => {
    expect(granted(await use('zzzz')).kind).toBe('changed')
    expect(await session()).toMatchObject({ link: ZOOM })
  })

  it('is not said to be used where another program changed the links at that moment', async () => {
    const print = linksPrint(await session())
    const { store } = school
    let first = true
    const commit: typeof store.commit = async (wanted) => {
      if (first) {
        first = false
        const other = new Database(school.path)
        other.prepare("UPDATE success_sessions SET backup_link = 'https://meet.example.org/third' WHERE id = ?").run(id)
        other.close()
      }
      return store.commit(wanted)
    }
    const deps = { ...school.deps, store: { ...store, commit } }
    expect(granted(await useBackup(deps, { asker: maya, sessionId: id, shown: print })).kind).toBe('changed')
    expect(await session()).toMatchObject({ link: ZOOM })
  })

  it('is told to people alone before the doors open, without the link', async () => {
    granted(await use(linksPrint(await session())))
    expect(await rooms()).toEqual({ maya: null, ana: null, ben: null })
  })

  it('is in the message itself while the doors are open, for those who have a place, and never stored there', async () => {
    school.clock.set(new Date((await session()).startTime.getTime() - 10 * MINUTE))
    granted(await use(linksPrint(await session())))
    const planned = await deliveries()
    expect(JSON.stringify(planned)).not.toMatch(/meet\.google|zoom\.us|sesame/)
    deliveries = plannedDeliveries(school)
    expect(await rooms()).toEqual({ maya: MEET, ana: MEET, ben: null })
  })

  it('is never in a mail, which stays where it was sent', async () => {
    const set = { email: 'ana@example.org', emailConfirmedAt: school.clock.now(), reach: 'both' } as const
    await school.store.commit({ changes: [{ type: 'set-person', id: ana.person.id, set }] })
    school.clock.set(new Date((await session()).startTime.getTime() - 10 * MINUTE))
    granted(await use(linksPrint(await session())))
    const mail = (await deliveries()).find(
      ({ channel, recipient }) => channel === 'email' && recipient === ana.person.id,
    )
    const read = mail === undefined ? null : await readDelivery(school.deps, mail)
    expect(read?.message).toMatchObject({ kind: 'changed', room: null })
  })

  it('is no longer of use once the session is over', async () => {
    school.clock.set((await session()).endTime)
    expect(refusalOf(await use(linksPrint(await session())))).toMatchObject({ code: 'session_over' })
  })
})
