import type { UseCaseRates } from './processes/use-cases.ts'
import { runOnce } from './run-once.ts'

/** Measures the use cases alone, in a process of their own. Rejects where it fails. */
export async function measureUseCases(of: {
  readonly database: string
  readonly space: string
  readonly people: number
  readonly asks: number
  /** The first of three sessions that nobody has joined. */
  readonly firstStage: number
}): Promise<UseCaseRates> {
  return runOnce<UseCaseRates>('use-cases', {
    DATABASE_PATH: of.database,
    BENCH_SPACE: of.space,
    BENCH_PEOPLE: String(of.people),
    BENCH_ASKS: String(of.asks),
    BENCH_FIRST_STAGE: String(of.firstStage),
  })
}

/** Sessions that one measurement joins. */
export const USE_CASE_STAGES = 3
