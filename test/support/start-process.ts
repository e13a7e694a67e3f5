import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './build-program.ts'

/** The real program in a process of its own, from `dist/`. */
export type StartedProcess = {
  /** Resolves with its address when it says that it is ready; rejects with what it said where it ends before. */
  readonly ready: Promise<string>
  readonly pid: number
  /** The exit code, once it ended. */
  readonly ended: Promise<number | null>
  /** All that it wrote so far, to both of its outputs. */
  readonly output: () => string
  /** Asks it to stop by a signal; how it ended and after how many ms. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<{ readonly code: number | null; readonly ms: number }>
}

/** Processes that a test started, each in a folder that is gone with them. */
export type Processes = {
  /** Starts the program with these settings and no others, in a folder of its own or in that of another process. */
  readonly start: (settings: Readonly<Record<string, string>>, folder?: string) => Promise<StartedProcess>
  readonly folder: () => Promise<string>
  /** All that any of them ever wrote. */
  readonly output: () => string
  /** Ends those that still run. */
  readonly close: () => Promise<void>
}

/** Nothing is started yet. */
export function createProcesses(): Processes {
  const children: ChildProcess[] = []
  const folders: string[] = []
  const written: string[] = []
  const folder = async () => {
    const made = await mkdtemp(join(tmpdir(), 'rollcall-process-'))
    folders.push(made)
    return made
  }
  return {
    folder,
    async start(settings, inFolder) {
      const cwd = inFolder ?? (await folder())
      const child = spawn(process.execPath, [join(ROOT, 'dist/bin.js')], {
        cwd,
        env: { PATH: process.env.PATH ?? '', TZ: 'UTC', PORT: '0', ...settings },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      children.push(child)
      return watch(child, written)
    },
    output: () => written.join(''),
    async close() {
      for (const child of children) if (child.exitCode === null) child.kill('SIGKILL')
      await Promise.all(folders.map((made) => rm(made, { recursive: true, force: true, maxRetries: 5 })))
    },
  }
}

function watch(child: ChildProcess, written: string[]): StartedProcess {
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const ready = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      written.push(chunk.toString())
      const url = /Rollcall is ready: .*?(http:\S+?)\/?\s/.exec(said)?.[1]
      if (url !== undefined) resolve(url)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    ended.then((code) => reject(new Error(`It ended with ${code}:\n${said}`)))
  })
  // Whoever only waits for the end need not wait for this.
  ready.catch(() => undefined)
  return {
    ready,
    pid: child.pid ?? 0,
    ended,
    output: () => said,
    async stop(signal = 'SIGTERM') {
      const asked = performance.now()
      child.kill(signal)
      const code = await ended
      return { code, ms: performance.now() - asked }
    },
  }
}
