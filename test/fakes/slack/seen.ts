/** What people see, in order, with the time it became visible; and promises that wait for it. */
import type { FakeFile, FakeMessage, FakeView } from './state.ts'

/** One thing that became visible. `to` is the only person who sees it; undefined where the whole channel does. */
export type Seen = {
  readonly kind:
    | 'posted'
    | 'updated'
    | 'deleted'
    | 'modal'
    | 'modal-updated'
    | 'modal-closed'
    | 'modal-errors'
    | 'home'
    | 'file'
    | 'error'
  /** Milliseconds on `performance.now()`'s clock. */
  readonly at: number
  readonly teamId: string
  readonly to: string | undefined
  readonly channelId: string | undefined
  readonly message?: FakeMessage
  readonly view?: FakeView
  readonly file?: FakeFile
  /** Errors beside the inputs of a modal by block_id. */
  readonly errors?: Readonly<Record<string, string>>
  /** What Slack itself shows when an app fails, like `operation_timeout`. */
  readonly error?: string
}

/** The log of everything seen. */
export type SeenLog = {
  readonly entries: readonly Seen[]
  readonly add: (seen: Omit<Seen, 'at'>) => void
  /**
   * The first entry from position `from` on that matches, now or later.
   * Rejects after `timeoutMs` with a message that lists what was seen instead.
   */
  readonly next: (
    matches: (seen: Seen) => boolean,
    options: { readonly from: number; readonly timeoutMs: number },
  ) => Promise<Seen>
}

/** An empty log. */
export function createSeenLog(): SeenLog {
  const entries: Seen[] = []
  const waiting = new Set<() => void>()
  return {
    entries,
    add(seen) {
      entries.push({ ...seen, at: performance.now() })
      for (const wake of [...waiting]) wake()
    },
    next(matches, { from, timeoutMs }) {
      return new Promise((resolve, reject) => {
        let position = from
        const look = () => {
          for (; position < entries.length; position += 1) {
            const entry = entries[position]
            if (entry && matches(entry)) return done(() => resolve(entry))
          }
        }
        const done = (settle: () => void) => {
          waiting.delete(look)
          clearTimeout(timer)
          settle()
        }
        const timer = setTimeout(
          () => done(() => reject(new Error(`Not seen within ${timeoutMs} ms. Seen: ${summary(entries.slice(from))}`))),
          timeoutMs,
        )
        waiting.add(look)
        look()
      })
    },
  }
}

function summary(entries: readonly Seen[]): string {
  const lines = entries.map(
    (entry) => `${entry.kind} to ${entry.to ?? entry.channelId ?? '?'} ${entry.message?.text ?? entry.error ?? ''}`,
  )
  return lines.length > 0 ? lines.join(' | ') : 'nothing'
}
