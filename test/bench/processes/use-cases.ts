import { monitorEventLoopDelay } from 'node:perf_hooks'
import { sessionCalendar } from '../../../src/calendar/session-calendar.ts'
import { encode } from '../../../src/chat/action.ts'
import { createConversation } from '../../../src/chat/conversation.ts'
import type { Act, Intent } from '../../../src/chat/intent.ts'
import { createGroupReader } from '../../../src/chat/read-groups.ts'
import { systemClock } from '../../../src/clock.ts'
import { readConfig } from '../../../src/config.ts'
import { newId } from '../../../src/ids.ts'
import { createLog } from '../../../src/log.ts'
import { createCipher } from '../../../src/store/cipher.ts'
import { readKeyFile } from '../../../src/store/key-file.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { enter } from '../../../src/usecases/enter.ts'
import { joinSession } from '../../../src/usecases/join-session.ts'
import { listSessions } from '../../../src/usecases/list-sessions.ts'
import type { Asker, Deps } from '../../../src/usecases/ports.ts'
import { slackAccount, stageId } from '../seed-database.ts'

/**
 * The use cases without any platform: how many a second one after the other, with their words and without, and for how long
 * everybody pressing Join at once holds up the rest. Set by the environment: `DATABASE_PATH`, and the `BENCH_` ones below.
 */

/** What is told to the parent. */
export type UseCaseRates = {
  readonly listPerSecond: number
  readonly joinPerSecond: number
  readonly answeredListPerSecond: number
  readonly answeredJoinPerSecond: number
  readonly longestBlockMs: number
}

const asks = Number(process.env.BENCH_ASKS)
const people = Number(process.env.BENCH_PEOPLE)
const firstStage = Number(process.env.BENCH_FIRST_STAGE)
const space = { externalId: process.env.BENCH_SPACE ?? '', name: 'Workspace 0' }

const read = readConfig()
if (!read.ok) throw new Error(read.faults.join('\n'))
const { config } = read
const log = createLog({ level: 'error' })
const cipher = createCipher([(await readKeyFile(config.databasePath)).key])
const store = await openStore({ path: config.databasePath, cipher, clock: systemClock, newId, log })
const deps: Deps = { store, clock: systemClock, newId, superadmins: config.superadmins, defaults: config.defaults }
const conversation = createConversation({
  deps,
  log,
  calendarFile: (entry) => sessionCalendar([entry]),
  secrets: cipher,
  groups: createGroupReader(new Map()),
  health: async () => [],
  hasMail: false,
})

const askers = await Promise.all(Array.from({ length: people }, (_, person) => enterAs(person)))
const asker = (turn: number) => askers[turn % people] ?? askers[0] ?? never('there is nobody')
const list = (turn: number) => mustBeYes(listSessions(deps, { asker: asker(turn), show: 'upcoming' }))
const join = (turn: number, stage: number) =>
  mustBeYes(joinSession(deps, { asker: asker(turn), sessionId: stageOf(stage) }))

const LIST: Act = { type: 'line', command: 'sessions', text: '', mentions: [] }
await rate(asks / 3, list)
const rates: Omit<UseCaseRates, 'longestBlockMs'> = {
  listPerSecond: await rate(asks, list),
  joinPerSecond: await rate(people, (turn) => join(turn, 0)),
  answeredListPerSecond: await rate(asks, (turn) => answered(turn, LIST)),
  answeredJoinPerSecond: await rate(people, (turn) => answered(turn, press(1))),
}
const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()
// Its first sample after that is only where it counts from.
await new Promise((resolve) => setTimeout(resolve, 50))
await Promise.all(askers.map((_, turn) => answered(turn, press(2))))
await new Promise((resolve) => setTimeout(resolve, 5))
const told: UseCaseRates = { ...rates, longestBlockMs: delay.max / 1e6 }
process.send?.(told, () => process.exit(0))

async function enterAs(person: number): Promise<Asker> {
  const entered = await enter(deps, { platform: 'slack', space, user: { externalId: slackAccount(person) } })
  return entered ?? never(`nobody knows ${slackAccount(person)}`)
}

/** Per second, one after the other. */
async function rate(count: number, work: (turn: number) => Promise<unknown>): Promise<number> {
  const from = performance.now()
  for (let turn = 0; turn < count; turn += 1) await work(turn)
  return (count * 1000) / (performance.now() - from)
}

function press(stage: number): Act {
  return { type: 'action', id: encode({ type: 'join', sessionId: stageOf(stage) }), onPrivate: false }
}

async function answered(turn: number, act: Act): Promise<void> {
  const user = { externalId: slackAccount(turn % people) }
  const intent: Intent = { id: `bench:${turn}`, platform: 'slack', space, channel: null, user, act }
  const reply = await conversation.handle(intent)
  if (reply.type !== 'message') never(`an answer of the type ${reply.type}`)
}

async function mustBeYes(asked: Promise<{ readonly ok: boolean }>): Promise<void> {
  if (!(await asked).ok) never('a refusal')
}

function stageOf(stage: number) {
  return stageId(firstStage + stage) as Parameters<typeof joinSession>[1]['sessionId']
}

function never(why: string): never {
  throw new Error(why)
}
