import { describe, expect, it } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { openWeb } from '../../src/web/app.ts'
import { createMetrics } from '../../src/web/metrics.ts'
import { createTestLog } from '../support/test-log.ts'

const now = new Date('2026-10-01T18:00:00Z')

describe('/metrics', () => {
  it('tells deliveries by state and age, times by label and connections made anew', async () => {
    const { meter, mount } = createMetrics({
      backlog: async () => ({ planned: 3, sending: 1, failed: 2, oldestDueAt: new Date(now.getTime() - 90_000) }),
      now: () => now,
    })
    meter.time('interaction', { ms: 12, label: 'line' })
    for (let i = 0; i < 4; i++) meter.count('reconnect', 'chat')
    meter.time('tick', { ms: 2, label: 'clock' })
    const web = await openWeb({
      host: '127.0.0.1',
      port: 0,
      mounts: [mount],
      checks: [],
      clock: systemClock,
      log: createTestLog(),
    })
    try {
      const answer = await fetch(`${web.url}/metrics`)
      const text = await answer.text()
      expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
      expect(text).toContain('rollcall_deliveries{state="planned"} 3')
      expect(text).toContain('rollcall_deliveries{state="failed"} 2')
      expect(text).toContain('rollcall_oldest_delivery_age_seconds 90')
      expect(text).toContain('rollcall_reconnects_total{platform="chat"} 4')
      expect(text).toContain('rollcall_interaction_seconds_count{label="line"} 1')
      expect(text).toContain('rollcall_tick_seconds_count{label="clock"} 1')
      expect(await (await fetch(`${web.url}/metrics`)).text()).toContain('rollcall_reconnects_total{platform="chat"} 4')
    } finally {
      await web.close()
    }
  })
})
