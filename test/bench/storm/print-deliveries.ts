import type { Waited } from '../crowd.ts'
import { median, pairedRatio, quantile } from '../statistics.ts'
import { printTable, short } from '../table.ts'
import type { Calm, CalmResults, Rounds } from './measure-calm.ts'
import type { DeliveryResults } from './measure-deliveries.ts'
import type { Plannings } from './measure-planning.ts'

/** Prints what goes out by itself. */
export function printDeliveries({ plannings, ticks, rates, calm }: DeliveryResults): void {
  printPlannings(plannings, calm)
  const ratios = ticks.many.map((many, index) => many / (ticks.few[index] ?? Number.NaN))
  printTable('A tick with nothing due, in ms', [
    ['', 'few sessions', 'many sessions', 'many / few', 'aim'],
    ['the middle', short(median(ticks.few)), short(median(ticks.many)), short(median(ratios)), '1'],
    ['p99', short(quantile(ticks.few, 0.99)), short(quantile(ticks.many, 0.99)), '', ''],
  ])
  printTable('Sending as fast as the platforms allow', [
    ['', 'allowed', 'requests', 'share used', 'aim'],
    ...rates.rates.map(({ name, allowed, sent, share }) => [name, allowed, String(sent), share.toFixed(2), '0.95']),
    ['refused with 429', '', String(rates.faults.length), '', '0'],
  ])
  printTable(`Answers to Join while ${calm.planned} reminders go out, p50 / p99 in ms, and as ratios (p50, p99)`, [
    ['', 'storm', 'calm, in turn', 'before the storm', 'storm / calm', 'storm / before', 'aim'],
    calmRow('Slack Join, answered', calm.slack),
    calmRow('Discord Join, answered', calm.discord),
  ])
}

function printPlannings({ few, many }: Plannings, calm: CalmResults): void {
  const row = (name: string, all: Plannings['few']) => [
    name,
    short(median(all.map(({ tookMs }) => tookMs))),
    short(median(all.map(({ tookMs, floorMs }) => tookMs / floorMs))),
    short(median(all.map(({ longestBlockMs }) => longestBlockMs))),
    short(Math.max(...all.map(({ longestBlockMs }) => longestBlockMs))),
    short(Math.max(...all.map(({ longestTurnMs }) => longestTurnMs))),
  ]
  printTable('Planning reminders in one tick, in ms', [
    [
      '',
      'all planned',
      'planned / the same rows written',
      'longest block, the middle',
      'the longest',
      'of processor time',
      'aim',
    ],
    [...row(`${few[0]?.planned ?? 0} reminders`, few), '50'],
    [...row(`${many[0]?.planned ?? 0} reminders`, many), '50'],
    [`${calm.planned} in the whole program, sending`, '', '', '', short(calm.longestBlockMs), '', '50'],
  ])
}

function calmRow(name: string, { storm, calm, before }: Calm): readonly string[] {
  const all = (rounds: Rounds) => rounds.flat().map(answerOf)
  const both = (rounds: Rounds) => `${short(quantile(all(rounds), 0.5))} / ${short(quantile(all(rounds), 0.99))}`
  const pairs = storm.map((round, index) => ({ mine: round.map(answerOf), floor: (calm[index] ?? []).map(answerOf) }))
  const beside = (share: number) => (quantile(all(storm), share) / quantile(all(before), share)).toFixed(2)
  return [
    name,
    both(storm),
    both(calm),
    both(before),
    `${pairedRatio(pairs, 0.5).toFixed(2)}, ${pairedRatio(pairs, 0.99).toFixed(2)}`,
    `${beside(0.5)}, ${beside(0.99)}`,
    '1.5',
  ]
}

function answerOf({ answerMs }: Waited): number {
  return answerMs
}
