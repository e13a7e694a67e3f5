import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Usage } from './processes/answer-parent.ts'

/** A process that is measured. */
export type Child = {
  /** What it used since it was last asked. */
  readonly usage: () => Promise<Usage>
  readonly stop: () => Promise<void>
}

/** Starts one of `processes/`, and resolves when it says that it is ready. Rejects where it ends before. */
export async function startChild(name: string, env: Readonly<Record<string, string>>): Promise<Child> {
  const path = fileURLToPath(new URL(`./processes/${name}.js`, import.meta.url))
  const flags = process.env.BENCH_NODE_FLAGS?.split(' ') ?? []
  const child = fork(path, { env: { PATH: process.env.PATH ?? '', TZ: 'UTC', ...env }, execArgv: flags })
  const ended = once(child, 'exit')
  const next = async () => {
    const [message]: unknown[] = await Promise.race([
      once(child, 'message'),
      ended.then(([code]: unknown[]) => Promise.reject(new Error(`the process ${name} ended with ${String(code)}`))),
    ])
    return message
  }
  await next()
  return {
    async usage() {
      const answer = next()
      child.send('usage')
      return (await answer) as Usage
    },
    async stop() {
      child.send('stop')
      const [code]: unknown[] = await ended
      if (code !== 0) throw new Error(`the process ${name} did not stop as it should: it ended with ${String(code)}`)
    },
  }
}
