import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Contender } from './contender.ts'
import { measureStart, type Started } from './measure-start.ts'

/** What is started, each as often as the others and in turn. */
export type Starts = {
  /** A playground in an empty folder: tables are made and the demo is seeded. */
  readonly firstPlayground: readonly Started[]
  /** The same on what is there. */
  readonly playground: readonly Started[]
  /** Both SDKs imported and nothing else. */
  readonly imports: readonly Started[]
  /** The same, bundled as the program is. */
  readonly bundledImports: readonly Started[]
  /** Both platforms connected. */
  readonly connected: readonly Started[]
}

/** Starts each kind so many times. `at` is stopped meanwhile: its fakes and its database are used. */
export async function measureStarts(at: Contender, times: number): Promise<Starts> {
  const firstPlayground: Started[] = []
  const playground: Started[] = []
  const imports: Started[] = []
  const bundledImports: Started[] = []
  const connected: Started[] = []
  const both = { PORT: '0', DATABASE_PATH: at.database ?? '', ...at.slack.settings, ...at.discord.settings }
  for (let time = 0; time < times; time += 1) {
    const folder = await mkdtemp(join(tmpdir(), 'rollcall-bench-'))
    const alone = { PORT: '0', PLAYGROUND: 'on', DATABASE_PATH: join(folder, 'rollcall.db') }
    firstPlayground.push(await measureStart({ file: PROGRAM, env: alone }))
    playground.push(await measureStart({ file: PROGRAM, env: alone }))
    imports.push(await measureStart({ file: IMPORTS, env: {} }))
    bundledImports.push(await measureStart({ file: BUNDLED_IMPORTS, env: {} }))
    connected.push(await measureStart({ file: PROGRAM, env: both }))
    await rm(folder, { recursive: true, force: true })
  }
  return { firstPlayground, playground, imports, bundledImports, connected }
}

/** What `npm start` runs. */
const PROGRAM = 'dist/bin.js'
const BUNDLED_IMPORTS = 'dist-bench/bundled/bench/processes/imports.js'
const IMPORTS = 'dist-bench/test/bench/processes/imports.js'
