import { type ChildProcess, spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildProgram, ROOT } from '../support/build-program.ts'
import { createProcesses, type StartedProcess } from '../support/start-process.ts'

/** `npm run import` as an operator runs it: a process of its own, beside the one that runs Rollcall on the same file. */

const processes = createProcesses()
const LINK = 'https://meet.google.com/abc-defg-hij'
const LINES = 10_000

let folder: string
let running: StartedProcess
let outside: Database.Database
beforeAll(async () => {
  await buildProgram()
  folder = await processes.folder()
  running = await processes.start({}, folder)
  await running.ready
  outside = new Database(join(folder, 'data/rollcall.db'))
}, 180_000)
afterAll(async () => {
  outside.close()
  await processes.close()
})

const ended = (child: ChildProcess) => {
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return new Promise<{ readonly code: number | null; readonly said: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, said })),
  )
}
const start = (...words: readonly string[]) =>
  spawn(process.execPath, [join(ROOT, 'dist/import.js'), ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
const bring = (...words: readonly string[]) => ended(start(...words))
const count = (like: string) =>
  outside.prepare<[string], number>('SELECT count(*) FROM success_sessions WHERE title LIKE ?').pluck().get(like)
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString()
const write = (name: string, ...lines: readonly string[]) =>
  writeFile(join(folder, name), `title,when,link\n${lines.join('\n')}\n`)

it('is said by npm, with its ways to be called', async () => {
  const child = spawn('npm', ['run', '--silent', 'import', '--', '--help'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  expect(await ended(child)).toMatchObject({ code: 0, said: expect.stringContaining('--dry-run') })
  // Without the `--`, npm takes the option for its own: a try must not become the real thing.
  const npm = spawn('npm', ['run', '--silent', 'import', '--dry-run', 'x.csv'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  expect(await ended(npm)).toMatchObject({ code: 2, said: expect.stringContaining('npm run import -- --dry-run FILE') })
  expect(await bring('--dryrun', 'x.csv')).toMatchObject({ code: 2, said: expect.stringContaining('did you mean') })
  expect(await bring('nowhere.csv')).toMatchObject({ code: 2, said: expect.stringContaining('no file') })
})

it('stores beside the running program, which announces what starts within a day, and leaves the rest for its day', async () => {
  await write('some.csv', `Imported soon,${inDays(0.5)},${LINK}`, `Imported later,${inDays(20)},${LINK}`)
  expect(await bring('--dry-run', 'some.csv')).toMatchObject({
    code: 0,
    said: expect.stringContaining('2 lines would be new'),
  })
  expect(count('Imported%')).toBe(0)
  expect(await bring('some.csv')).toMatchObject({ code: 0, said: expect.stringContaining('2 sessions stored') })
  const sent = () =>
    outside
      .prepare<[], string>(
        `SELECT s.title FROM deliveries d JOIN success_sessions s ON s.id = d.session_id
          WHERE s.title LIKE 'Imported%' AND d.state = 'sent' AND d.kind = 'announcement'`,
      )
      .pluck()
      .all()
  await expect.poll(sent, { timeout: 40_000, interval: 200 }).toEqual(['Imported soon'])
  expect(await bring('some.csv')).toMatchObject({ code: 0, said: expect.stringContaining('2 lines there already') })
  expect(count('Imported%')).toBe(2)
})

it('has all of 10,000 lines or none, whenever it is killed, and the running program goes on meanwhile', async () => {
  const lines = Array.from({ length: LINES }, (_, at) => `Mass ${at},${inDays(2 + at / 96)},${LINK}`)
  await write('mass.csv', ...lines)
  const began = performance.now()
  expect((await bring('--dry-run', 'mass.csv')).code).toBe(0)
  const whole = performance.now() - began
  for (const share of [0.3, 0.9, 1.1]) {
    const child = start('mass.csv')
    const end = ended(child)
    setTimeout(() => child.kill('SIGKILL'), whole * share)
    await end
    expect([0, LINES]).toContain(count('Mass%'))
  }
  const url = await running.ready
  const [{ code, said }, ...answers] = await Promise.all([
    bring('mass.csv'),
    ...Array.from({ length: 5 }, async () => (await fetch(`${url}/readyz`)).status),
  ])
  expect({ code, said }).toMatchObject({ code: 0 })
  expect(answers).toEqual(answers.map(() => 200))
  expect(count('Mass%')).toBe(LINES)
  expect(outside.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
})

it('is refused where there is no database', async () => {
  const other = await processes.folder()
  await writeFile(join(other, 'x.csv'), 'title,when,link\n')
  const child = spawn(process.execPath, [join(ROOT, 'dist/import.js'), 'x.csv'], {
    cwd: other,
    env: { PATH: process.env.PATH ?? '', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  expect(await ended(child)).toMatchObject({ code: 1, said: expect.stringContaining('there is no database') })
})

it('leaves a program that stops as it should', async () => {
  expect((await running.stop()).code).toBe(0)
  expect(running.output()).not.toMatch(/"level":50/)
})
