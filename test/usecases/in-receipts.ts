import { afterEach, beforeEach } from 'vitest'
import type { SessionId } from '../../src/domain/ids.ts'
import { joinSession } from '../../src/usecases/join-session.ts'
import type { Asker, Delivery } from '../../src/usecases/ports.ts'
import { runClock } from '../../src/usecases/run-clock.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { planAll } from '../support/plan-all.ts'
import { granted, openSchool, type School } from './open-school.ts'

/** A school anew for each test, its mentor Maya, its student Ana, and the session that Maya holds. */
export let school: School
export let maya: Asker
export let ana: Asker
export let id: SessionId
/** Opens it before each test of the file that calls this, and closes it after. */
export function inReceipts(): void {
  beforeEach(async () => {
    school = await openSchool()
    maya = await school.person('maya', { role: 'mentor' })
    ana = await school.person('ana')
    id = (await school.session({ mentor: maya, inMinutes: 10, typedChannel: 'C1' })).session.id
  })
  afterEach(() => school.close())
}

/** Plans what all changes until now are told by. */
export const plan = () => planAll(school.deps)
/** The messages of a kind that wait. */
export const waiting = async (kind: string): Promise<readonly Delivery[]> =>
  (await dueDeliveries(school)).filter((delivery) => delivery.kind === kind)
/** The only one of a kind that waits. */
export const one = async (kind: string): Promise<Delivery> => {
  const [delivery, ...rest] = await waiting(kind)
  if (delivery === undefined || rest.length > 0) throw new Error(`not one ${kind}`)
  return delivery
}
/** Writes down that it was sent. */
export const sent = (delivery: Delivery) =>
  school.store.commit({
    changes: [{ type: 'delivery-sent', id: delivery.id, messageRef: 'ref', at: school.clock.now() }],
  })
/** Ana came in by Join and the session is over. */
export const complete = async () => {
  granted(await joinSession(school.deps, { asker: ana, sessionId: id }))
  school.clock.set((await school.facts(id)).session.endTime)
  await runClock(school.deps, { limit: 10 })
  await plan()
}
