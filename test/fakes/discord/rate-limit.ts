import { createHash } from 'node:crypto'
import type { Reply } from './call.ts'

/** Requests that a bucket takes in a window, and that all take together in a second. */
export type RateLimits = { readonly perBucket: number; readonly windowMs: number; readonly globalPerSecond: number }

/** Wide enough that no test meets them by accident; Discord's global limit is 50 (topics/rate-limits). */
export const WIDE_LIMITS: RateLimits = { perBucket: 10_000, windowMs: 1_000, globalPerSecond: Number.POSITIVE_INFINITY }

/** What a request meets: headers for its answer, and a 429 where the bucket is empty. */
export type Taken = { readonly headers: Record<string, string>; readonly refusal: Reply | null }

/** Buckets by route and top-level id, as Discord keeps them; interaction answers are outside the global limit. */
export function createBuckets(limits: RateLimits): { readonly take: (method: string, path: string) => Taken } {
  const buckets = new Map<string, { left: number; resetAt: number }>()
  let second = { count: 0, startedAt: 0 }
  return {
    take(method, path) {
      const now = Date.now()
      if (now - second.startedAt >= 1_000) second = { count: 0, startedAt: now }
      if (!isInteractionPath(path)) second.count += 1
      if (second.count > limits.globalPerSecond)
        return { headers: {}, refusal: tooMany((second.startedAt + 1_000 - now) / 1_000, true) }
      const key = bucketOf(method, path)
      const known = buckets.get(key)
      const bucket = known && known.resetAt > now ? known : { left: limits.perBucket, resetAt: now + limits.windowMs }
      buckets.set(key, bucket)
      bucket.left -= 1
      const after = (bucket.resetAt - now) / 1_000
      const headers = {
        'x-ratelimit-limit': String(limits.perBucket),
        'x-ratelimit-remaining': String(Math.max(bucket.left, 0)),
        'x-ratelimit-reset': String(bucket.resetAt / 1_000),
        'x-ratelimit-reset-after': String(after),
        'x-ratelimit-bucket': createHash('md5').update(key).digest('hex').slice(0, 16),
      }
      if (bucket.left >= 0) return { headers, refusal: null }
      return {
        headers: { ...headers, 'retry-after': String(after), 'x-ratelimit-scope': 'user' },
        refusal: tooMany(after, false),
      }
    },
  }
}

function tooMany(retryAfter: number, global: boolean): Reply {
  return { status: 429, body: { message: 'You are being rate limited.', retry_after: retryAfter, global } }
}

function isInteractionPath(path: string): boolean {
  return path.startsWith('/interactions/') || /^\/webhooks\/\d+\/[\w-]{40,}/.test(path)
}

/** Method, path with the minor ids blanked, and the top-level id kept. */
function bucketOf(method: string, path: string): string {
  const [, top = '', id = '', ...rest] = path.split('/')
  return [method, top, id, ...rest.map((part) => (/^\d+$/.test(part) ? ':id' : part))].join('/')
}
