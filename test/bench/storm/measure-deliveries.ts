import type { Plan } from '../plan.ts'
import type { TickTimes } from '../processes/ticks.ts'
import { type CalmResults, measureCalm } from './measure-calm.ts'
import { measurePlanning, type Plannings } from './measure-planning.ts'
import { measureRates, type Rates } from './measure-rates.ts'
import { measureTicks } from './measure-ticks.ts'

/** What goes out by itself, measured. */
export type DeliveryResults = {
  readonly plannings: Plannings
  readonly ticks: TickTimes
  readonly rates: Rates
  readonly calm: CalmResults
}

/** Measures planning, ticks, sending rates and answers during a storm, one after the other. */
export async function measureDeliveries(
  plan: Plan['deliveries'],
  say: (what: string) => void,
): Promise<DeliveryResults> {
  say('planning reminders in one tick')
  const plannings = await measurePlanning({ few: 1_000, many: plan.reminders, times: plan.times })
  say(`ticks with nothing due, and ${plan.sessions} sessions`)
  const ticks = await measureTicks({ few: 1_000, many: plan.sessions, ticks: plan.ticks })
  say(`sending for ${plan.seconds} s, twice`)
  const rates = await measureRates(plan.seconds)
  say('people join in a storm, and without one')
  const { people, reminders, rounds, presses } = plan
  const calm = await measureCalm({ people, reminders, rounds, presses })
  return { plannings, ticks, rates, calm }
}
