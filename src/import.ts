import { wordsFor } from './chat/words/words.ts'
import { systemClock } from './clock.ts'
import { readConfig, takenByNpm, terminalLanguage } from './config.ts'
import { newId } from './ids.ts'
import { importTimetable } from './import/import-timetable.ts'
import { OPTION_NAMES, type Options, readOptions } from './import/options.ts'
import { usage } from './import/usage.ts'
import { createLog } from './log.ts'
import { masterKeys } from './master-keys.ts'
import { createCipher } from './store/cipher.ts'
import { joinStore } from './store/join-store.ts'
import type { Deps } from './usecases/ports.ts'

/** `npm run import`: a process of its own that brings a timetable in, also beside one that runs Rollcall. */

const words = wordsFor(terminalLanguage())
const { call, failed } = words.importing
const read = readOptions(process.argv.slice(2))
const lost = takenByNpm(OPTION_NAMES)
if (lost.length > 0) {
  const names = lost.map((name) => `--${name}`).join(' ')
  process.stderr.write(`${call.keptByNpm(names)}\n`)
  process.exitCode = 2
} else if (read.type === 'help') process.stdout.write(usage(words))
else if (read.type === 'wrong') {
  process.stderr.write(`${read.fault(words)}\n${call.seeHelp}\n`)
  process.exitCode = 2
} else process.exitCode = await run(read.options)

async function run(options: Options): Promise<number> {
  const settings = readConfig()
  if (!settings.ok) {
    process.stderr.write(`${call.settings}\n${settings.faults.map((fault) => `  - ${fault}\n`).join('')}`)
    return 2
  }
  const { databasePath, superadmins, defaults, logLevel } = settings.config
  const log = createLog({ level: logLevel })
  try {
    const cipher = async () => createCipher(await masterKeys(settings.config, log))
    const joined = await joinStore({ path: databasePath, cipher, clock: systemClock, newId, log })
    try {
      const deps: Deps = { store: joined, clock: systemClock, newId, superadmins, defaults }
      return await importTimetable(deps, options, { out: process.stdout, err: process.stderr, words })
    } finally {
      joined.close()
    }
  } catch (error) {
    process.stderr.write(`${failed(error instanceof Error ? error.message : String(error))}\n`)
    log.debug({ err: error }, 'an import failed')
    return 1
  }
}
