import type { IncomingMessage, ServerResponse } from 'node:http'
import type { SpaceRef } from '../../chat/intent.ts'
import type { Conversation, Health, Outgoing, OutgoingUpdate, Platform, Posted } from '../../chat/platform.ts'
import type { Clock, Log, NewId } from '../../usecases/ports.ts'
import type { Scene } from './act.ts'
import { createArchive } from './archive.ts'
import { BUILT_PAGE, createAssets } from './assets.ts'
import { createListener } from './listener.ts'
import { createLive } from './live.ts'
import { createMembers, type Members, type PlaygroundChannel, type PlaygroundPerson } from './members.ts'
import { PLATFORM, renderView } from './render.ts'
import { createTimeline, type Timeline } from './timeline.ts'
import { DIRECT } from './wire.ts'

/** Who and what is in the playground, and what it runs on. */
export type PlaygroundOptions = {
  readonly space: SpaceRef
  readonly people: readonly PlaygroundPerson[]
  readonly channels: readonly PlaygroundChannel[]
  /** Where its messages are kept over a restart, or null. The folder must be there. */
  readonly file: string | null
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Log
  /** The languages that a browser asks for, the best first. */
  readonly languages: (request: IncomingMessage) => readonly string[]
  /** The folder of the built page; that beside this module if left out. */
  readonly pageFolder?: string
}

/** The playground: a small chat of its own, as a platform, and the raw listener to mount at `/` and `/playground/*`. */
export type Playground = Platform & {
  readonly mounts: readonly {
    readonly path: string
    readonly listener: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  }[]
}

/** Milliseconds that answers under way get to finish in at a stop. */
const FINISH_WITHIN_MS = 4_000

/** Builds the playground. It lets anybody be anybody, so it must only ever be reached from the machine itself. */
export function createPlayground(options: PlaygroundOptions): Playground {
  const { clock, newId, log, space } = options
  const members = createMembers(options)
  const timeline = createTimeline({ clock, newId })
  const archive = createArchive({ file: options.file, entries: timeline.entries, clock, log })
  const live = createLive(timeline, clock)
  const work = createWork(clock)
  let scene: Scene | null = null
  let health: Health = { state: 'starting' }

  const listener = createListener({
    scene: () => scene,
    assets: createAssets(options.pageFolder ?? BUILT_PAGE),
    languages: options.languages,
    live,
    log,
  })
  const counted = (request: IncomingMessage, response: ServerResponse) => work.run(() => listener(request, response))
  return {
    name: PLATFORM,
    mounts: [
      { path: '/', listener: counted },
      { path: '/playground/*', listener: counted },
    ],
    start: async (conversation: Conversation) => {
      timeline.restore(await archive.load())
      timeline.watch(archive.touch)
      scene = { space, members, timeline, conversation, newId }
      health = { state: 'ready' }
    },
    stop: async () => {
      scene = null
      health = { state: 'stopped' }
      await work.finish(FINISH_WITHIN_MS)
      live.close()
      await archive.close()
    },
    post: async (message) => postMessage(message, { space, members, timeline }),
    update: async (message) => updateMessage(message, { space, members, timeline }),
    lookUp: async ({ id }) => {
      const posted = timeline.delivered(id)
      return posted === null ? { type: 'absent' } : { type: 'found', ref: posted.id }
    },
    limits: [],
    cost: (of) => ({ target: 'ref' in of ? of.ref : 'user' in of.to ? of.to.user : of.to.channel, acts: [] }),
    health: () => health,
  }
}

type Chat = { readonly space: SpaceRef; readonly members: Members; readonly timeline: Timeline }

function postMessage(message: Outgoing, { space, members, timeline }: Chat): Posted {
  if (message.space !== space.externalId) return { type: 'gone', reason: 'The playground has no such space.' }
  const posted = timeline.delivered(message.id)
  if (posted !== null) return { type: 'sent', ref: posted.id }
  const view = renderView(message.view, members)
  if ('channel' in message.to) {
    if (members.channel(message.to.channel) === null) return { type: 'gone', reason: 'There is no such channel.' }
    const entry = timeline.add({ room: message.to.channel, to: null, view, delivery: message.id })
    return { type: 'sent', ref: entry.id }
  }
  if (members.person(message.to.user) === null) {
    return { type: 'gone', reason: 'There is no such person.', closed: true }
  }
  const entry = timeline.add({ room: DIRECT, to: message.to.user, view, delivery: message.id })
  return { type: 'sent', ref: entry.id }
}

function updateMessage(message: OutgoingUpdate, { space, members, timeline }: Chat): Posted {
  const known = message.space === space.externalId ? timeline.find(message.ref) : null
  if (known === null) return { type: 'gone', reason: 'The message is no more.' }
  timeline.change(message.ref, { view: renderView(message.view, members) })
  return { type: 'sent', ref: message.ref }
}

/** Counts what is under way, so that a stop can wait for it. */
function createWork(clock: Clock): {
  readonly run: (act: () => Promise<void>) => Promise<void>
  readonly finish: (withinMs: number) => Promise<void>
} {
  const underWay = new Set<Promise<void>>()
  return {
    run: (act) => {
      const done = act()
      underWay.add(done)
      return done.finally(() => underWay.delete(done))
    },
    finish: (withinMs) =>
      new Promise((resolve) => {
        const cancel = clock.after(withinMs, resolve)
        Promise.allSettled(underWay).then(() => {
          cancel()
          resolve()
        })
      }),
  }
}
