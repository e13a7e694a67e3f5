import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { UseCaseRates } from './processes/use-cases.ts'

/** Measures the use cases alone, in a process of their own. Rejects where it fails. */
export async function measureUseCases(of: {
  readonly database: string
  readonly space: string
  readonly people: number
  readonly asks: number
  /** The first of three sessions that nobody has joined. */
  readonly firstStage: number
}): Promise<UseCaseRates> {
  const path = fileURLToPath(new URL('./processes/use-cases.js', import.meta.url))
  const env = {
    PATH: process.env.PATH ?? '',
    TZ: 'UTC',
    DATABASE_PATH: of.database,
    BENCH_SPACE: of.space,
    BENCH_PEOPLE: String(of.people),
    BENCH_ASKS: String(of.asks),
    BENCH_FIRST_STAGE: String(of.firstStage),
  }
  const child = fork(path, { env, execArgv: process.env.BENCH_NODE_FLAGS?.split(' ') ?? [] })
  const told = once(child, 'message') as Promise<[UseCaseRates]>
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`the use cases ended with ${String(code)}`)
  const [rates] = await told
  return rates
}

/** Sessions that one measurement joins. */
export const USE_CASE_STAGES = 3
