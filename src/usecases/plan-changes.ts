import { changeMessages } from './change-messages.ts'
import { commitInSlices, letOthersGo } from './commit-in-slices.ts'
import { inSlices } from './in-slices.ts'
import type { Deps, NewDelivery, SessionChange } from './ports.ts'

/** What `planChanges` is asked. */
export type PlanChangesRequest = { /** Records read at a time, at most. */ readonly limit: number }

/**
 * Turns records of session changes into deliveries and marks them planned, in one transaction; answers how many records there
 * were. Nothing else plans messages about a session's changes (SPEC section 4). Of one that concerns more people than a slice holds
 * the mark goes with the last slice: killed before that, it is planned anew, and each message is still there once. A record that
 * cannot be planned holds up no other, however many there are of them: it stays, those behind it are read on to the last, and its
 * fault is thrown at the end.
 */
export async function planChanges(deps: Deps, request: PlanChangesRequest): Promise<number> {
  const { limit } = request
  return deps.store.inTurn('session_changes', async () => {
    const faults: unknown[] = []
    let after = 0
    for (;;) {
      const records = await deps.store.unplannedChanges(limit, after)
      faults.push(...(await planRecords(deps, records)))
      if (faults.length === 0) return records.length
      after = records.at(-1)?.id ?? after
      if (records.length < limit) throw new AggregateError(faults, 'Some changes of sessions could not be planned')
    }
  })
}

/** Answers the faults of those that cannot be planned. */
async function planRecords(deps: Deps, records: readonly SessionChange[]): Promise<readonly unknown[]> {
  // Of a change of many sessions each record leads to the same messages: one of each is enough to write.
  const deliveries = new Map<string, NewDelivery>()
  const ids: number[] = []
  const faults: unknown[] = []
  for (const record of records) {
    try {
      const { cause } = record
      const keyed = await inSlices(await changeMessages(deps, record), (slice) =>
        slice.map((one) => [JSON.stringify([one.event, one.recipient, one.channel]), one] as const),
      )
      for (const [key, delivery] of keyed) if (!deliveries.has(key)) deliveries.set(key, { ...delivery, cause })
      ids.push(record.id)
      if (records.length > 1) await letOthersGo()
    } catch (fault) {
      faults.push(fault)
    }
  }
  // A commit of nothing would call for the next pass at once, which would fail the same way.
  if (ids.length > 0)
    await commitInSlices(deps, {
      deliveries: [...deliveries.values()],
      last: [{ type: 'changes-planned', ids, at: deps.clock.now() }],
    })
  return faults
}
