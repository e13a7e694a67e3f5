import { execFile, spawn } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** The whole program in a process of its own, with no tokens and a new database. */
export type Program = {
  readonly url: string
  readonly stop: () => Promise<number | null>
}

async function build(): Promise<void> {
  await promisify(execFile)(process.execPath, [join(ROOT, 'scripts/build.mjs')]).catch(
    (error: { readonly stdout: string }) => {
      throw new Error(`The program does not build:\n${error.stdout}`)
    },
  )
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Builds what changed and starts the program; resolves when it says that it is ready, rejects with what it said if it ends before. */
export async function startProgram(): Promise<Program> {
  await build()
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-browser-'))
  const child = spawn(process.execPath, [join(ROOT, 'dist/bin.js')], {
    cwd: folder,
    env: { PATH: process.env.PATH, TZ: 'UTC', PORT: '0', DATABASE_PATH: join(folder, 'rollcall.db') },
  })
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      const ready = /Rollcall is ready: .*(http:\S+?)\/?\s/.exec(said)
      if (ready?.[1] !== undefined) resolve(ready[1])
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    ended.then((code) => reject(new Error(`The program ended with ${code}: ${said}`)))
  })
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  return { url, stop }
}
