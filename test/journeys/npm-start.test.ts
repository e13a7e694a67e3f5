import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildProgram, ROOT } from '../support/build-program.ts'

let folder = ''
beforeAll(async () => {
  await buildProgram()
  folder = await mkdtemp(join(tmpdir(), 'rollcall-npm-'))
}, 120_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test('stopping `npm start` stops the program: nothing is left that holds the port and the database', async () => {
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', DATABASE_PATH: join(folder, 'rollcall.db'), PLAYGROUND: 'on' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /ready: .*?(http:\S+?)\/?\s/.exec(said)?.[1]
      if (found) resolve(found)
    })
    void closed.then(() => reject(new Error(`npm start ended: ${said}`)))
  })
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  child.kill('SIGTERM')
  await closed
  await expect
    .poll(
      () =>
        fetch(`${url}/healthz`).then(
          () => 'answers',
          () => 'gone',
        ),
      { timeout: 6_000 },
    )
    .toBe('gone')
}, 60_000)
