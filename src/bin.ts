import { systemClock } from './clock.ts'
import { readConfig } from './config.ts'
import { newId } from './ids.ts'
import { createLog } from './log.ts'
import { startRollcall } from './main.ts'

/** The process: reads the settings, starts, says that it is ready, and stops when asked. */

/** Milliseconds after which a stop that does not end by itself is ended. */
const STOP_WITHIN_MS = 4_800

const settings = readConfig()
if (!settings.ok) {
  process.stderr.write(
    `Rollcall cannot start. Mend these settings:\n${settings.faults.map((fault) => `  - ${fault}\n`).join('')}`,
  )
  process.exit(1)
}
const { config } = settings
const log = createLog({ level: config.logLevel })

// A fault that nobody caught is one of an SDK's own sockets: it is logged, and that platform mends itself. Ending the process
// would take the other platforms down with it.
process.on('unhandledRejection', (err) => log.error({ err }, 'a rejection that nobody handled'))
process.on('uncaughtException', (err) => log.error({ err }, 'an exception that nobody caught'))

const starting = startRollcall(config, { clock: systemClock, newId, log, random: Math.random })
let stopping = false
const stop = (signal: NodeJS.Signals) => {
  // Whoever asks again (npm passes on what the terminal has sent already) means the same: it cuts nothing off.
  if (stopping) return
  stopping = true
  log.info({ signal }, 'stopping')
  systemClock.after(STOP_WITHIN_MS, () => process.exit(1))
  starting
    .then((rollcall) => rollcall.stop())
    .then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, 'stopping met a fault')
        process.exit(1)
      },
    )
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)

try {
  const rollcall = await starting
  const what = rollcall.playground ? 'open the playground at' : 'listening on'
  process.stdout.write(`Rollcall is ready: ${what} ${rollcall.url}/\n`)
} catch (err) {
  log.debug({ err }, 'the start failed')
  process.stderr.write(`Rollcall cannot start: ${err instanceof Error ? err.message : String(err)}\n`)
  process.exit(1)
}
