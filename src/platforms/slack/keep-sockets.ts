import { WebAPIRequestError } from '@slack/web-api'
import { growingPause, pause } from './pause.ts'
import { refusalCode } from './read-failure.ts'
import { openSocketSession, type SessionOptions, type SocketSession } from './socket-session.ts'

/** Sockets that are kept open. */
export type Sockets = {
  /** How many are open now. */
  readonly open: () => number
  /** Why the last attempt failed, in plain words; undefined while all is well. */
  readonly fault: () => string | undefined
  /** Resolves when each socket is open or has failed for the first time. */
  readonly tried: Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Keeps so many sockets open, each replaced on its own: Slack sends each payload over any one of them, so that while one is
 * replaced the other takes what comes. A socket that Slack asks to go stays until its successor is there. Attempts follow each
 * other with growing pauses, for ever.
 */
export function keepSockets(
  options: SessionOptions & { readonly count: number; readonly onReplace: () => void },
): Sockets {
  const stopping = new AbortController()
  const sessions = new Set<SocketSession>()
  const faults = new Map<number, string>()
  const stopped = new Promise<'stopped'>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve('stopped'), { once: true })
  })
  const slots = Array.from({ length: options.count }, (_, slot) => keepSocket(slot))

  function keepSocket(slot: number): { readonly tried: Promise<void>; readonly done: Promise<void> } {
    let tell: () => void = () => undefined
    const tried = new Promise<void>((resolve) => {
      tell = resolve
    })
    return { tried, done: run(slot, () => tell()) }
  }

  async function run(slot: number, tried: () => void): Promise<void> {
    let failures = 0
    let leaving: SocketSession | undefined
    while (!stopping.signal.aborted) {
      try {
        const session = await openSession()
        faults.delete(slot)
        tried()
        if (leaving) leave(leaving)
        leaving = undefined
        const openedAt = performance.now()
        const reason = await Promise.race([session.asked, session.lost.then(() => 'lost'), stopped])
        if (reason !== 'lost') leaving = session
        if (stopping.signal.aborted) break
        options.log.info({ slot, reason }, 'A socket to Slack is replaced')
        options.onReplace()
        if (reason === 'link_disabled') throw new Error('Socket Mode is switched off for this app')
        failures = performance.now() - openedAt > SETTLED_MS ? 0 : failures + 1
      } catch (error) {
        failures += 1
        faults.set(slot, sentence(error))
        options.log.warn({ slot, err: error, failures }, 'No socket to Slack')
        tried()
      }
      if (failures > 0) await pause(growingPause(failures), stopping.signal)
    }
    await leaving?.close()
  }

  async function openSession(): Promise<SocketSession> {
    const session = await openSocketSession(options)
    sessions.add(session)
    void session.lost.then(() => sessions.delete(session))
    return session
  }

  /** What was acknowledged over it a moment ago still goes out. */
  function leave(session: SocketSession): void {
    void pause(LEAVE_MS, stopping.signal).then(session.close)
  }

  return {
    open: () => sessions.size,
    fault: () => [...faults.values()][0],
    tried: Promise.all(slots.map((slot) => slot.tried)).then(() => undefined),
    async close() {
      stopping.abort()
      await Promise.race([Promise.all(slots.map((slot) => slot.done)), pause(CLOSE_MS)])
    },
  }
}

/** A socket that lived this long was no failure, however it ended. */
const SETTLED_MS = 5_000
const LEAVE_MS = 3_000
const CLOSE_MS = 1_500

function sentence(error: unknown): string {
  const code = refusalCode(error)
  if (code) return `Slack refuses the app token: ${code}`
  return error instanceof WebAPIRequestError || !(error instanceof Error) ? 'Slack cannot be reached' : error.message
}
