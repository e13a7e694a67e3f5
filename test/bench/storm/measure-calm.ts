import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { encode } from '../../../src/chat/action.ts'
import type { Child } from '../child.ts'
import type { Waited } from '../crowd.ts'
import { stageId } from '../seed-database.ts'
import { openSite, type Site } from './open-site.ts'
import { seedReminders } from './seed-reminders.ts'
import { withFolder } from './with-folder.ts'

/** Rounds of presses on Join, one after the other, at one program. */
export type Rounds = readonly (readonly Waited[])[]

/** What people waited for on one platform: in a storm, in turn without one, and at the same program before its storm. */
export type Calm = { readonly storm: Rounds; readonly calm: Rounds; readonly before: Rounds }

/** What a storm does to answers, and what it is itself: how many were planned in one tick, and the longest block meanwhile. */
export type CalmResults = {
  readonly slack: Calm
  readonly discord: Calm
  readonly planned: number
  /** Until all were planned, while the first went out. */
  readonly longestBlockMs: number
  readonly faults: readonly string[]
}

/** How much is measured: `reminders` is a multiple of the people. */
export type CalmOptions = {
  readonly people: number
  readonly reminders: number
  readonly rounds: number
  readonly presses: number
}

/**
 * Two programs with people of their own take turns, at first both without a storm; then one of them has all those reminders come
 * due in one tick, half of them in each chat, and goes on sending while they take turns again.
 */
export function measureCalm(options: CalmOptions): Promise<CalmResults> {
  const { people, reminders, rounds } = options
  return withFolder((quiet) =>
    withFolder(async (stormy) => {
      const seats = await Promise.all(
        [quiet, stormy].map((database) => openSeat(database, { ...options, rounds: 3 * rounds })),
      )
      const [calm, storm] = seats
      if (!calm || !storm) throw new Error('there are two')
      try {
        const before = await takeTurns([storm, calm], { ...options, from: 0 })
        await storm.child.usage()
        seedReminders(storm.site.database, { sessions: reminders / people, people, dueInMs: 1_000 })
        await untilPlanned(storm.site.database, reminders)
        const { longestBlockMs } = await storm.child.usage()
        const during = await takeTurns([storm, calm], { ...options, from: rounds, rounds: 2 * rounds })
        for (const { child } of seats) await child.stop()
        const of = (platform: Platform): Calm => ({
          storm: during[0]?.[platform] ?? [],
          calm: during[1]?.[platform] ?? [],
          before: before[0]?.[platform] ?? [],
        })
        const faults = [...storm.site.faults(), ...calm.site.faults()]
        return { slack: of('slack'), discord: of('discord'), planned: reminders, longestBlockMs, faults }
      } finally {
        for (const { site } of seats) await site.close()
      }
    }),
  )
}

type Platform = 'slack' | 'discord'
type Seat = { readonly site: Site; readonly child: Child }

async function openSeat(database: string, { people, rounds }: CalmOptions): Promise<Seat> {
  const chatOf = (person: number): Platform => (person % 2 === 0 ? 'slack' : 'discord')
  const site = await openSite({ database, people, stages: 2 * rounds, chatOf })
  return { site, child: await site.start() }
}

async function takeTurns(seats: readonly Seat[], turn: CalmOptions & { readonly from: number }) {
  const times = seats.map((): Record<Platform, Waited[][]> => ({ slack: [], discord: [] }))
  for (let round = 0; round < turn.rounds; round += 1) {
    for (const [place, platform] of (['slack', 'discord'] as const).entries()) {
      const stage = 2 * (turn.from + round) + place
      const order = round % 2 === 0 ? [0, 1] : [1, 0]
      for (const index of order) {
        const seat = seats[index]
        if (seat) times[index]?.[platform].push(await press(seat.site, { platform, stage, presses: turn.presses }))
      }
    }
  }
  return times
}

/** Spread over more than a second, so that the whole rhythm of what goes out is met. */
const APART_MS = 20

async function press(
  site: Site,
  of: { readonly platform: Platform; readonly stage: number; readonly presses: number },
): Promise<Waited[]> {
  const button = encode({ type: 'join', sessionId: stageId(of.stage) as never })
  const waited: Waited[] = []
  for (let first = 0; first < of.presses; first += 1) {
    waited.push(...(await site[of.platform].join({ first, count: 1 }, button)))
    await pause(APART_MS)
  }
  return waited
}

const PLANNED_WITHIN_MS = 60_000

async function untilPlanned(database: string, reminders: number): Promise<void> {
  const client = new Database(database, { readonly: true })
  const count = client.prepare<[], number>(`SELECT count(*) FROM deliveries WHERE kind = 'reminder'`).pluck()
  const deadline = performance.now() + PLANNED_WITHIN_MS
  for (;;) {
    const planned = count.get() ?? 0
    if (planned >= reminders) break
    if (performance.now() > deadline) throw new Error(`${planned} of ${reminders} reminders were planned`)
    await pause(200)
  }
  client.close()
}
