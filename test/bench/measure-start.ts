import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** One start of a process. */
export type Started = { readonly readyMs: number; readonly idleMb: number }

/** What is started: a built file, by its path in the project, with the settings that it is given. */
export type Startable = { readonly file: string; readonly env: Readonly<Record<string, string>> }

/** Starts a process, waits until it prints that it is ready, and looks at its memory when it has been idle for a while. */
export async function measureStart({ file, env }: Startable): Promise<Started> {
  const path = fileURLToPath(new URL(`../../../${file}`, import.meta.url))
  const from = performance.now()
  const child = spawn(process.execPath, [path], {
    env: { PATH: process.env.PATH ?? '', TZ: 'UTC', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  try {
    await Promise.race([
      readyLine(child.stdout),
      ended.then(([code]: unknown[]) => Promise.reject(new Error(`${file} ended with ${String(code)}`))),
    ])
    const readyMs = performance.now() - from
    await pause(IDLE_AFTER_MS)
    return { readyMs, idleMb: await residentMb(child.pid ?? 0) }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

const IDLE_AFTER_MS = 1_500

async function readyLine(output: NodeJS.ReadableStream): Promise<void> {
  for await (const chunk of output) if (String(chunk).includes('ready')) return
}

/** What a process holds in memory, by `ps`, which Linux and macOS have. */
async function residentMb(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])
  return Number(stdout.trim()) / 1024
}
