import { setTimeout as wait } from 'node:timers/promises'
import { type IShardingStrategy, SimpleShardingStrategy } from 'discord.js'

/** Milliseconds that a socket gets to close by itself. */
const CLOSE_WITHIN_MS = 500
/** A heartbeat faster than this is no hello of Discord's, and would flood it. Milliseconds. */
const LEAST_HEARTBEAT_MS = 1_000
const OP = { dispatch: 0, invalidSession: 9, hello: 10 } as const

/**
 * The SDK's own way to run shards in this process, made safe in two places (both tested against @discordjs/ws 1.2.3):
 * - a frame that is not what it should be throws inside the SDK as an unhandled rejection, which ends the process. Here
 *   such frames are dropped and reported;
 * - stopped while a shard waits for an event, the SDK's `destroy` never settles, and the shard connects once more
 *   afterwards. Here a stopped shard stays stopped, and its socket is broken off where it does not close in time.
 */
export function createCarefulSharding(manager: ShardManager, onFault: (error: unknown) => void): IShardingStrategy {
  const inner = new SimpleShardingStrategy(manager)
  return {
    async spawn(ids) {
      await inner.spawn(ids)
      for (const shard of shardsOf(inner)) guard(shard, onFault)
    },
    connect: () => inner.connect(),
    async destroy(options) {
      const shards = shardsOf(inner)
      for (const shard of shards) replace(shard, 'internalConnect', async () => {})
      await within(CLOSE_WITHIN_MS, Promise.resolve(inner.destroy(options)))
      for (const shard of shards) breakOff(shard)
    },
    send: (id, payload) => inner.send(id, payload),
    fetchStatus: () => inner.fetchStatus(),
  }
}

/** The SDK's own manager of shards; discord.js exports another class under its name. */
type ShardManager = ConstructorParameters<typeof SimpleShardingStrategy>[0]

/** Whether a frame is one that the SDK can take. Text that is no JSON it drops by itself. */
export function isSound(frame: unknown): boolean {
  if (typeof frame !== 'object' || frame === null || !('op' in frame)) return false
  const d: unknown = 'd' in frame ? frame.d : undefined
  if (frame.op === OP.hello) {
    const beat: unknown = typeof d === 'object' && d !== null ? Reflect.get(d, 'heartbeat_interval') : undefined
    return typeof beat === 'number' && Number.isFinite(beat) && beat >= LEAST_HEARTBEAT_MS
  }
  if (frame.op === OP.invalidSession) return typeof d === 'boolean'
  if (frame.op !== OP.dispatch) return true
  const isNamed = 't' in frame && typeof frame.t === 'string' && /^[A-Z_]+$/.test(frame.t)
  return isNamed && 's' in frame && Number.isInteger(frame.s) && typeof d === 'object' && d !== null
}

/** The SDK's methods are private to its types, not to the language; these three are where it can fail unseen. */
function guard(shard: object, onFault: (error: unknown) => void): void {
  replace(shard, 'unpackMessage', async (unpack) => {
    const frame = await unpack()
    if (frame === null || isSound(frame)) return frame
    onFault(new TypeError('a frame on the gateway was malformed'))
    return null
  })
  for (const method of ['onMessage', 'onClose'] as const) {
    replace(shard, method, async (run) => {
      await Promise.resolve(run()).catch(onFault)
    })
  }
}

function breakOff(shard: object): void {
  const socket: unknown = Reflect.get(shard, 'connection')
  if (
    typeof socket === 'object' &&
    socket !== null &&
    'terminate' in socket &&
    typeof socket.terminate === 'function'
  ) {
    socket.terminate()
  }
}

async function within(ms: number, work: Promise<void>): Promise<void> {
  const enough = new AbortController()
  const late = wait(ms, undefined, { signal: enough.signal }).catch(() => {})
  await Promise.race([work.catch(() => {}), late])
  enough.abort()
}

function shardsOf(strategy: SimpleShardingStrategy): object[] {
  const shards: unknown = Reflect.get(strategy, 'shards')
  if (!(shards instanceof Map)) throw new TypeError("the SDK's sharding keeps its shards elsewhere now")
  return [...shards.values()]
}

function replace(shard: object, method: string, instead: (original: () => unknown) => Promise<unknown>): void {
  const original: unknown = Reflect.get(shard, method)
  if (typeof original !== 'function') throw new TypeError(`the SDK's shard has no ${method} any more`)
  Reflect.set(shard, method, (...args: unknown[]) => instead(() => Reflect.apply(original, shard, args)))
}
