/** One session changes: whoever has it in their calendar by a mail is mailed what is true now. */
import { describe, expect, it } from 'vitest'
import { cancelSession } from '../../src/usecases/cancel-session.ts'
import { invitePerson } from '../../src/usecases/invite-person.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import type { Asker, SessionPatch } from '../../src/usecases/ports.ts'
import { granted, HOUR } from '../usecases/open-school.ts'
import { calendarOf, choose, inMail, mailed, opened, school, sendAll, sendMails } from './in-mail.ts'

inMail()

/** A session for everyone with one place, mailed to both. */
async function asked(): Promise<{ readonly ana: Asker; readonly ben: Asker; readonly set: typeof change }> {
  const [ana, ben] = [await mailed('ana'), await mailed('ben')]
  await school.session({ by: opened.admin, inMinutes: 300, capacity: '1' })
  expect(await sendMails()).toHaveLength(2)
  return { ana, ben, set: change }
}

/** Changes the only session there is. */
async function change(patch: SessionPatch): Promise<void> {
  const session = await only()
  const by = opened.admin.person.id
  await school.clock.advance(1)
  const { id, version } = session
  await school.store.commit({
    changes: [{ type: 'set-session', id, version, set: patch, by, at: school.clock.now() }],
  })
}

async function only() {
  const session = await school.store.sessionNumbered(opened.admin.organization.id, 1)
  if (session === null) throw new Error('no session')
  return session
}

const anHourLater = async (): Promise<SessionPatch> => {
  const { startTime, endTime } = await only()
  return {
    startTime: new Date(startTime.getTime() + HOUR),
    endTime: new Date(endTime.getTime() + HOUR),
  }
}

describe('a session that is moved', () => {
  it('moves in the calendar of those who chose direct messages since, too, and not for a new link', async () => {
    const { ana, set } = await asked()
    granted(await joinSession(school.deps, { asker: ana, sessionId: (await only()).id }))
    await choose(ana.person.id, 'dm')
    await set(await anHourLater())
    expect((await sendMails()).filter(({ to }) => to.startsWith(ana.person.id))).toMatchObject([{ became: 'noted' }])
    expect(calendarOf(ana)).toMatchObject([{ start: (await only()).startTime, isAccepted: true }])
    await set({ link: 'https://meet.google.com/xyz-abcd-efg' })
    expect((await sendMails()).filter(({ to }) => to.startsWith(ana.person.id))).toEqual([])
  })

  it('moves for those who were asked and wait for a place, as a question', async () => {
    const { ana, ben, set } = await asked()
    for (const asker of [ana, ben]) granted(await joinSession(school.deps, { asker, sessionId: (await only()).id }))
    await set(await anHourLater())
    await sendMails()
    expect(calendarOf(ben)).toMatchObject([{ start: (await only()).startTime, isAccepted: false }])
  })

  it('moves for those who were invited by name by mail, and goes where it is called off', async () => {
    const made = await school.session({ by: opened.admin, inMinutes: 300 })
    await sendMails()
    const cleo = await mailed('cleo')
    const { id: personId } = cleo.person
    const sessionId = made.session.id
    granted(await invitePerson(school.deps, { asker: opened.admin, sessionId, personId }))
    expect(await sendAll()).toMatchObject([{ became: 'noted' }])
    await change(await anHourLater())
    await sendMails()
    expect(calendarOf(cleo)).toMatchObject([{ start: (await only()).startTime }])
    granted(await cancelSession(school.deps, { asker: opened.admin, sessionId, reason: null }))
    await sendMails()
    expect(calendarOf(cleo)).toEqual([])
  })
})
