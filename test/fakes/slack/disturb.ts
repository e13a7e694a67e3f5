/** Faults that a test orders: how a Web API method misbehaves, for how many calls. */
import type { Json } from './json.ts'

/** One kind of misbehaviour. */
export type Disturbance =
  /** 429 with Retry-After in seconds. */
  | { readonly kind: 'rate-limited'; readonly retryAfter: number }
  /** Any HTTP status, like 503. */
  | { readonly kind: 'status'; readonly status: number }
  /** `{ok: false, error}`. */
  | { readonly kind: 'error'; readonly error: string }
  /** Never answers. */
  | { readonly kind: 'hang' }
  /** Answers late, in milliseconds. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** Does what was asked, then drops the connection: the app cannot know. */
  | { readonly kind: 'answer-lost' }
  /** Answers something that is no JSON. */
  | { readonly kind: 'garbage' }

/** The orders that are waiting. */
export type Disturbances = {
  /** Disturbs the next `times` calls (default 1) of a method (`*`: any), or only those whose arguments match. */
  readonly order: (
    method: string,
    disturbance: Disturbance,
    options?: { readonly times?: number; readonly when?: (args: Json) => boolean },
  ) => void
  /** Forgets all orders. */
  readonly clear: () => void
  /** What is ordered for this call; uses it up. */
  readonly take: (method: string, args: Json) => Disturbance | undefined
}

/** No orders yet. */
export function createDisturbances(): Disturbances {
  const orders: {
    method: string
    disturbance: Disturbance
    left: number
    when: ((args: Json) => boolean) | undefined
  }[] = []
  return {
    order(method, disturbance, options = {}) {
      orders.push({ method, disturbance, left: options.times ?? 1, when: options.when })
    },
    clear() {
      orders.length = 0
    },
    take(method, args) {
      const order = orders.find(
        (one) => one.left > 0 && (one.method === method || one.method === '*') && (one.when?.(args) ?? true),
      )
      if (!order) return undefined
      order.left -= 1
      return order.disturbance
    },
  }
}
