import { expect, it } from 'vitest'
import { startProgram } from './support/start-program.ts'

it('the running program feeds its metrics: ticks, and what is handed over by what became of it', async () => {
  const program = await startProgram({ playground: true })
  try {
    await program.until(() => program.rows("SELECT 1 FROM deliveries WHERE state = 'sent'")[0], 'a delivery')
    await program.rest()
    const text = await (await fetch(`${program.url()}/metrics`)).text()
    expect(text).toMatch(/rollcall_delivery_seconds_count\{label="sent"\} [1-9]/)
    expect(text).toMatch(/rollcall_tick_seconds_count\{label="clock"\} [1-9]/)
  } finally {
    await program.stop()
  }
})
