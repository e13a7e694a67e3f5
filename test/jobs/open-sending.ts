import { createCards } from '../../src/jobs/cards.ts'
import { createDispatcher, type Dispatcher } from '../../src/jobs/dispatcher.ts'
import type { Loop } from '../../src/jobs/loop.ts'
import { createOutbox } from '../../src/jobs/outbox.ts'
import type { LookedUp, Outcome } from '../../src/jobs/outcome.ts'
import { createPacer } from '../../src/jobs/pacer.ts'
import { createTroubles } from '../../src/jobs/troubles.ts'
import type { Announcement, Delivery, Log, Route, Store } from '../../src/usecases/ports.ts'
import type { TestClock } from '../support/test-clock.ts'

/** What a test makes of each thing that goes out; what is left out goes well. */
export type Script = {
  readonly route?: (delivery: Delivery) => Route | null
  readonly deliver?: (delivery: Delivery) => Outcome | Promise<Outcome>
  readonly lookUp?: (delivery: Delivery) => LookedUp | Promise<LookedUp>
  readonly refresh?: (card: Announcement) => Outcome | Promise<Outcome>
  readonly cardRoute?: (card: Announcement) => Route | null
}

/** Outbox and cards over a store, as the program wires them, with deliverers that a test writes. */
export type Sending = {
  readonly outbox: Loop
  readonly cards: Loop
  readonly dispatcher: Dispatcher
  /** What was done, in order. `at` is milliseconds on the clock. */
  readonly done: { readonly act: 'post' | 'look' | 'update' | 'give up'; readonly id: string; readonly at: number }[]
}

/** Opens them; both are nudged by each commit. */
export function openSending(
  { store, clock, log }: { readonly store: Store; readonly clock: TestClock; readonly log: Log },
  script: Script = {},
): Sending {
  const done: Sending['done'] = []
  const note = (act: Sending['done'][number]['act'], id: string) => done.push({ act, id, at: clock.now().getTime() })
  const pacer = createPacer(clock)
  const troubles = createTroubles({ clock, log })
  const dispatcher = createDispatcher({ pacer, troubles, clock })
  const parts = { store, dispatcher, pacer, troubles, clock, log }
  const outbox = createOutbox({
    ...parts,
    random: () => 1,
    deliverer: {
      route: async (delivery) => script.route?.(delivery) ?? null,
      deliver: async (delivery) => {
        note('post', delivery.id)
        return (await script.deliver?.(delivery)) ?? { type: 'sent', ref: 'C1/1' }
      },
      giveUp: async ({ id }, reason) => {
        note('give up', id)
        await store.commit({ changes: [{ type: 'delivery-failed', id, reason, at: clock.now() }] })
      },
      lookUp: async (delivery) => {
        note('look', delivery.id)
        return (await script.lookUp?.(delivery)) ?? { type: 'absent' }
      },
    },
  })
  const cards = createCards({
    ...parts,
    shower: {
      route: async (card) => script.cardRoute?.(card) ?? null,
      refresh: async (card) => {
        note('update', card.deliveryId)
        return (await script.refresh?.(card)) ?? { type: 'sent', ref: 'C1/1' }
      },
    },
  })
  store.onCommit(() => {
    outbox.nudge()
    cards.nudge()
  })
  return { outbox, cards, dispatcher, done }
}
