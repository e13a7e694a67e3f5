import { systemClock } from '../../../src/clock.ts'
import { readConfig } from '../../../src/config.ts'
import { newId } from '../../../src/ids.ts'
import { createLog } from '../../../src/log.ts'
import { startRollcall } from '../../../src/main.ts'
import { answerParent } from './answer-parent.ts'

/** The whole program as `npm start` runs it, set by the environment, with a line to the benchmark that started it. */

const read = readConfig()
if (!read.ok) throw new Error(read.faults.join('\n'))
const log = createLog({ level: read.config.logLevel })
const { stop } = await startRollcall(read.config, { clock: systemClock, newId, log, random: Math.random })
answerParent(stop)
