import { App } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import type { Health, LookedUp, Platform, Posted } from '../../chat/platform.ts'
import { wordsFor } from '../../chat/words/words.ts'
import type { Log } from '../../usecases/ports.ts'
import { createAccounts } from './accounts.ts'
import { createAsk, PLATFORM } from './ask.ts'
import { clientOptions } from './client-options.ts'
import { createGroups, GROUPS_WEAKER } from './groups.ts'
import { keepSockets, type Sockets } from './keep-sockets.ts'
import { listen } from './listen.ts'
import { createLookUp, WEAKER } from './look-up.ts'
import { createPost } from './post.ts'
import { LIMITS } from './rate-limits.ts'
import { TOKEN_REFUSALS } from './read-failure.ts'
import { createReception, type Reception } from './receive.ts'
import { createRequestListener, type RequestListener } from './receive-http.ts'
import { createRefreshStandings } from './refresh-standings.ts'
import { renderHome } from './render-modal.ts'
import { createSdkLog } from './sdk-log.ts'
import { sendFile } from './send-file.ts'
import { type SignIn, signIn } from './sign-in.ts'

/** How Slack is reached, and how it reaches us. `apiUrl` ends in a slash. */
export type SlackOptions = {
  readonly apiUrl: string
  readonly botToken: string
  readonly log: Log
  /** Told each time that a socket is made anew. */
  readonly onReconnect?: () => void
} & ({ readonly mode: 'socket'; readonly appToken: string } | { readonly mode: 'http'; readonly signingSecret: string })

/** Slack; in HTTP mode with what is to be mounted at `/slack/events`. */
export type Slack = Platform & { readonly requestListener: RequestListener | null }

/** Builds the platform; nothing is called before `start`. One bot token is one workspace. */
export function createSlack(options: SlackOptions): Slack {
  const { log } = options
  const logger = createSdkLog(log)
  const client = new WebClient(options.botToken, clientOptions(options.apiUrl, logger))
  const stopping = new AbortController()
  const accounts = createAccounts(client, { log, signal: stopping.signal })
  let signedIn: SignIn | undefined
  let sockets: Sockets | undefined
  let reception: Reception | undefined
  let stopped = false

  const posting = createPost(client, {
    log,
    onRefusal(code) {
      if (TOKEN_REFUSALS.has(code)) signedIn?.again(`Slack refuses the bot token: ${code}`)
    },
  })

  const lookUp = createLookUp({ client, directChannel: posting.directChannel, log })

  function health(): Health {
    if (stopped) return { state: 'stopped' }
    if (!signedIn) return { state: 'starting' }
    const fault = signedIn.fault() ?? (sockets && sockets.open() === 0 ? sockets.fault() : undefined)
    if (fault !== undefined) return { state: 'failing', reason: fault }
    const ready = signedIn.workspace() !== undefined && (options.mode === 'http' || (sockets?.open() ?? 0) > 0)
    if (!ready) return { state: 'starting' }
    const { readsHistory = true, readsGroups = true } = signedIn.workspace() ?? {}
    const weaker = [...(readsHistory ? [] : [WEAKER]), ...(readsGroups ? [] : [GROUPS_WEAKER])].join(' ')
    return weaker === '' ? { state: 'ready' } : { state: 'ready', weaker }
  }

  /** Until it is known which workspace the token is of, all of them may be. */
  function reaches(space: string): boolean {
    const own = signedIn?.workspace()
    return own === undefined || own.teamId === space
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
    async start(conversation) {
      const signing = signIn(client, log)
      signedIn = signing
      const app = createApp(options, () => signing.workspace())
      const arrival = createReception(app, log)
      reception = arrival
      const means = {
        ask: createAsk(conversation, accounts),
        words: (user: string) => wordsFor(accounts.localeOf(user)).platform,
        log,
        sendFile: async (user: string, file: Parameters<typeof sendFile>[1]['file']) =>
          sendFile(client, { channel: await posting.directChannel(user), file }),
        publishHome: async (user: string, view: Parameters<typeof renderHome>[0]) => {
          await client.views.publish({ user_id: user, view: renderHome(view) })
        },
      }
      listen(app, {
        means,
        client,
        accounts,
        conversation,
        space: ({ id, name }) => {
          const own = signing.workspace()
          return own ? { externalId: own.teamId, name: own.name } : { externalId: id ?? '', name: name ?? null }
        },
        onRemoved() {
          log.warn({}, 'Rollcall was taken out of the Slack workspace')
          signing.again('Rollcall was taken out of the Slack workspace. Install it there again.')
        },
      })
      if (options.mode === 'socket') {
        const { apiUrl, appToken } = options
        sockets = keepSockets({
          apiUrl,
          appToken,
          logger,
          log,
          count: SOCKETS,
          onEvent: (event) => void arrival.receive(event),
          onReplace: options.onReconnect ?? (() => undefined),
        })
      }
      const refresh = createRefreshStandings(conversation, () => signing.workspace())
      void signing.known.then(() => accounts.warmUp(refresh))
      await Promise.all([signing.tried, sockets?.tried])
    },
    async stop() {
      if (stopped) return
      stopped = true
      signedIn?.stop()
      stopping.abort()
      await reception?.idle(FINISH_MS)
      await sockets?.close()
    },
    post: async (message, signal) => (reaches(message.space) ? posting.post(message, signal) : ELSEWHERE),
    update: async (message) => (reaches(message.space) ? posting.update(message) : ELSEWHERE),
    lookUp: async (message) => (reaches(message.space) ? lookUp(message) : NOT_SEEN),
    reaches,
    limits: LIMITS,
    groups: createGroups({ client, accounts, log }),
    cost(of) {
      if ('ref' in of) return { target: of.ref.split(':')[0] ?? '', acts: ['update'] }
      if ('channel' in of.to) return { target: of.to.channel, acts: ['post'] }
      return { target: of.to.user, acts: posting.isOpen(of.to.user) ? ['post'] : ['open', 'post'] }
    },
    health,
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

/** Bolt with our own way in; who we are is known from signing in, so that it need not ask in its constructor. */
function createApp(
  options: SlackOptions,
  workspace: () => { readonly botId: string; readonly botUserId: string } | undefined,
): App {
  const logger = createSdkLog(options.log)
  const app = new App({
    receiver: { init: () => undefined, start: async () => undefined, stop: async () => undefined },
    authorize: async () => {
      const own = workspace()
      return { botToken: options.botToken, ...(own && { botId: own.botId, botUserId: own.botUserId }) }
    },
    convoStore: false,
    // It looks at messages, of which we get none.
    ignoreSelf: false,
    logger,
    logLevel: logger.getLevel(),
    clientOptions: clientOptions(options.apiUrl, logger),
  })
  app.error(async (error) => options.log.error({ err: error }, 'A listener for Slack failed'))
  return app
}
