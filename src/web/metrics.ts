import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Meter } from '../usecases/meter.ts'
import type { Backlog } from '../usecases/records.ts'
import type { Mount } from './mount.ts'

/** What is read at each scrape. */
export type MetricsSources = {
  readonly backlog: () => Promise<Backlog>
  readonly now: () => Date
}

/** What the rooms record into, and the door at `/metrics` (Prometheus text). */
export type Metrics = { readonly meter: Meter; readonly mount: Mount }

const SECONDS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 10]

/** Builds the process's metrics. Labels are few fixed words, never a name, an id or anything that a person wrote. */
export function createMetrics({ backlog, now }: MetricsSources): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const times = {
    interaction: new Histogram({
      name: 'rollcall_interaction_seconds',
      help: 'Time from what a person did to its answer',
      labelNames: ['label'],
      buckets: SECONDS,
      registers,
    }),
    tick: new Histogram({
      name: 'rollcall_tick_seconds',
      help: 'Time to do what is due by the clock',
      labelNames: ['label'],
      buckets: SECONDS,
      registers,
    }),
    delivery: new Histogram({
      name: 'rollcall_delivery_seconds',
      help: 'Time to hand one message over, by what became of it',
      labelNames: ['label'],
      buckets: SECONDS,
      registers,
    }),
  }
  const waiting = new Gauge({
    name: 'rollcall_deliveries',
    help: 'Deliveries by state',
    labelNames: ['state'],
    registers,
  })
  const age = new Gauge({
    name: 'rollcall_oldest_delivery_age_seconds',
    help: 'How long the longest due delivery waits',
    registers,
  })
  const connected = new Counter({
    name: 'rollcall_reconnects_total',
    help: 'Connections to a platform that were made anew',
    labelNames: ['platform'],
    registers,
  })
  const collect = async () => {
    const { oldestDueAt, ...states } = await backlog()
    for (const [state, count] of Object.entries(states)) waiting.set({ state }, count)
    age.set(oldestDueAt ? Math.max(0, (now().getTime() - oldestDueAt.getTime()) / 1_000) : 0)
  }
  return {
    meter: {
      time: (what, { ms, label }) => times[what].observe({ label }, ms / 1_000),
      count: (_what, platform) => connected.inc({ platform }),
    },
    mount: {
      path: '/metrics',
      listener: async (_request, response) => {
        await collect()
        response.writeHead(200, { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' })
        response.end(await registry.metrics())
      },
    },
  }
}
