import { createActs } from './acts.ts'
import { addressedPerson, addressedRoom } from './address.ts'
import { createComposer } from './composer.ts'
import { tickTimes } from './draw-text.ts'
import { byId, element } from './element.ts'
import { followFeed } from './feed.ts'
import { orNotify, wordsOfFault } from './notice.ts'
import { showConnected, tickClock, watchSide } from './room-head.ts'
import { createRooms } from './rooms.ts'
import { createServer } from './server.ts'
import { createStore } from './store.ts'
import { WORDS } from './words.ts'

/** Milliseconds between two looks at the clock. */
const TICK_MS = 5_000

start().catch(showFault)

/** Loads what there is, shows it, and follows what changes. */
async function start(): Promise<void> {
  const first = await createServer(addressedPerson()).state()
  const server = createServer(first.me.id)
  const store = createStore(first)
  const acts = createActs({
    server,
    store,
    room: () => rooms.current(),
    showMessage: (message) => rooms.takeAnswer(message),
    showHome: (view) => rooms.showHome(view),
  })
  const composer = createComposer({ state: store.state, server, send: acts.say, fillIn: acts.fillIn })
  const rooms = createRooms({ store, acts, composer })
  byId('app').hidden = false
  rooms.show(addressedRoom() ?? '')

  addEventListener('hashchange', () => rooms.show(addressedRoom() ?? ''))
  watchSide()
  followFeed({
    person: first.me.id,
    after: store.position,
    onMessage: (message) => {
      store.passed(message.seq)
      rooms.take(message)
    },
    onReset: () =>
      void orNotify(async () => {
        store.replace(await server.state())
        rooms.show(rooms.current())
      }),
    onConnected: showConnected,
  })
  setInterval(() => {
    tickTimes(store.state())
    tickClock(store.state())
  }, TICK_MS)
}

function showFault(error: unknown): void {
  byId('app').replaceWith(
    element('main', { class: 'empty' }, `${wordsOfFault(error)} `, element('a', { href: '/' }, WORDS.startOver)),
  )
}
