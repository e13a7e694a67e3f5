import type { Deps } from './ports.ts'

export type PlanChangesRequest = { /** Records in one transaction, at most. */ readonly limit: number }

/** Turns records of session changes into deliveries; answers how many records it planned. */
export async function planChanges(_deps: Deps, _request: PlanChangesRequest): Promise<number> {
  throw new Error('not built yet')
}
