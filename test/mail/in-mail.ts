import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach } from 'vitest'
import { createDeliver, type Deliver } from '../../src/chat/deliver.ts'
import { systemClock } from '../../src/clock.ts'
import { createMailing, type Post } from '../../src/create-mailing.ts'
import { settleDelivery } from '../../src/jobs/outcome.ts'
import { createSigner } from '../../src/store/signer.ts'
import { planReminders } from '../../src/usecases/plan-reminders.ts'
import type { Asker, Delivery } from '../../src/usecases/ports.ts'
import { type FakeSmtp, openFakeSmtp } from '../fakes/smtp/fake-smtp.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { planAll } from '../support/plan-all.ts'
import { HOUR, type School } from '../usecases/open-school.ts'
import { openScopeSchool, type ScopeSchool } from '../usecases/open-scope.ts'
import { DAY } from '../usecases/open-series.ts'
import { createMailReaders, type MailReaders, type ReadMail } from './mail-reader.ts'

/** A school whose mails leave over a real mail server, and the mail readers that they come to; its platforms are off. */
export let opened: ScopeSchool
export let school: School
export let readers: MailReaders
export let server: FakeSmtp
let deliver: Deliver
let post: Post

/** Opens it before each test of the file that calls this, and closes it after. */
export function inMail(): void {
  beforeEach(openMail)
  afterEach(closeMail)
}

/** Opens it anew; `closeMail` when done. */
export async function openMail(): Promise<void> {
  opened = await openScopeSchool()
  school = opened.school
  server = await openFakeSmtp()
  readers = createMailReaders()
  const { host, port } = server
  const account = { secure: false, user: null, password: null }
  const mail = { from: 'Rollcall <sessions@example.org>', by: 'smtp', host, port, ...account } as const
  const http = { host: '127.0.0.1', port: 0, publicUrl: 'https://rollcall.example.org' }
  const signer = createSigner([{ id: '1', key: randomBytes(32) }])
  const made = await createMailing({ mail, http }, { clock: systemClock, signer })
  if (made === null) throw new Error('no mail is sent')
  post = made
  deliver = createDeliver({ deps: school.deps, platforms: new Map(), mailing: post.mailing })
}

/** Closes it. */
export async function closeMail(): Promise<void> {
  await post.mailer.close()
  await server.close()
  await school.close()
}

/** Somebody who chose mail. */
export async function mailed(handle: string, options: Parameters<School['person']>[1] = {}): Promise<Asker> {
  const { person } = await school.person(handle, options)
  await choose(person.id, 'email')
  return school.person(handle, options)
}

/** From now on they have a confirmed address, and chose this. */
export async function choose(id: Asker['person']['id'], reach: 'dm' | 'email' | 'both' | 'off'): Promise<void> {
  const { clock, store } = school
  const email = `${id}@example.org`
  await store.commit({ changes: [{ type: 'set-person', id, set: { email, emailConfirmedAt: clock.now(), reach } }] })
}

/** What stands in somebody's calendar. */
export const calendarOf = ({ person }: Asker) => readers.calendarOf(`${person.id}@example.org`)

/** Lets them be reminded so many days ahead, and time pass until the first so many sessions of a daily series a week ahead were mailed. */
export async function remindedDaysAhead({ person }: Asker, days: number): Promise<void> {
  const set = { reminderOffsets: [days * 24 * 60] }
  await school.store.commit({ changes: [{ type: 'set-person', id: person.id, set }] })
  await sendMails()
  await school.clock.advance((7 - days) * DAY + HOUR)
  await sendMails()
  for (let day = 1; day < days; day++) {
    await school.clock.advance(DAY)
    await sendMails()
  }
}

/** What waits to go out by mail. */
export async function waiting(): Promise<readonly Delivery[]> {
  return (await due()).filter(({ channel }) => channel === 'email')
}

/** Plans what is to be said by now, sends the mails of it, and answers what their readers see. */
export async function sendMails(): Promise<readonly ReadMail[]> {
  await plan()
  for (const delivery of await waiting()) await send(delivery)
  return readers.read(server.mails.splice(0))
}

/** The same, with direct messages too: as no platform is there to take them, they come by mail. */
export async function sendAll(): Promise<readonly ReadMail[]> {
  await plan()
  for (;;) {
    const all = (await due()).filter(({ channel }) => channel !== 'channel')
    if (all.length === 0) return readers.read(server.mails.splice(0))
    for (const delivery of all) await send(delivery)
  }
}

async function plan(): Promise<void> {
  await planAll(school.deps)
  await planReminders(school.deps)
}

function due(): Promise<readonly Delivery[]> {
  return dueDeliveries(school)
}

/** Sends one delivery and writes down what became of it. */
async function send(delivery: Delivery): Promise<void> {
  const now = school.clock.now()
  const { id } = delivery
  await school.store.commit({ changes: [{ type: 'delivery-leased', id, until: new Date(now.getTime() + 60_000) }] })
  const outcome = await deliver.deliver(delivery)
  // One that is gone was ended with what follows from it.
  if (outcome.type === 'gone') return
  await school.store.commit({ changes: settleDelivery(delivery, { outcome, now, random: 0 }) })
}
