import type { App } from '@slack/bolt'
import { createOnce } from '../../chat/once.ts'
import type { Log } from '../../usecases/ports.ts'
import type { SocketEvent } from './socket-session.ts'

/** Takes one delivery, however it came. Never rejects. */
export type Receive = (event: SocketEvent) => Promise<void>

/** The one way in, for sockets and HTTP. */
export type Reception = {
  readonly receive: Receive
  /** Resolves when nothing is under way, or after so many milliseconds. */
  readonly idle: (ms: number) => Promise<void>
}

/**
 * Passes deliveries to Bolt. What is delivered twice is acknowledged twice and handled once; everything is acknowledged in the
 * end, also where no listener wanted it or one failed; what is under way is known, so that a stop can wait for it.
 */
export function createReception(app: Pick<App, 'processEvent'>, log: Log): Reception {
  const isNew = createOnce(MOST_REMEMBERED)
  const underWay = new Set<Promise<void>>()

  async function take(event: SocketEvent): Promise<void> {
    let acknowledged = false
    const ack = async (body?: unknown) => {
      if (acknowledged) return
      acknowledged = true
      await event.acknowledge(body)
    }
    try {
      const key = deliveryKey(event.body)
      if (key === undefined || isNew(key)) {
        const { retryNum, retryReason } = event
        await app.processEvent({
          body: event.body,
          ack,
          ...(retryNum !== undefined && { retryNum }),
          ...(retryReason !== undefined && { retryReason }),
        })
      }
      await ack()
    } catch (error) {
      log.error({ err: error, kind: event.body.type }, 'A delivery from Slack could not be handled')
      await ack().catch(() => undefined)
    }
  }

  return {
    receive(event) {
      const work = take(event)
      underWay.add(work)
      return work.finally(() => underWay.delete(work))
    },
    async idle(ms) {
      const over = AbortSignal.timeout(ms)
      while (underWay.size > 0 && !over.aborted) {
        await Promise.race([
          Promise.all(underWay),
          new Promise((resolve) => over.addEventListener('abort', resolve, { once: true })),
        ])
      }
    },
  }
}

/** What makes two deliveries the same: Slack gives events an id; a trigger belongs to one act of one person. */
export function deliveryKey(body: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof body.event_id === 'string') return body.event_id
  return typeof body.trigger_id === 'string' && body.trigger_id !== '' ? body.trigger_id : undefined
}

/** Deliveries that may come again: Slack's last retry is after 5 minutes. */
const MOST_REMEMBERED = 20_000
