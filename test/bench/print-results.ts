import type { ContenderName } from './contender.ts'
import type { Waited } from './crowd.ts'
import type { Crowds } from './measure-crowded.ts'
import type { Started } from './measure-start.ts'
import type { Starts } from './measure-starts.ts'
import type { Plan } from './plan.ts'
import type { ImportTimes } from './processes/import.ts'
import type { ListTimes } from './processes/lists.ts'
import type { SeriesTimes } from './processes/series.ts'
import type { UseCaseRates } from './processes/use-cases.ts'
import type { Heat } from './race.ts'
import { median, pairedRatio, quantile } from './statistics.ts'
import { printTable, short } from './table.ts'

/** Prints how long people waited, and what an answer costs. */
export function printRace(heats: readonly Heat[]): void {
  printTable('How long people wait, p50 / p99 in ms, and as ratios (p50, p99)', [
    ['', 'at once', 'empty handler', 'little stored', 'much stored', 'much / empty', 'much / little'],
    ...heats.flatMap((heat) => [
      // Discord's first answer is its acknowledgement.
      ...(heat.scene.platform === 'slack' ? [waitRow(heat, 'acknowledged', ({ ackMs }) => ackMs)] : []),
      waitRow(heat, 'answered', ({ answerMs }) => answerMs),
    ]),
  ])
  printTable('Processor time of the answering process for one answer, in ms, and its longest event-loop block', [
    ['', 'at once', 'empty', 'little', 'much', 'block: empty', 'little', 'much'],
    ...heats
      .filter(({ count }) => count > 1)
      .map(({ scene, count, cpuMs, longestBlockMs }) => [
        scene.name,
        String(count),
        ...[cpuMs, longestBlockMs].flatMap((of) => [short(of.empty), short(of.little), short(of.much)]),
      ]),
  ])
}

/** Prints how many of each use case a second, the middle of the times that each was measured, in turn. */
export function printUseCases({ little, much }: Readonly<Record<'little' | 'much', readonly UseCaseRates[]>>): void {
  const row = (name: string, of: (rates: UseCaseRates) => number) => [
    name,
    short(median(little.map(of))),
    short(median(much.map(of))),
    short(median(much.map((rates, time) => of(rates) / of(little[time] ?? rates)))),
  ]
  printTable('Use cases alone, per second, one after the other', [
    ['', 'little stored', 'much stored', 'much / little'],
    row('list sessions', ({ listPerSecond }) => listPerSecond),
    row('join', ({ joinPerSecond }) => joinPerSecond),
    row('/sessions, from words to words', ({ answeredListPerSecond }) => answeredListPerSecond),
    row('Join, from press to words', ({ answeredJoinPerSecond }) => answeredJoinPerSecond),
    row('longest block while all press Join at once, ms', ({ longestBlockMs }) => longestBlockMs),
  ])
}

/** Prints what lists cost. */
export function printLists(times: ListTimes, { few, many }: Plan['lists']): void {
  printTable('Lists and the home page, from the act to the view, p50 / p99 in ms', [
    ['', `${few} sessions`, `${many} sessions`, 'many / few', 'aim'],
    ...times.map((one) => {
      const ratios = one.many.map((ms, index) => ms / (one.few[index] ?? Number.NaN))
      const both = (ms: readonly number[]) => `${short(quantile(ms, 0.5))} / ${short(quantile(ms, 0.99))}`
      return [one.name, both(one.few), both(one.many), short(median(ratios)), '1']
    }),
  ])
}

/** Prints what series cost. */
export function printSeries(times: SeriesTimes): void {
  printTable('A series made, moved and called off as a whole, the middle in ms', [
    ['', 'sessions made', 'made', 'moved', 'called off', 'aim'],
    ...times.map(({ name, sessions, made, moved, cancelled }) => [
      name,
      String(sessions),
      ...[made, moved, cancelled].map((ms) => short(median(ms))),
      '50 each',
    ]),
  ])
}

/** Prints what very large sessions cost. */
export function printCrowded(crowds: Crowds): void {
  const names = crowds[0]?.times[0]?.map(({ name }) => name) ?? []
  printTable(
    'Sessions of very many people: the middle in ms, and the longest turn of the event loop in ms of processor time',
    [
      ['', ...crowds.flatMap(({ people }) => [`${people} people`, 'longest turn']), 'aim'],
      ...names.map((name, at) => [
        name,
        ...crowds.flatMap(({ times }) => [
          short(median(times.map((one) => one[at]?.tookMs ?? Number.NaN))),
          short(Math.max(...times.map((one) => one[at]?.longestTurnMs ?? Number.NaN))),
        ]),
        '50',
      ]),
    ],
  )
}

/** Prints for how long a timetable keeps others from writing. */
export function printImports(imports: readonly ImportTimes[], { lines }: Plan['import']): void {
  printTable(`How long ${lines} lines that are brought in keep others from writing, the middle in ms`, [
    ['as they are', 'one by one', 'one by one / as they are'],
    [
      short(median(imports.map(({ togetherMs }) => togetherMs))),
      short(median(imports.map(({ apartMs }) => apartMs))),
      short(median(imports.map(({ togetherMs, apartMs }) => apartMs / togetherMs))),
    ],
  ])
}

/** Prints starts and memory. */
export function printStarts({ firstPlayground, playground, imports, bundledImports, connected }: Starts): void {
  const row = (name: string, starts: readonly Started[], aim: string) => [
    name,
    short(median(starts.map(({ readyMs }) => readyMs))),
    short(median(starts.map(({ idleMb }) => idleMb))),
    aim,
  ]
  const ratio = (floor: readonly Started[], of: (started: Started) => number) =>
    short(median(connected.map(of)) / median(floor.map(of)))
  const ratios = (floor: readonly Started[]) => [
    ratio(floor, ({ readyMs }) => readyMs),
    ratio(floor, ({ idleMb }) => idleMb),
  ]
  printTable('Start to ready in ms and idle memory in MB, the middle of the starts', [
    ['', 'ready', 'memory', 'aim'],
    row('playground, first start', firstPlayground, '1000 ms, 100 MB'),
    row('playground, started again', playground, '1000 ms, 100 MB'),
    row('both SDKs imported, nothing else', imports, ''),
    row('the same, bundled as the program is', bundledImports, ''),
    row('both platforms connected', connected, ''),
    ['connected / imported', ...ratios(imports), '1.3, 1.3'],
    ['connected / imported, bundled', ...ratios(bundledImports), ''],
  ])
}

function waitRow(heat: Heat, what: string, of: (waited: Waited) => number): readonly string[] {
  const { rounds, count, scene } = heat
  const all = (name: ContenderName) => rounds[name].flat().map(of)
  const both = (name: ContenderName) => `${short(quantile(all(name), 0.5))} / ${short(quantile(all(name), 0.99))}`
  const ratio = (mine: ContenderName, floor: ContenderName) => {
    const pairs = rounds[mine].map((round, index) => ({
      mine: round.map(of),
      floor: (rounds[floor][index] ?? []).map(of),
    }))
    return `${pairedRatio(pairs, 0.5).toFixed(2)}, ${pairedRatio(pairs, 0.99).toFixed(2)}`
  }
  return [
    `${scene.name}, ${what}`,
    String(count),
    both('empty'),
    both('little'),
    both('much'),
    ratio('much', 'empty'),
    ratio('much', 'little'),
  ]
}
