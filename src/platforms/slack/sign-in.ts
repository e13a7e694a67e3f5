import type { WebClient } from '@slack/web-api'
import type { Log } from '../../usecases/ports.ts'
import { GROUPS_SCOPE } from './groups.ts'
import { HISTORY_SCOPES } from './look-up.ts'
import { growingPause, pause } from './pause.ts'
import { refusalCode } from './read-failure.ts'

/** Who we are in which workspace. */
export type Workspace = {
  readonly teamId: string
  readonly name: string
  readonly botId: string
  readonly botUserId: string
  /** Whether the app was given the scopes to look for a message in a channel; true where Slack does not tell. */
  readonly readsHistory: boolean
  /** Whether it was given the scope to read user groups; likewise. */
  readonly readsGroups: boolean
}

/** The attempts to learn it. */
export type SignIn = {
  readonly workspace: () => Workspace | undefined
  /** Why it is not known yet, in plain words. */
  readonly fault: () => string | undefined
  /** Resolves when it is known for the first time. */
  readonly known: Promise<void>
  /** Resolves after the first attempt. */
  readonly tried: Promise<void>
  /** Something speaks against the token: that is the fault until Slack confirms it anew. */
  readonly again: (reason: string) => void
  readonly stop: () => void
}

/** Who hears of it. */
export type SignInParts = {
  readonly log: Log
  readonly onRefused: (code: string) => void
  readonly onConfirmed: () => void
}

/**
 * Asks Slack who the bot token belongs to, again and again with growing pauses until it says so. `onRefused` hears the code of each
 * refusal of the token, `onConfirmed` each time that it was taken.
 */
export function signIn(client: WebClient, { log, onRefused, onConfirmed }: SignInParts): SignIn {
  const stopping = new AbortController()
  let workspace: Workspace | undefined
  let fault: string | undefined
  let running = false
  let tell: () => void = () => undefined
  const known = new Promise<void>((resolve) => {
    tell = resolve
  })

  async function attempt(): Promise<boolean> {
    try {
      const { team_id, team, bot_id, user_id, response_metadata } = await client.auth.test()
      const scopes = response_metadata?.scopes
      workspace = {
        teamId: team_id ?? '',
        name: team ?? team_id ?? '',
        botId: bot_id ?? '',
        botUserId: user_id ?? '',
        readsHistory: scopes === undefined || HISTORY_SCOPES.every((scope) => scopes.includes(scope)),
        readsGroups: scopes === undefined || scopes.includes(GROUPS_SCOPE),
      }
      fault = undefined
      onConfirmed()
      tell()
      return true
    } catch (error) {
      const code = refusalCode(error)
      fault = code ? `Slack refuses the bot token: ${code}` : 'Slack cannot be reached'
      log.warn({ err: error }, fault)
      if (code !== undefined) onRefused(code)
      return false
    }
  }

  async function keepTrying(from: number): Promise<void> {
    if (running) return
    running = true
    for (let failures = from; !stopping.signal.aborted; failures += 1) {
      await pause(growingPause(failures), stopping.signal)
      if (stopping.signal.aborted || (await attempt())) break
    }
    running = false
  }

  const first = attempt().then((succeeded) => {
    if (!succeeded) void keepTrying(1)
  })
  return {
    workspace: () => workspace,
    fault: () => fault,
    known,
    tried: first,
    again(reason) {
      fault = reason
      void keepTrying(1)
    },
    stop: () => stopping.abort(),
  }
}
