import type { Deliver } from './chat/deliver.ts'
import { type Alarm, startAlarms } from './jobs/alarms.ts'
import { createCards } from './jobs/cards.ts'
import { createDispatcher } from './jobs/dispatcher.ts'
import { createGroups } from './jobs/groups.ts'
import { createLoop } from './jobs/loop.ts'
import { createOutbox } from './jobs/outbox.ts'
import { createPacer } from './jobs/pacer.ts'
import { createTroubles } from './jobs/troubles.ts'
import { extendSeries } from './usecases/extend-series.ts'
import type { GroupReader } from './usecases/group-reader.ts'
import type { Meter } from './usecases/meter.ts'
import { planAgendas } from './usecases/plan-agendas.ts'
import { planChanges } from './usecases/plan-changes.ts'
import { planReminders } from './usecases/plan-reminders.ts'
import { planSeriesCards } from './usecases/plan-series-cards.ts'
import type { Clock, Deps, Log } from './usecases/ports.ts'
import { runClock } from './usecases/run-clock.ts'

/** What happens without being asked, and what it needs. `random` is from 0 to 1. */
export type BackgroundParts = {
  readonly deps: Deps
  readonly deliverer: Deliver
  readonly groups: GroupReader
  readonly meter: Meter
  readonly log: Log
  readonly random: () => number
}

/** The running background. `stop` leaves off early and waits for what is under way. */
export type Background = Alarm

/** Milliseconds that deliveries under way get to end in. */
const STOP_WITHIN_MS = 2_000

/** Rows handled in one slice, so that no slice holds up an answer. */
const SLICE = 20

/** Starts the planner, the outbox, the cards and the alarms: each commit nudges the first three, the clock all of them. */
export function startBackground({ deps, deliverer, groups, meter, log, random }: BackgroundParts): Background {
  const { store, clock } = deps
  const pacer = createPacer(clock)
  const troubles = createTroubles({ clock, log })
  const dispatcher = createDispatcher({ pacer, troubles, clock })
  const sending = { store, dispatcher, pacer, troubles, clock, log }
  const plan = async () => ((await planChanges(deps, { limit: SLICE })) === SLICE ? 0 : null)
  const loops = [
    createLoop(plan, { name: 'planner', clock, log }),
    createOutbox({ ...sending, deliverer: measure(deliverer, { clock, meter }), random }),
    createGroups({ deps, groups }, { clock, log }),
    createCards({ ...sending, shower: { route: deliverer.cardRoute, refresh: deliverer.refreshCard } }),
  ]
  const nudge = () => {
    for (const loop of loops) loop.nudge()
  }
  const ask = async () => {
    const began = clock.now().getTime()
    // Reminders first: what the clock starts is out of sight of the count of stale ones.
    const { stale } = await planReminders(deps)
    await runClock(deps, { limit: SLICE })
    if (stale > 0) log.warn({ stale }, 'reminders whose session had started meanwhile were dropped')
    meter.time('tick', { ms: Math.max(0, clock.now().getTime() - began), label: 'clock' })
    nudge()
    // Last: a series that cannot be extended holds up nothing else that is due.
    await planSeriesCards(deps)
    await planAgendas(deps)
    await extendSeries(deps, { limit: SLICE })
  }
  const silence = store.onCommit(nudge)
  const alarms = startAlarms({ ask, clock, log })
  nudge()
  return {
    stop: async () => {
      silence()
      const stopped = Promise.all([alarms.stop(), ...loops.map((loop) => loop.stop())])
      // A platform that is slow to take a message must not keep the rest from closing: its delivery is looked up after the start.
      await Promise.race([stopped, new Promise<void>((resolve) => void clock.after(STOP_WITHIN_MS, resolve))])
    },
  }
}

/** The same deliverer, each attempt to hand something over timed by what became of it. */
function measure(deliverer: Deliver, { clock, meter }: { readonly clock: Clock; readonly meter: Meter }): Deliver {
  return {
    ...deliverer,
    deliver: async (delivery, signal) => {
      const began = clock.now().getTime()
      const delivered = await deliverer.deliver(delivery, signal)
      meter.time('delivery', { ms: Math.max(0, clock.now().getTime() - began), label: delivered.type })
      return delivered
    },
  }
}
