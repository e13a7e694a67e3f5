import { cpus, totalmem } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { CONTENDERS, type Contender, openContender } from './contender.ts'
import { measureCrowded } from './measure-crowded.ts'
import { measureImport } from './measure-import.ts'
import { measureLists } from './measure-lists.ts'
import { measureSeries } from './measure-series.ts'
import { measureStarts } from './measure-starts.ts'
import { measureUseCases, USE_CASE_STAGES } from './measure-use-cases.ts'
import { FULL, QUICK } from './plan.ts'
import {
  printCrowded,
  printImports,
  printLists,
  printRace,
  printSeries,
  printStarts,
  printUseCases,
} from './print-results.ts'
import type { UseCaseRates } from './processes/use-cases.ts'
import { race, stagesOf } from './race.ts'
import { measureDeliveries } from './storm/measure-deliveries.ts'
import { printDeliveries } from './storm/print-deliveries.ts'

/**
 * `npm run bench`: what the program costs beside empty handlers of the same SDKs, in ratios of one run (docs/benchmarks.md). It
 * judges no time; it fails where somebody got no answer or a wrong one, or a fake refused something.
 */

const plan = process.argv.includes('--quick') ? QUICK : FULL
const from = performance.now()
const say = (what: string) => console.log(`${((performance.now() - from) / 1000).toFixed(0).padStart(4)} s  ${what}`)

console.log(
  `Node ${process.version}, ${cpus().length} processors (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB`,
)
const stages = stagesOf(plan)
const contenders: Contender[] = []
try {
  for (const name of CONTENDERS) {
    say(`opening: ${name}`)
    contenders.push(await openContender(name, plan, stages + plan.starts * USE_CASE_STAGES))
  }
  // The program learns of the workspace's accounts in the background, 200 every 3 seconds.
  await pause((plan.people / 200) * 3_000 + 500)
  say('people act')
  const heats = await race(contenders, plan)
  const stored = Object.fromEntries(contenders.map(({ name, database }) => [name, database && countRows(database)]))
  say(`little stored: ${stored.little}; much stored: ${stored.much}`)
  for (const { stop } of contenders) await stop()

  say('the use cases alone')
  const [, little, much] = contenders
  if (!little || !much) throw new Error('there are three contenders')
  const rates: Record<'little' | 'much', UseCaseRates[]> = { little: [], much: [] }
  for (let time = 0; time < plan.starts; time += 1) {
    const firstStage = stages + time * USE_CASE_STAGES
    rates.little.push(await measureAlone(little, firstStage))
    rates.much.push(await measureAlone(much, firstStage))
  }
  say('lists, the home page, and series')
  const lists = await measureLists(plan.lists)
  const series = await measureSeries({ many: plan.lists.many, times: plan.series })
  say('very large sessions')
  const crowded = await measureCrowded(plan.crowded)
  say('a timetable that is brought in')
  const imports = await measureImport(plan.import)
  say('starts and memory')
  const starts = await measureStarts(little, plan.starts)
  const deliveries = await measureDeliveries(plan.deliveries, say)
  say('done')

  printRace(heats)
  printUseCases(rates)
  printLists(lists, plan.lists)
  printSeries(series)
  printCrowded(crowded)
  printImports(imports, plan.import)
  printStarts(starts)
  printDeliveries(deliveries)
  const faults = contenders.flatMap(({ name, slack, discord }) =>
    [...slack.faults(), ...discord.faults()].map((fault) => `${name}: ${fault}`),
  )
  faults.push(...deliveries.rates.faults, ...deliveries.calm.faults)
  if (faults.length > 0) throw new Error(`the platforms would have refused:\n${faults.slice(0, 20).join('\n')}`)
} finally {
  for (const { close } of contenders) await close()
}
process.exit(0)

function measureAlone({ database, slack }: Contender, firstStage: number): Promise<UseCaseRates> {
  const { people, asks } = plan
  return measureUseCases({ database: database ?? '', space: slack.space, people, asks, firstStage })
}

function countRows(database: string): string {
  const client = new Database(database, { readonly: true })
  const count = (table: string) => client.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0
  const line = `${count('success_sessions')} sessions, ${count('session_attendance')} attendance rows`
  client.close()
  return line
}
