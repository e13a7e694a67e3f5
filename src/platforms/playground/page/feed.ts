import type { WireMessage } from '../wire.ts'

/**
 * Follows what changes. A hidden view closes its stream and catches up when it is looked at again, since a browser keeps only
 * six connections to one server for all its tabs.
 */
export function followFeed(options: {
  readonly person: string
  /** The last event that the view has, `EPOCH:SEQ`. */
  readonly after: () => string
  readonly onMessage: (message: WireMessage) => void
  /** The server runs anew: what the view has is of another run. */
  readonly onReset: () => void
  readonly onConnected: (connected: boolean) => void
}): void {
  let source: EventSource | null = null

  const open = (): void => {
    if (source !== null) return
    const query = new URLSearchParams({ as: options.person, after: options.after() })
    const opened = new EventSource(`/playground/live?${query}`)
    source = opened
    opened.addEventListener('open', () => options.onConnected(true))
    opened.addEventListener('message', (event: MessageEvent<string>) => {
      options.onMessage(JSON.parse(event.data) as WireMessage)
    })
    opened.addEventListener('reset', () => options.onReset())
    opened.addEventListener('error', () => {
      options.onConnected(false)
      // The browser tries again by itself, but not after an answer that was no stream.
      if (opened.readyState !== EventSource.CLOSED) return
      close()
      setTimeout(() => document.hidden || open(), AGAIN_MS)
    })
  }
  const close = (): void => {
    source?.close()
    source = null
  }
  document.addEventListener('visibilitychange', () => (document.hidden ? close() : open()))
  addEventListener('pagehide', close)
  addEventListener('pageshow', () => document.hidden || open())
  if (!document.hidden) open()
}

/** Milliseconds until a stream that was refused is asked for again. */
const AGAIN_MS = 2_000
