import { afterEach, beforeEach } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import type { Asker, Delivery, SessionPatch } from '../../src/usecases/ports.ts'
import { planAll } from '../support/plan-all.ts'
import { freshDeliveries } from './fresh-deliveries.ts'
import { granted, openSchool, type School } from './open-school.ts'
import { sendDue } from './send-due.ts'

/** A school anew for each test, its mentor Maya, its student Ana, and the session that is spoken of. */
export let school: School
export let maya: Asker
export let ana: Asker
export let id: SessionId
/** What was planned since it was asked last. */
export let fresh: () => Promise<readonly Delivery[]>
const names = new Map<string, string>()
/** Opens it before each test of the file that calls this, and closes it after. */
export function inChanges(): void {
  beforeEach(async () => {
    school = await openSchool()
    fresh = freshDeliveries(school)
    maya = await school.person('maya', { role: 'mentor' })
    ana = await school.person('ana')
    const by = await school.person('admin', { role: 'admin' })
    id = (await school.session({ by, mentor: maya, typedChannel: 'C1', inMinutes: 120 })).session.id
  })
  afterEach(() => school.close())
}

/** From now on another session is spoken of. */
export const speakOf = (session: { readonly id: SessionId }): void => {
  id = session.id
}
/** From now on this person is called by their name. */
export const callByName = ({ person }: Asker): void => void names.set(person.id, person.name)
/** Gives them a place. */
export const join = async (asker: Asker) => granted(await joinSession(school.deps, { asker, sessionId: id }))
/** Changes the session, by its mentor unless said otherwise. */
export const set = async (patch: SessionPatch, by: Asker = maya) => {
  const { version } = (await school.facts(id)).session
  const at = school.clock.now()
  await school.store.commit({
    changes: [{ type: 'set-session', id, version, set: patch, by: by.person.id, at }],
  })
}
/** What was planned since it was asked last, in words. */
export const plan = async (): Promise<readonly string[]> => {
  await planAll(school.deps)
  return (await fresh()).map(({ kind, channel, recipient }) => `${kind} ${channel} ${nameOf(recipient)}`).sort()
}
/** Who a delivery goes to, in words. */
export const nameOf = (recipient: string) => {
  names.set(maya.person.id, 'maya').set(ana.person.id, 'ana')
  return names.get(recipient) ?? recipient.split(':')[1] ?? recipient
}
/** Everything that waits is sent; a card then stands in its channel. */
export const send = () => sendDue(school)
