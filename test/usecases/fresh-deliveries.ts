import type { Delivery } from '../../src/usecases/ports.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { planAll } from '../support/plan-all.ts'
import { HOUR, type School } from './open-school.ts'

/** What is due within the hour, each delivery the first time alone that it is asked for. */
export function freshDeliveries(school: School): () => Promise<readonly Delivery[]> {
  const told = new Set<string>()
  return async () => {
    const far = new Date(school.clock.now().getTime() + HOUR)
    const fresh = (await dueDeliveries(school, far)).filter(({ id }) => !told.has(id))
    for (const { id } of fresh) told.add(id)
    return fresh
  }
}

/** The same, once the messages of every change until then are planned. */
export function plannedDeliveries(school: School): () => Promise<readonly Delivery[]> {
  const fresh = freshDeliveries(school)
  return async () => {
    await planAll(school.deps)
    return fresh()
  }
}
