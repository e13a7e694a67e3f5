import { monitorEventLoopDelay } from 'node:perf_hooks'
import Database from 'better-sqlite3'
import { planReminders } from '../../../src/usecases/plan-reminders.ts'
import { countTurns } from './count-turns.ts'
import { openBenchStore } from './open-bench-store.ts'

/**
 * Plans all reminders that are due in one tick, and writes the same rows once more without any planning, in one transaction, for a
 * floor. Set by the environment: `DATABASE_PATH`.
 */

/** What is told to the parent. */
export type Planning = {
  readonly planned: number
  readonly tookMs: number
  readonly longestBlockMs: number
  /** The same in processor time of the process, which other programs of the machine do not lengthen. */
  readonly longestTurnMs: number
  /** Milliseconds for the same rows, written and nothing else. */
  readonly floorMs: number
}

const path = process.env.DATABASE_PATH ?? ''
const { store, deps } = await openBenchStore(path)
const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
// Its first sample after that is only where it counts from.
await new Promise((resolve) => setTimeout(resolve, 50))
delay.reset()
const turns = countTurns()
const from = performance.now()
const { planned } = await planReminders(deps)
const tookMs = performance.now() - from
const longestTurnMs = turns.stop()
await new Promise((resolve) => setTimeout(resolve, 5))
const longestBlockMs = delay.max / 1e6
delay.disable()
await store.close()
const told: Planning = { planned, tookMs, longestBlockMs, longestTurnMs, floorMs: writeAgain() }
process.send?.(told, () => process.exit(0))

function writeAgain(): number {
  const client = new Database(path)
  client.pragma('synchronous = NORMAL')
  const rows = client.prepare<[], Readonly<Record<string, unknown>>>('SELECT * FROM deliveries').all()
  const columns = Object.keys(rows[0] ?? {})
  const named = columns.map((column) => `@${column}`)
  const write = client.prepare(`INSERT INTO deliveries (${columns.join(', ')}) VALUES (${named.join(', ')})`)
  const again = rows.map((row) => ({ ...row, id: `again_${String(row.id)}`, event: `again:${String(row.event)}` }))
  const began = performance.now()
  client.transaction(() => again.forEach((row) => void write.run(row)))()
  const took = performance.now() - began
  client.close()
  return took
}
