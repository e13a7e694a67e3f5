/** What a test can make a request run into. */
export type Injection =
  /** Refused with this status and Discord error code, before anything happens. */
  | { readonly kind: 'error'; readonly status: number; readonly code?: number; readonly message?: string }
  /** 429; shared limits and global ones are marked as real ones are (topics/rate-limits). */
  | { readonly kind: 'rate-limit'; readonly retryAfterSeconds: number; readonly scope?: 'user' | 'global' | 'shared' }
  /** Taken, never answered. */
  | { readonly kind: 'hang' }
  /** Done in full, then the connection breaks before the answer is out. */
  | { readonly kind: 'lost' }
  /** Done in full, answered so much later. */
  | { readonly kind: 'slow'; readonly ms: number }

/** Which requests, and how often (once, unless said). */
export type InjectionRule = {
  readonly method: string
  readonly path: RegExp
  readonly times?: number
  readonly with: Injection
}

/** Faults waiting for their request. */
export type Injector = {
  readonly add: (rule: InjectionRule) => void
  /** The fault that this request runs into, which is then used up. */
  readonly take: (method: string, path: string) => Injection | null
  readonly clear: () => void
}

/** No faults yet. */
export function createInjector(): Injector {
  const waiting: { rule: InjectionRule; left: number }[] = []
  return {
    add: (rule) => void waiting.push({ rule, left: rule.times ?? 1 }),
    take(method, path) {
      const found = waiting.find(({ rule, left }) => left > 0 && rule.method === method && rule.path.test(path))
      if (!found) return null
      found.left -= 1
      return found.rule.with
    },
    clear: () => void waiting.splice(0),
  }
}
