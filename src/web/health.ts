import type { ServerResponse } from 'node:http'
import type { Clock } from '../usecases/ports.ts'
import type { Mount } from './mount.ts'

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
export function createHealth(options: {
  readonly checks: readonly ReadyCheck[]
  readonly clock: Clock
}): readonly Mount[] {
  return [
    { path: '/healthz', listener: (_request, response) => answerJson(response, 200, { alive: true }) },
    {
      path: '/readyz',
      listener: async (_request, response) => {
        const answers = await Promise.all(options.checks.map((check) => runCheck(check, options.clock)))
        const problems = answers.filter((answer) => answer !== null)
        const ready = problems.length === 0
        answerJson(response, ready ? 200 : 503, { ready, problems })
      },
    },
  ]
}

function answerJson(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(value))
}

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
