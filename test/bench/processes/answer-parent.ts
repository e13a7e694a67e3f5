import { monitorEventLoopDelay } from 'node:perf_hooks'

/** What a process says of itself since it was last asked. */
export type Usage = {
  readonly type: 'usage'
  readonly cpuMs: number
  readonly residentMb: number
  /** The longest time for which the event loop took nothing new. */
  readonly longestBlockMs: number
}

/** Says that it is ready, and from then on answers `usage` and `stop` from its parent. */
export function answerParent(stop: () => Promise<void>): void {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  let before = process.cpuUsage()
  process.on('message', (asked) => {
    if (asked === 'stop') return void stop().then(() => process.exit(0))
    const used = process.cpuUsage(before)
    before = process.cpuUsage()
    const usage: Usage = {
      type: 'usage',
      cpuMs: (used.user + used.system) / 1000,
      residentMb: process.memoryUsage.rss() / 1024 / 1024,
      longestBlockMs: delay.max / 1e6,
    }
    delay.reset()
    process.send?.(usage)
  })
  process.once('disconnect', () => process.exit(0))
  process.send?.({ type: 'ready' })
}
