import type { Act, Hold, Limit } from '../../usecases/ports.ts'

/** All that is asked of Discord. */
export const ALL: readonly Act[] = ['post', 'update', 'open', 'look']

/**
 * What Discord allows a bot: 50 requests a second in all, answers to people apart (topics/rate-limits), and 5 in 5 seconds for
 * each channel, new messages and edits apart, as its headers say; other limits are learnt from its answers.
 */
export const LIMITS: readonly Limit[] = [
  { acts: ALL, per: 'platform', count: 50, withinMs: 1_000 },
  { acts: ['post'], per: 'target', count: 5, withinMs: 5_000 },
  { acts: ['update'], per: 'target', count: 5, withinMs: 5_000 },
  { acts: ['look'], per: 'target', count: 5, withinMs: 5_000 },
]

/** What is to wait where Discord named a pause: everything for a global limit, else this act in this channel. */
export function holdOf(act: Act, error: unknown): Hold {
  const isGlobal = error instanceof Error && Reflect.get(error, 'global') === true
  if (isGlobal) return { acts: ALL, per: 'platform' }
  return { acts: [act], per: act === 'open' ? 'platform' : 'target' }
}
