import type { WireState } from '../wire.ts'
import { WORDS } from './words.ts'

/** Who wrote what no person wrote, as on the wire. */
export const BOT_ID = 'rollcall'

/** The room of direct messages with Rollcall, as on the wire. */
export const DIRECT_ROOM = 'direct'

/** The page of one's own, which is no room. */
export const HOME_ROOM = 'home'

/** The name that a message's author goes by. */
export function authorName(state: WireState, id: string): string {
  if (id === BOT_ID) return 'Rollcall'
  return state.people.find((person) => person.id === id)?.name ?? WORDS.someone
}

/** How a room is called, with its mark. */
export function roomName(state: WireState, room: string): string {
  if (room === HOME_ROOM) return WORDS.home
  if (room === DIRECT_ROOM) return 'Rollcall'
  return `#${state.channels.find((channel) => channel.id === room)?.name ?? room}`
}
