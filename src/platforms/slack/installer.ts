import { type Logger, type OauthV2AccessResponse, WebClient } from '@slack/web-api'
import type { Log } from '../../usecases/ports.ts'
import { clientOptions } from './client-options.ts'
import type { Links } from './links.ts'
import { SCOPES } from './manifest.ts'
import { createOAuthStates, STATE_MS } from './oauth-states.ts'
import { refusalCode } from './read-failure.ts'

/** Installation into workspaces by OAuth (docs.slack.dev/authentication/installing-with-oauth). */
export type Installer = {
  /** Where the browser goes, and what it must bring back within so many milliseconds. */
  readonly begin: () => { readonly goTo: string; readonly state: string; readonly forMs: number }
  /** What Slack's page sent back, with what the browser brought. Never rejects. */
  readonly finish: (back: Back) => Promise<Installed>
}

/** As the address and the cookie hold them; null where they do not. */
export type Back = {
  readonly code: string | null
  readonly state: string | null
  readonly error: string | null
  readonly cookie: string | null
}

/**
 * What became of it. `stale`: not begun here, or used, or too old. `everywhere`: for a whole enterprise, whose workspaces cannot be told
 * apart by one token. `expiring`: the app's tokens are made to expire, which Rollcall does not renew.
 */
export type Installed =
  | { readonly type: 'installed'; readonly name: string }
  | { readonly type: 'cancelled' | 'stale' | 'everywhere' | 'expiring' | 'failed' }

/** The app's own credentials; `redirectUrl` is null where our address is not known, and the app's settings name it. */
export type InstallerOptions = {
  readonly clientId: string
  readonly clientSecret: string
  readonly stateSecret: string
  readonly redirectUrl: string | null
  readonly now: () => Date
}

/** Builds it. Neither code nor token is written to any log. */
export function createInstaller(options: InstallerOptions, { apiUrl, links, log, logger }: InstallerParts): Installer {
  const { clientId, clientSecret, redirectUrl } = options
  const states = createOAuthStates({ secret: options.stateSecret, now: options.now })
  const where = redirectUrl === null ? {} : { redirect_uri: redirectUrl }
  // Beside the Web API, as slack.com and slack-gov.com have it.
  const page = new URL('../oauth/v2/authorize', apiUrl)

  async function exchange(code: string): Promise<Installed> {
    const client = new WebClient(undefined, clientOptions(apiUrl, logger))
    const given = await client.oauth.v2.access({ client_id: clientId, client_secret: clientSecret, code, ...where })
    const { access_token: token, team } = given
    const refused = whyNot(given)
    if (refused === null && token && team?.id) {
      const name = team.name ?? team.id
      await links.install({ teamId: team.id, name, token })
      log.info({ workspace: team.id }, 'A Slack workspace installed Rollcall')
      return { type: 'installed', name }
    }
    // Nothing is kept that is of no use: what was given is given back.
    await new WebClient(token, clientOptions(apiUrl, logger)).auth.revoke().catch((error: unknown) => {
      log.warn({ err: error }, 'A token that is of no use could not be given back to Slack')
    })
    return { type: refused ?? 'failed' }
  }

  return {
    begin() {
      const state = states.issue()
      const query = new URLSearchParams({ client_id: clientId, scope: SCOPES.join(','), state, ...where })
      return { goTo: `${page.href}?${query}`, state, forMs: STATE_MS }
    },
    async finish({ code, state, error, cookie }) {
      const isOurs = states.use({ state, cookie })
      if (error !== null) return { type: error === 'access_denied' ? 'cancelled' : 'failed' }
      if (!isOurs || code === null) return { type: 'stale' }
      try {
        return await exchange(code)
      } catch (fault) {
        const refusal = refusalCode(fault)
        log.warn({ err: fault }, 'An installation in Slack could not be finished')
        return { type: refusal !== undefined && USED_CODES.has(refusal) ? 'stale' : 'failed' }
      }
    },
  }
}

type InstallerParts = {
  readonly apiUrl: string
  readonly links: Pick<Links, 'install'>
  readonly log: Log
  readonly logger: Logger
}

/** docs.slack.dev/reference/methods/oauth.v2.access */
const USED_CODES: ReadonlySet<string> = new Set(['invalid_code', 'code_already_used'])

function whyNot(given: OauthV2AccessResponse): 'everywhere' | 'expiring' | null {
  if (given.is_enterprise_install === true) return 'everywhere'
  return given.refresh_token === undefined ? null : 'expiring'
}
