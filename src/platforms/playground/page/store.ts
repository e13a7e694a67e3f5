import type { WireMessage, WireState } from '../wire.ts'

/** What this view knows. */
export type Store = {
  readonly state: () => WireState
  /** The last event that it has, `EPOCH:SEQ`. */
  readonly position: () => string
  /** Takes a message in, and says whether it is new, or known already in this or a newer form. */
  readonly take: (message: WireMessage) => 'new' | 'changed' | 'known'
  /** The feed told of everything up to here. An answer's own message says nothing of what came before it. */
  readonly passed: (seq: number) => void
  /** Takes in another run's state; private answers that the server forgot stay, as their buttons still work. */
  readonly replace: (state: WireState) => void
  readonly inRoom: (room: string) => readonly WireMessage[]
  readonly find: (id: string) => WireMessage | null
}

/** Starts from what the server told first. */
export function createStore(first: WireState): Store {
  let state = first
  let seq = first.seq
  const messages = new Map<string, WireMessage>(first.messages.map((message) => [message.id, message]))
  return {
    state: () => state,
    position: () => `${state.epoch}:${seq}`,
    passed: (to) => {
      seq = Math.max(seq, to)
    },
    take: (message) => {
      const known = messages.get(message.id)
      if (known !== undefined && known.seq >= message.seq) return 'known'
      messages.set(message.id, message)
      return known === undefined ? 'new' : 'changed'
    },
    replace: (next) => {
      const kept = [...messages.values()].filter((message) => message.private && !message.gone)
      state = next
      seq = next.seq
      messages.clear()
      // Sequence 0, so that whatever this run says of them is newer; order by time, as this run counts anew.
      for (const message of kept) messages.set(message.id, { ...message, seq: 0 })
      for (const message of next.messages) messages.set(message.id, message)
    },
    inRoom: (room) =>
      [...messages.values()].filter((message) => message.room === room && !message.gone).sort(byTimeThenOrder),
    find: (id) => messages.get(id) ?? null,
  }
}

function byTimeThenOrder(a: WireMessage, b: WireMessage): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : a.order - b.order
}
