import type { ServerResponse } from 'node:http'
import type { Clock } from '../../usecases/ports.ts'
import { type Entry, isFor, type Timeline, wireMessage } from './timeline.ts'

/** The open views of the playground, told of every change by server-sent events. */
export type Live = {
  /**
   * Makes the response a stream for a person. `after` is the last event's id that the view has (`EPOCH:SEQ`): what it missed
   * comes first. A view of another run is told to load everything anew (`reset`).
   */
  readonly open: (response: ServerResponse, view: { readonly person: string; readonly after: string }) => void
  readonly close: () => void
}

/** How many views may be open at once. */
export const MOST_VIEWS = 200

/** Bytes that may wait for a view that does not read; beyond, it is cut off and catches up when it comes back. */
const MOST_WAITING = 4_000_000

/** Milliseconds between signs of life, so that a dead connection is found out. */
const BEAT_MS = 20_000

/** Follows a timeline; `close` ends every stream and the following. */
export function createLive(timeline: Timeline, clock: Clock): Live {
  const views = new Map<ServerResponse, string>()
  let stopBeat: (() => void) | null = null
  const beat = (): void => {
    for (const response of views.keys()) response.write(': alive\n\n')
    stopBeat = views.size === 0 ? null : clock.after(BEAT_MS, beat)
  }
  const event = (entry: Entry): string =>
    `id: ${timeline.epoch}:${entry.seq}\nevent: message\ndata: ${JSON.stringify(wireMessage(entry))}\n\n`

  const stopWatching = timeline.watch((entry) => {
    if (views.size === 0) return
    const text = event(entry)
    for (const [response, person] of views) {
      if (!isFor(entry, person)) continue
      response.write(text)
      if (response.writableLength > MOST_WAITING) response.destroy()
    }
  })
  return {
    open: (response, { person, after }) => {
      if (views.size >= MOST_VIEWS) {
        response.writeHead(503, { 'Retry-After': '30' }).end()
        return
      }
      response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', Connection: 'close' })
      response.write('retry: 1000\n\n')
      views.set(response, person)
      response.once('close', () => views.delete(response))
      stopBeat ??= clock.after(BEAT_MS, beat)
      const seq = seqIn(after, timeline.epoch)
      if (seq === null) response.write('event: reset\ndata: {}\n\n')
      else for (const entry of timeline.since(person, seq)) response.write(event(entry))
    },
    close: () => {
      stopWatching()
      stopBeat?.()
      for (const response of views.keys()) response.end()
      views.clear()
    },
  }
}

/** The sequence number of an event's id within this run, or null for one of another run. */
function seqIn(id: string, epoch: string): number | null {
  const [run, seq] = [id.slice(0, id.lastIndexOf(':')), id.slice(id.lastIndexOf(':') + 1)]
  return run === epoch && /^\d{1,15}$/.test(seq) ? Number(seq) : null
}
