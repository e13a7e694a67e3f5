import { App } from '@slack/bolt'
import type { Conversation, LookedUp, Platform, PlatformGroups, Posted } from '../../chat/platform.ts'
import type { Log } from '../../usecases/ports.ts'
import { PLATFORM } from './ask.ts'
import { clientOptions } from './client-options.ts'
import type { Installations } from './installations.ts'
import { createInstaller, type Installer, type InstallerOptions } from './installer.ts'
import { keepSockets, type Sockets } from './keep-sockets.ts'
import { createLinks, type Links } from './links.ts'
import { listen } from './listen.ts'
import { LIMITS } from './rate-limits.ts'
import { readHealth, readHealthIn } from './read-health.ts'
import { createReception, type Reception } from './receive.ts'
import { createRequestListener, type RequestListener } from './receive-http.ts'
import { createSdkLog } from './sdk-log.ts'

/** How Slack is reached, and how it reaches us. `apiUrl` ends in a slash. */
export type SlackOptions = {
  readonly apiUrl: string
  /** Of one workspace; null where workspaces come by installing Rollcall alone. */
  readonly botToken: string | null
  /** How workspaces install Rollcall, where they may, where their tokens are kept, and the address to open for it. */
  readonly installing?: InstallerOptions & { readonly installations: Installations; readonly installUrl: string }
  readonly log: Log
  /** Told each time that a socket is made anew. */
  readonly onReconnect?: () => void
} & ({ readonly mode: 'socket'; readonly appToken: string } | { readonly mode: 'http'; readonly signingSecret: string })

/** Slack; in HTTP mode with what is to be mounted at `/slack/events`, and with its installer where workspaces may install Rollcall. */
export type Slack = Platform & {
  readonly requestListener: RequestListener | null
  readonly installer: Installer | null
}

/** Builds the platform; nothing is called before `start`. One bot token is one workspace. */
export function createSlack(options: SlackOptions): Slack {
  const { apiUrl, botToken, installing, log } = options
  const logger = createSdkLog(log)
  const links = createLinks({ apiUrl, botToken, installations: installing?.installations ?? null, log, logger })
  let sockets: Sockets | undefined
  let reception: Reception | undefined
  let started = false
  let stopped = false

  function connect(arrival: Reception): Sockets | undefined {
    if (options.mode === 'http') return undefined
    return keepSockets({
      apiUrl,
      appToken: options.appToken,
      logger,
      log,
      count: SOCKETS,
      onEvent: (event) => void arrival.receive(event),
      onReplace: options.onReconnect ?? (() => undefined),
    })
  }

  return {
    name: PLATFORM,
    requestListener:
      options.mode === 'http'
        ? createRequestListener({
            signingSecret: options.signingSecret,
            receive: () => (stopped ? undefined : reception?.receive),
            log,
            now: () => new Date(),
          })
        : null,
    installer: installing === undefined ? null : createInstaller(installing, { apiUrl, links, log, logger }),
    async start(conversation: Conversation) {
      started = true
      const app = createApp(options, links)
      const arrival = createReception(app, log)
      // The settings' token alone is of one workspace, wherever somebody who shares a channel with it belongs.
      const find = (teamId: string | undefined) => (installing ? links.find(teamId ?? '') : links.own)?.listening()
      listen(app, { find, log })
      const opening = links.open(conversation)
      reception = arrival
      sockets = connect(arrival)
      if (installing) log.info({ address: installing.installUrl }, 'Slack workspaces install Rollcall at this address')
      await Promise.all([opening, sockets?.tried])
    },
    async stop() {
      if (stopped) return
      stopped = true
      links.close()
      await reception?.idle(FINISH_MS)
      await sockets?.close()
    },
    post: async (message, signal) => links.find(message.space)?.post(message, signal) ?? ELSEWHERE,
    update: async (message) => links.find(message.space)?.update(message) ?? ELSEWHERE,
    lookUp: async (message) => links.find(message.space)?.lookUp(message) ?? NOT_SEEN,
    reaches: (space) => links.find(space) !== undefined,
    limits: LIMITS,
    groups: groupsOf(links),
    cost(of) {
      if ('ref' in of) return { target: of.ref.split(':')[0] ?? '', acts: ['update'] }
      if ('channel' in of.to) return { target: of.to.channel, acts: ['post'] }
      const isOpen = links.find(of.space)?.isOpen(of.to.user) === true
      return { target: of.to.user, acts: isOpen ? ['post'] : ['open', 'post'] }
    },
    health() {
      if (stopped) return { state: 'stopped' }
      if (!started) return { state: 'starting' }
      return readHealth({ links, sockets, installUrl: installing?.installUrl })
    },
    healthIn: (space) => (started ? readHealthIn(space, { links, installUrl: installing?.installUrl }) : null),
  }
}

/** The token of tomorrow may be of that workspace again: what stands there, or is to, is kept for that. */
const ELSEWHERE = {
  type: 'later',
  reason: 'Rollcall has no token for that Slack workspace',
  afterMs: 10 * 60_000,
  doubtful: false,
} as const satisfies Posted

const NOT_SEEN = { type: 'unknown', reason: ELSEWHERE.reason, afterMs: ELSEWHERE.afterMs } as const satisfies LookedUp

/** Two, so that one takes what comes while the other is replaced. */
const SOCKETS = 2
const FINISH_MS = 3_000

function groupsOf(links: Links): PlatformGroups {
  return {
    read: async (query) => links.find(query.space)?.groups.read(query) ?? { type: 'unreachable' },
    profiles: async (query) => links.find(query.space)?.groups.profiles(query) ?? new Map(),
  }
}

/** Bolt with our own way in; who we are is known from signing in, so that it need not ask in its constructor. */
function createApp({ apiUrl, log }: SlackOptions, links: Links): App {
  const logger = createSdkLog(log)
  const app = new App({
    receiver: { init: () => undefined, start: async () => undefined, stop: async () => undefined },
    authorize: async ({ teamId }) => {
      const link = links.find(teamId ?? '')
      const known = link?.workspace()
      return {
        ...(link && { botToken: link.token }),
        ...(known && { botId: known.botId, botUserId: known.botUserId }),
      }
    },
    convoStore: false,
    // It looks at messages, of which we get none.
    ignoreSelf: false,
    logger,
    logLevel: logger.getLevel(),
    clientOptions: clientOptions(apiUrl, logger),
  })
  app.error(async (error) => log.error({ err: error }, 'A listener for Slack failed'))
  return app
}
