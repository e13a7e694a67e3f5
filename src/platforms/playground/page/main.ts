import type { WireAct, WireAnswer, WireMessage } from '../wire.ts'
import { addressedPerson, addressedRoom, addressOf } from './address.ts'
import { createComposer } from './composer.ts'
import { drawMessage } from './draw-message.ts'
import { tickTimes } from './draw-text.ts'
import { drawView } from './draw-view.ts'
import { byId, element } from './element.ts'
import { followFeed } from './feed.ts'
import { openForm } from './form-dialog.ts'
import { createRoomLog } from './log.ts'
import { notify, orNotify } from './notice.ts'
import { DIRECT_ROOM, HOME_ROOM, roomName } from './people.ts'
import { closeSide, drawRoomHead, showConnected, tickClock } from './room-head.ts'
import { createServer } from './server.ts'
import { drawSidebar } from './sidebar.ts'
import { createStore } from './store.ts'
import { verbForm } from './verb-form.ts'

/** Milliseconds between two looks at the clock. */
const TICK_MS = 5_000

start().catch((error: unknown) => notify(error instanceof Error ? error.message : 'The page could not start.'))

async function start(): Promise<void> {
  const first = await createServer(addressedPerson()).state()
  const server = createServer(first.me.id)
  const store = createStore(first)
  const unread = new Map<string, number>()
  let room = ''

  /** The room that an act belongs to: what is done at home is answered in the messages from Rollcall. */
  const roomOfAct = (): string => (room === HOME_ROOM ? DIRECT_ROOM : room)

  const perform = async (act: WireAct, on: string | null): Promise<WireAnswer> => {
    const answer = await server.act({
      room: on === null ? roomOfAct() : (store.find(on)?.room ?? roomOfAct()),
      on,
      act,
    })
    if (answer.type === 'form') {
      const { form } = answer
      openForm(form, {
        state: store.state(),
        submit: async (values) => {
          const sent = await performSafely({ type: 'form', id: form.id, values }, on)
          if (sent === null) return { done: false, errors: {} }
          return sent.type === 'invalid' ? { done: false, errors: sent.errors } : { done: true }
        },
      })
    }
    if (answer.type === 'message') {
      take(answer.message)
      if (room === HOME_ROOM) go(DIRECT_ROOM)
    }
    if (answer.type === 'home' && room === HOME_ROOM) showHome(answer)
    return answer
  }
  const performSafely = async (act: WireAct, on: string | null): Promise<WireAnswer | null> => {
    let answer: WireAnswer | null = null
    await orNotify(async () => {
      answer = await perform(act, on)
    })
    return answer
  }
  const press = (on: string | null) => async (action: string, value: string | null) => {
    await performSafely({ type: 'action', id: action, value }, on)
  }
  const log = createRoomLog((message) =>
    drawMessage(message, {
      state: store.state(),
      press: press(message.id),
      dismiss: () => void orNotify(async () => take(await server.dismiss(message.id))),
    }),
  )
  const composer = createComposer({
    state: store.state,
    server,
    send: async (text) => (await performSafely({ type: 'say', text }, null)) !== null,
    fillIn: (spoken) =>
      openForm(verbForm(spoken, server), {
        state: store.state(),
        submit: async (input) => {
          const { command, verb } = spoken
          const sent = await performSafely({ type: 'command', command: command.name, verb: verb.name, input }, null)
          return sent === null ? { done: false, errors: {} } : { done: true }
        },
      }),
  })

  const take = (message: WireMessage): void => {
    const taken = store.take(message)
    if (taken === 'known') return
    if (message.room === room) log.put(message)
    else if (taken === 'new' && message.author !== store.state().me.id) countUnread(message)
  }
  const countUnread = (message: WireMessage): void => {
    unread.set(message.room, (unread.get(message.room) ?? 0) + 1)
    drawSidebar(store.state(), { room, unread })
  }
  const showHome = (answer: Extract<WireAnswer, { type: 'home' }>): void => {
    const view = drawView(answer.view, { state: store.state(), press: press(null) })
    byId('log').replaceChildren(element('div', { class: 'home' }, view))
    byId('log').scrollTop = 0
  }
  const go = (to: string): void => {
    history.replaceState(null, '', addressOf(store.state().me.id, to))
    show(to)
  }
  const show = (to: string): void => {
    const state = store.state()
    room =
      to === HOME_ROOM || to === DIRECT_ROOM || state.channels.some((c) => c.id === to)
        ? to
        : (state.channels[0]?.id ?? DIRECT_ROOM)
    unread.delete(room)
    drawSidebar(state, { room, unread })
    drawRoomHead(state, room)
    closeSide()
    composer.setRoom(room === HOME_ROOM ? null : roomName(state, room))
    document.title = `${roomName(state, room)} · ${state.me.name} · Rollcall`
    log.show(room === HOME_ROOM ? [] : store.inRoom(room), room === HOME_ROOM ? 'One moment…' : EMPTY)
    if (room === HOME_ROOM) void performSafely({ type: 'home' }, null)
    else if (matchMedia('(min-width: 48rem)').matches) composer.focus()
  }

  byId('app').hidden = false
  show(addressedRoom() ?? '')
  history.replaceState(null, '', addressOf(first.me.id, room))
  addEventListener('hashchange', () => show(addressedRoom() ?? ''))
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeSide()
  })
  followFeed({
    person: first.me.id,
    after: store.position,
    onMessage: (message) => {
      store.passed(message.seq)
      take(message)
    },
    onReset: () =>
      void orNotify(async () => {
        store.replace(await server.state())
        show(room)
      }),
    onConnected: showConnected,
  })
  setInterval(() => {
    tickTimes(store.state())
    tickClock(store.state())
  }, TICK_MS)
}

const EMPTY = 'Nothing here yet. Type /sessions to see the live sessions, or /session create to schedule one.'
