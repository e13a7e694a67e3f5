import { setTimeout as pause } from 'node:timers/promises'
import { CONTENDERS, type Contender, type ContenderName } from './contender.ts'
import type { Waited } from './crowd.ts'
import type { Plan } from './plan.ts'

/** What people do, on which platform. */
export const SCENES = [
  { platform: 'slack', act: 'sessions', name: 'Slack /sessions' },
  { platform: 'slack', act: 'join', name: 'Slack Join' },
  { platform: 'discord', act: 'sessions', name: 'Discord /sessions' },
  { platform: 'discord', act: 'join', name: 'Discord Join' },
] as const
export type Scene = (typeof SCENES)[number]

/** One scene with one size of crowd: each contender's rounds, the same round at the same place. */
export type Heat = {
  readonly scene: Scene
  readonly count: number
  readonly rounds: Readonly<Record<ContenderName, readonly (readonly Waited[])[]>>
  /** Processor time for one answer, in ms. */
  readonly cpuMs: Readonly<Record<ContenderName, number>>
  readonly longestBlockMs: Readonly<Record<ContenderName, number>>
}

/** How many sessions to join a plan takes: one for each round, so that every press registers somebody. */
export function stagesOf({ crowds }: Plan): number {
  const joining = SCENES.filter(({ act }) => act === 'join').length
  return joining * crowds.reduce((sum, { rounds }) => sum + rounds + WARM_UPS, 0)
}

/** Lets the contenders take turns in every round, each time another one first, so that noise meets all of them. */
export async function race(contenders: readonly Contender[], plan: Plan): Promise<readonly Heat[]> {
  const heats: Heat[] = []
  let stage = 0
  for (const scene of SCENES) {
    for (const { count, rounds, inARow } of plan.crowds) {
      const heat = { rounds: noRounds(), cpu: noTimes(), block: noTimes() }
      for (let round = -WARM_UPS; round < rounds; round += 1) {
        for (const contender of turned(contenders, round + WARM_UPS)) {
          await contender.child.usage()
          // The first sample after that is only where the longest block counts from.
          await pause(SAMPLE_MS)
          const waited = await act(contender, { scene, stage, count, inARow })
          const { cpuMs, longestBlockMs } = await contender.child.usage()
          if (round >= 0) {
            heat.rounds[contender.name].push(waited)
            heat.cpu[contender.name].push(cpuMs / waited.length)
            heat.block[contender.name].push(longestBlockMs)
          }
          await pause(SETTLE_MS)
        }
        if (scene.act === 'join') stage += 1
      }
      heats.push({
        scene,
        count,
        rounds: heat.rounds,
        cpuMs: each((name) => mean(heat.cpu[name])),
        longestBlockMs: each((name) => Math.max(...heat.block[name])),
      })
    }
  }
  return heats
}

const WARM_UPS = 1
/** What follows an answer in the background is over by then. */
const SETTLE_MS = 60
const SAMPLE_MS = 5

type Turn = { readonly scene: Scene; readonly stage: number; readonly count: number; readonly inARow: number }

async function act(contender: Contender, turn: Turn): Promise<readonly Waited[]> {
  const { scene, stage, count, inARow } = turn
  const crowd = contender[scene.platform]
  const waited: Waited[] = []
  for (let again = 0; again < inARow; again += 1) {
    const who = { first: again * count, count }
    waited.push(...(scene.act === 'join' ? await crowd.join(who, contender.button(stage)) : await crowd.sessions(who)))
  }
  return waited
}

function turned<T>(all: readonly T[], by: number): readonly T[] {
  const from = by % all.length
  return [...all.slice(from), ...all.slice(0, from)]
}

function each<T>(of: (name: ContenderName) => T): Record<ContenderName, T> {
  return Object.fromEntries(CONTENDERS.map((name) => [name, of(name)])) as Record<ContenderName, T>
}

const noRounds = () => each((): (readonly Waited[])[] => [])
const noTimes = () => each((): number[] => [])
const mean = (sample: readonly number[]) => sample.reduce((sum, one) => sum + one, 0) / sample.length
