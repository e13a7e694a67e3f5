import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** Runs one of `processes/` that measures by itself, and resolves with what it tells. Rejects where it fails. */
export async function runOnce<T>(name: string, env: Readonly<Record<string, string>>): Promise<T> {
  const path = fileURLToPath(new URL(`./processes/${name}.js`, import.meta.url))
  const flags = process.env.BENCH_NODE_FLAGS?.split(' ') ?? []
  const child = fork(path, { env: { PATH: process.env.PATH ?? '', TZ: 'UTC', ...env }, execArgv: flags })
  const told = once(child, 'message') as Promise<[T]>
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`the process ${name} ended with ${String(code)}`)
  return (await told)[0]
}
