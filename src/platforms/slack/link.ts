import { type Logger, WebClient } from '@slack/web-api'
import type { Conversation, LookedUp, PlatformGroups, Sought } from '../../chat/platform.ts'
import { wordsFor } from '../../chat/words/words.ts'
import type { Log } from '../../usecases/ports.ts'
import { createAccounts } from './accounts.ts'
import { createAsk } from './ask.ts'
import { clientOptions } from './client-options.ts'
import type { Means } from './converse.ts'
import { createGroups, GROUPS_WEAKER } from './groups.ts'
import type { Listening } from './listening.ts'
import { createLookUp, WEAKER } from './look-up.ts'
import { createPost, type Post } from './post.ts'
import { TOKEN_REFUSALS } from './read-failure.ts'
import { createRefreshStandings } from './refresh-standings.ts'
import { renderHome } from './render-modal.ts'
import { sendFile } from './send-file.ts'
import { type SignIn, signIn, type Workspace } from './sign-in.ts'

/** Rollcall in one workspace: all that is done there with its token, and nothing that is done elsewhere. */
export type Link = Pick<Post, 'post' | 'update' | 'isOpen'> & {
  readonly token: string
  readonly lookUp: (message: Sought) => Promise<LookedUp>
  readonly groups: PlatformGroups
  /** Who we are there, once Slack said so. */
  readonly workspace: () => Workspace | undefined
  /** What speaks against its token, or keeps it from being known, in plain words. */
  readonly fault: () => string | undefined
  /** What is missing there, each as a plain sentence. */
  readonly weaker: () => readonly string[]
  /** Signs in and gets to know its people, in the background. Resolves after the first attempt to sign in; never rejects. */
  readonly open: (conversation: Conversation) => Promise<void>
  /** What those need who listen to it; undefined until it is opened. */
  readonly listening: () => Listening | undefined
  /** Ends all waiting. */
  readonly close: () => void
}

/** Whose token it is, and who hears that Slack refused it (with Slack's code). `apiUrl` ends in a slash. */
export type LinkParts = {
  readonly apiUrl: string
  readonly token: string
  /** Which workspace it is of, where that is known before Slack is asked. */
  readonly of?: { readonly teamId: string; readonly name: string }
  readonly log: Log
  readonly logger: Logger
  readonly onRefused: (code: string, told: { readonly removed: boolean }) => void
}

/** Builds it; nothing is called before it is opened. */
export function createLink({ apiUrl, token, of, log, logger, onRefused }: LinkParts): Link {
  const client = new WebClient(token, clientOptions(apiUrl, logger))
  const stopping = new AbortController()
  const accounts = createAccounts(client, { log, signal: stopping.signal })
  let signing: SignIn | undefined
  let listening: Listening | undefined
  /** Whether Slack told that it was taken out, in an event that may be an old one. */
  let removed = false

  const posting = createPost(client, {
    log,
    onRefusal(code) {
      if (TOKEN_REFUSALS.has(code)) signing?.again(`Slack refuses the bot token: ${code}`)
    },
  })

  function meansFor(conversation: Conversation): Means {
    return {
      ask: createAsk(conversation, accounts),
      words: (user) => wordsFor(accounts.localeOf(user)).platform,
      log,
      sendFile: async (user, file) => sendFile(client, { channel: await posting.directChannel(user), file }),
      publishHome: async (user, view) => {
        await client.views.publish({ user_id: user, view: renderHome(view) })
      },
    }
  }

  return {
    token,
    post: posting.post,
    update: posting.update,
    isOpen: posting.isOpen,
    lookUp: createLookUp({ client, directChannel: posting.directChannel, log }),
    groups: createGroups({ client, accounts, log }),
    workspace: () => signing?.workspace(),
    fault: () => signing?.fault(),
    weaker() {
      const { readsHistory = true, readsGroups = true } = signing?.workspace() ?? {}
      return [...(readsHistory ? [] : [WEAKER]), ...(readsGroups ? [] : [GROUPS_WEAKER])]
    },
    async open(conversation) {
      const attempts = signIn(client, {
        log,
        onRefused: (code) => onRefused(code, { removed }),
        onConfirmed() {
          removed = false
        },
      })
      signing = attempts
      listening = {
        means: meansFor(conversation),
        client,
        accounts,
        conversation,
        space: ({ id, name }) => {
          const own = attempts.workspace() ?? of
          return own ? { externalId: own.teamId, name: own.name } : { externalId: id ?? '', name: name ?? null }
        },
        onRemoved() {
          removed = true
          log.warn({ workspace: (attempts.workspace() ?? of)?.teamId }, 'Rollcall was taken out of a Slack workspace')
          attempts.again('Rollcall was taken out of the Slack workspace. Install it there again.')
        },
      }
      const refresh = createRefreshStandings(conversation, { workspace: attempts.workspace, signal: stopping.signal })
      void attempts.known.then(() => accounts.warmUp(refresh))
      await attempts.tried
    },
    listening: () => listening,
    close() {
      signing?.stop()
      stopping.abort()
    },
  }
}
