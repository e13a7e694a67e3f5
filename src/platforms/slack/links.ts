import type { Logger } from '@slack/web-api'
import type { Conversation } from '../../chat/platform.ts'
import type { Log } from '../../usecases/ports.ts'
import type { Installation, Installations } from './installations.ts'
import { createLink, type Link } from './link.ts'
import { TOKEN_REFUSALS } from './read-failure.ts'

/** The workspaces that Rollcall is in: the one of the settings' token, and those that installed it. */
export type Links = {
  /** That of the settings, if any. */
  readonly own: Link | undefined
  /** The one of a workspace. Until it is known which workspace the settings' token is of, all of them may be. */
  readonly find: (teamId: string) => Link | undefined
  /** Those that installed it. */
  readonly installed: () => readonly Link[]
  /** The workspaces that took it out again. */
  readonly removed: () => ReadonlySet<string>
  /** Why those that installed it are not known, in plain words. */
  readonly fault: () => string | undefined
  /** Opens all that there are. Resolves after the first attempt to sign in to each; never rejects. */
  readonly open: (conversation: Conversation) => Promise<void>
  /** Keeps the token of a workspace, and is there from now on; rejects where it could not be kept. */
  readonly install: (installation: Installation & { readonly token: string }) => Promise<void>
  readonly close: () => void
}

/** What links are made with. `botToken` is the settings'; `installations` are where workspaces may install Rollcall. */
export type LinksParts = {
  readonly apiUrl: string
  readonly botToken: string | null
  readonly installations: Installations | null
  readonly log: Log
  readonly logger: Logger
}

/** Nothing is called before they are opened. */
export function createLinks({ apiUrl, botToken, installations, log, logger }: LinksParts): Links {
  const parts = { apiUrl, log, logger }
  const own = botToken === null ? undefined : createLink({ ...parts, token: botToken, onRefused: () => undefined })
  const installed = new Map<string, Link>()
  const removed = new Set<string>()
  let conversation: Conversation | undefined
  let fault: string | undefined
  let closed = false
  /** One after the other: a token that goes must not take the one along that just came. */
  let keeping: Promise<unknown> = Promise.resolve()

  function keep<T>(work: () => Promise<T>): Promise<T> {
    const done = keeping.then(work)
    keeping = done.catch(() => undefined)
    return done
  }

  /** The workspace is there at once; resolves when Slack was asked whether its token is good. */
  async function add({ teamId, name, token }: Installation & { readonly token: string }): Promise<void> {
    if (closed) return
    installed.get(teamId)?.close()
    const link = createLink({
      ...parts,
      token,
      of: { teamId, name },
      onRefused(code, told) {
        if (isGone(code, told)) void keep(() => drop(link, { teamId, name }))
      },
    })
    installed.set(teamId, link)
    removed.delete(teamId)
    if (conversation) await link.open(conversation)
  }

  async function read(): Promise<readonly Installation[]> {
    try {
      return (await installations?.all()) ?? []
    } catch (error) {
      log.error({ err: error }, 'The tokens of workspaces that installed Rollcall cannot be read')
      fault = 'The tokens of the workspaces that installed Rollcall cannot be read: the log says why.'
      return []
    }
  }

  async function drop(link: Link, { teamId, name }: Omit<Installation, 'token'>): Promise<void> {
    if (installed.get(teamId) !== link) return
    installed.delete(teamId)
    removed.add(teamId)
    link.close()
    log.warn({ workspace: teamId }, 'A Slack workspace took Rollcall out: its token is forgotten')
    await installations
      ?.save({ teamId, name, token: null })
      .catch((error: unknown) => log.error({ err: error, workspace: teamId }, 'A token could not be forgotten'))
  }

  return {
    own,
    find(teamId) {
      const link = installed.get(teamId)
      if (link) return link
      const known = own?.workspace()
      if (known === undefined) return removed.has(teamId) ? undefined : own
      return known.teamId === teamId ? own : undefined
    },
    installed: () => [...installed.values()],
    removed: () => removed,
    fault: () => fault,
    async open(opened) {
      conversation = opened
      const kept = await read()
      for (const { teamId, token } of kept) if (token === null) removed.add(teamId)
      const tokens = kept.flatMap(({ token, ...rest }) => (token === null ? [] : [{ ...rest, token }]))
      await Promise.all([own?.open(opened), ...tokens.map(add)])
    },
    async install(installation) {
      // Only the keeping is one after the other: nobody waits while Slack is asked about another's token.
      const { opening } = await keep(async () => {
        await installations?.save(installation)
        return { opening: add(installation) }
      })
      await opening
    },
    close() {
      closed = true
      for (const link of [own, ...installed.values()]) link?.close()
    },
  }
}

/** Refusals of a token that is no more (docs.slack.dev/reference/methods/auth.test). */
const GONE: ReadonlySet<string> = new Set(['token_revoked', 'account_inactive'])

/** Any other refusal counts only where Slack told of it too: else it may pass, and the token would be lost. */
function isGone(code: string, { removed }: { readonly removed: boolean }): boolean {
  return GONE.has(code) || (removed && TOKEN_REFUSALS.has(code))
}
