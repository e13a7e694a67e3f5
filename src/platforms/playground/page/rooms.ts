import type { WireMessage, WireView } from '../wire.ts'
import type { Acts } from './acts.ts'
import { addressOf } from './address.ts'
import type { Composer } from './composer.ts'
import { drawMessage } from './draw-message.ts'
import { drawView } from './draw-view.ts'
import { byId, element } from './element.ts'
import { createRoomLog } from './log.ts'
import { DIRECT_ROOM, HOME_ROOM, roomName } from './people.ts'
import { closeSide, drawRoomHead } from './room-head.ts'
import { drawSidebar } from './sidebar.ts'
import type { Store } from './store.ts'
import { WORDS } from './words.ts'

/** The rooms, one of which is looked at. */
export type Rooms = {
  readonly current: () => string
  /** Looks into a room; an unknown one is the first channel. */
  readonly show: (room: string) => void
  /** A message came, changed or went. */
  readonly take: (message: WireMessage) => void
  /** Shows the answer to something that this person did: where it is, if they are at home. */
  readonly takeAnswer: (message: WireMessage) => void
  readonly showHome: (view: WireView) => void
}

/** Looks into no room yet: `show` is the first thing to call. */
export function createRooms(of: { readonly store: Store; readonly acts: Acts; readonly composer: Composer }): Rooms {
  const { store, acts, composer } = of
  const unread = new Map<string, number>()
  let room = ''
  const log = createRoomLog((message) =>
    drawMessage(message, {
      state: store.state(),
      press: acts.press(message.id),
      dismiss: () => void acts.dismiss(message.id),
    }),
  )

  const show = (to: string): void => {
    const state = store.state()
    const known = to === HOME_ROOM || to === DIRECT_ROOM || state.channels.some((channel) => channel.id === to)
    room = known ? to : (state.channels[0]?.id ?? DIRECT_ROOM)
    history.replaceState(null, '', addressOf(state.me.id, room))
    document.title = `${roomName(state, room)} · ${state.me.name} · Rollcall`
    unread.delete(room)
    drawSidebar(state, { room, unread })
    drawRoomHead(state, room)
    closeSide()
    composer.setRoom(room === HOME_ROOM ? null : roomName(state, room))
    if (room === HOME_ROOM) {
      log.show([], WORDS.moment)
      void acts.goHome()
    } else {
      log.show(store.inRoom(room), WORDS.empty)
      // On a narrow screen the focus would draw out a keyboard.
      if (matchMedia('(min-width: 48rem)').matches) composer.focus()
    }
  }
  const take = (message: WireMessage): void => {
    const taken = store.take(message)
    if (taken === 'known') return
    if (message.room === room) log.put(message)
    else if (taken === 'new' && message.author !== store.state().me.id) {
      unread.set(message.room, (unread.get(message.room) ?? 0) + 1)
      drawSidebar(store.state(), { room, unread })
    }
  }
  return {
    current: () => room,
    show,
    take,
    takeAnswer: (message) => {
      take(message)
      if (room === HOME_ROOM) show(message.room)
    },
    showHome: (view) => {
      if (room !== HOME_ROOM) return
      const card = drawView(view, { state: store.state(), press: acts.press(null) })
      byId('log').replaceChildren(element('div', { class: 'home' }, card))
      byId('log').scrollTop = 0
    },
  }
}
