import { Hono } from 'hono'
import type { Clock } from '../usecases/ports.ts'

/** One thing that must work before Rollcall is ready. `problem` tells a plain sentence without secrets, or null when all is well. */
export type ReadyCheck = {
  readonly name: string
  readonly problem: () => string | null | Promise<string | null>
}

/** Milliseconds within which a check must answer before it counts as not ready. */
export const CHECK_WITHIN_MS = 2_000

/**
 * `GET /healthz`: the process answers, nothing more, since restarting it mends nothing else. `GET /readyz`: 200 when every check
 * passes, else 503 that names what is not ready and why.
 */
export function createHealth(options: { readonly checks: readonly ReadyCheck[]; readonly clock: Clock }): Hono {
  const health = new Hono()
  health.get('/healthz', (c) => c.json({ alive: true }, 200, UNCACHED))
  health.get('/readyz', async (c) => {
    const answers = await Promise.all(options.checks.map((check) => runCheck(check, options.clock)))
    const problems = answers.filter((answer) => answer !== null)
    return c.json({ ready: problems.length === 0, problems }, problems.length === 0 ? 200 : 503, UNCACHED)
  })
  return health
}

const UNCACHED = { 'Cache-Control': 'no-store' }

async function runCheck(check: ReadyCheck, clock: Clock): Promise<{ name: string; reason: string } | null> {
  const reason = await new Promise<string | null>((resolve) => {
    const cancel = clock.after(CHECK_WITHIN_MS, () => resolve(`No answer within ${CHECK_WITHIN_MS / 1_000} seconds.`))
    askCheck(check).then(resolve).finally(cancel)
  })
  return reason === null ? null : { name: check.name, reason }
}

async function askCheck(check: ReadyCheck): Promise<string | null> {
  try {
    return await check.problem()
  } catch {
    return 'The check itself failed.'
  }
}
