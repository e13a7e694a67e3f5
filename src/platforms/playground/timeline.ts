import type { Clock, NewId } from '../../usecases/ports.ts'
import { BOT, type WireMessage } from './wire.ts'

/** A message as it is kept. `to` is whom alone it is for, or null for everybody; entries are replaced, never changed. */
export type Entry = Omit<WireMessage, 'at' | 'file'> & {
  readonly at: string
  readonly to: string | null
  /** The delivery that it came from: posting that again finds it. */
  readonly delivery: string | null
  readonly file: EntryFile | null
}

/** A file that a message hands over; its content is text. */
export type EntryFile = { readonly name: string; readonly mediaType: string; readonly content: string }

/** What a new message is made of; all that is left out is empty. */
export type Draft = Pick<Entry, 'room' | 'to'> &
  Partial<Pick<Entry, 'author' | 'private' | 'prompt' | 'text' | 'view' | 'file' | 'delivery'>>

/** All messages of the playground, in memory. */
export type Timeline = {
  /** Names this run: `seq` counts within it. */
  readonly epoch: string
  readonly seq: () => number
  /** Puts back what an earlier run kept. */
  readonly restore: (entries: readonly Entry[]) => void
  readonly add: (draft: Draft) => Entry
  /** Replaces a message in place; null where it is no more. */
  readonly change: (id: string, to: Partial<Pick<Entry, 'view' | 'file' | 'gone'>>) => Entry | null
  readonly find: (id: string) => Entry | null
  readonly delivered: (delivery: string) => Entry | null
  /** What a person may see that changed after `seq`, oldest change first. */
  readonly since: (person: string, seq: number) => readonly Entry[]
  readonly entries: () => readonly Entry[]
  /** Tells of every new or changed message; returns the listener's removal. */
  readonly watch: (listener: (entry: Entry) => void) => () => void
}

/** How many messages of a room are kept for each person or for all; older ones are dropped. */
export const KEPT_IN_ROOM = 500

/** Builds an empty timeline. It holds no resource: there is nothing to close. */
export function createTimeline(options: { readonly clock: Clock; readonly newId: NewId }): Timeline {
  const byId = new Map<string, Entry>()
  const byDelivery = new Map<string, string>()
  const lanes = new Map<string, string[]>()
  const listeners = new Set<(entry: Entry) => void>()
  let seq = 0
  let order = 0

  const put = (entry: Entry): Entry => {
    byId.set(entry.id, entry)
    for (const listener of listeners) listener(entry)
    return entry
  }
  const forget = (id: string): void => {
    const delivery = byId.get(id)?.delivery ?? null
    if (delivery !== null) byDelivery.delete(delivery)
    byId.delete(id)
  }
  const line = (entry: Entry): void => {
    const lane = lanes.get(laneOf(entry)) ?? []
    lanes.set(laneOf(entry), lane)
    lane.push(entry.id)
    if (entry.delivery !== null) byDelivery.set(entry.delivery, entry.id)
    if (lane.length > KEPT_IN_ROOM) forget(lane.shift() ?? '')
  }

  return {
    epoch: options.newId('run'),
    seq: () => seq,
    restore: (entries) => {
      for (const entry of [...entries].sort((a, b) => a.order - b.order))
        line(put({ ...EMPTY, ...entry, seq: ++seq, order: ++order }))
    },
    add: (draft) => {
      const at = options.clock.now().toISOString()
      const entry = put({ ...EMPTY, ...draft, id: options.newId('msg'), at, seq: ++seq, order: ++order })
      line(entry)
      return entry
    },
    change: (id, to) => {
      const entry = byId.get(id)
      return entry === undefined ? null : put({ ...entry, ...to, seq: ++seq })
    },
    find: (id) => byId.get(id) ?? null,
    delivered: (delivery) => byId.get(byDelivery.get(delivery) ?? '') ?? null,
    since: (person, after) =>
      [...byId.values()].filter((entry) => entry.seq > after && isFor(entry, person)).sort((a, b) => a.seq - b.seq),
    entries: () => [...byId.values()],
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Whether a person may see it. */
export function isFor(entry: Entry, person: string): boolean {
  return entry.to === null || entry.to === person
}

/** As the page of somebody who may see it gets it. */
export function wireMessage(entry: Entry): WireMessage {
  const { to: _to, delivery: _delivery, file, ...shown } = entry
  if (file === null) return { ...shown, file }
  return {
    ...shown,
    file: { name: file.name, size: Buffer.byteLength(file.content), url: `/playground/files/${entry.id}` },
  }
}

const EMPTY = {
  author: BOT,
  private: false,
  gone: false,
  prompt: null,
  text: null,
  view: null,
  file: null,
  delivery: null,
} as const

function laneOf(entry: Entry): string {
  return JSON.stringify([entry.room, entry.to])
}
