import { changeMessages } from './change-messages.ts'
import type { Deps, NewDelivery } from './ports.ts'

/** What `planChanges` is asked. */
export type PlanChangesRequest = { /** Records in one transaction, at most. */ readonly limit: number }

/**
 * Turns records of session changes into deliveries and marks them planned, in one transaction; answers how many records there
 * were. Nothing else plans messages about a session's changes (SPEC section 4).
 */
export async function planChanges(deps: Deps, request: PlanChangesRequest): Promise<number> {
  return deps.store.inTurn('session_changes', async () => {
    const records = await deps.store.unplannedChanges(request.limit)
    if (records.length === 0) return 0
    const deliveries: NewDelivery[] = []
    for (const record of records) deliveries.push(...(await changeMessages(deps, record)))
    const ids = records.map(({ id }) => id)
    await deps.store.commit({ changes: [{ type: 'changes-planned', ids, at: deps.clock.now() }], deliveries })
    return records.length
  })
}
