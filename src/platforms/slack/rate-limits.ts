import type { Act, Hold, Limit } from '../../usecases/ports.ts'

/**
 * What Slack allows in one workspace (docs.slack.dev/apis/web-api/rate-limits): a message a second in each channel and several
 * hundred a minute in all (read as 300), and 50 a minute of each method of tier 3: chat.update, conversations.open and
 * conversations.history.
 */
export const LIMITS: readonly Limit[] = [
  { acts: ['post'], per: 'target', count: 1, withinMs: 1_000 },
  { acts: ['post'], per: 'space', count: 300, withinMs: 60_000 },
  { acts: ['update'], per: 'space', count: 50, withinMs: 60_000 },
  { acts: ['open'], per: 'space', count: 50, withinMs: 60_000 },
  { acts: ['look'], per: 'space', count: 50, withinMs: 60_000 },
]

/** A pause that Slack asks for is one of that method in that workspace (same page): other methods go on. */
export function holdOf(act: Act): Hold {
  return { acts: [act], per: 'space' }
}
