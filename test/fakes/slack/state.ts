/** What a fake Slack knows: workspaces with people, channels, messages, views and files. Plain data; rules live elsewhere. */
import type { Json } from './json.ts'
import type { FakeCode } from './oauth.ts'
import type { SeenLog } from './seen.ts'

/** A person or bot of a workspace, as `users.info` tells of it. */
export type FakeUser = {
  readonly id: string
  readonly name: string
  readonly realName: string
  readonly email: string | undefined
  tz: string | undefined
  readonly locale: string
  readonly isAdmin: boolean
  readonly isOwner: boolean
  readonly isPrimaryOwner: boolean
  readonly isBot: boolean
  deleted: boolean
}

/** A conversation. For a direct message `members` are the bot and the person. */
export type FakeChannel = {
  readonly id: string
  readonly name: string
  readonly kind: 'public' | 'private' | 'im'
  readonly members: Set<string>
  archived: boolean
}

/** A message; `privateTo` makes it ephemeral: seen by that person alone, not to be changed by chat.update. */
export type FakeMessage = {
  readonly ts: string
  readonly channelId: string
  readonly author: string
  readonly privateTo: string | undefined
  readonly threadTs: string | undefined
  text: string
  blocks: readonly Json[]
  metadata: Json | undefined
  edits: number
  deleted: boolean
  readonly files: readonly FakeFile[]
}

/** An open modal or a Home tab. Modals of one stack share `rootId`. */
export type FakeView = {
  readonly id: string
  readonly kind: 'modal' | 'home'
  readonly userId: string
  readonly rootId: string
  readonly previousId: string | undefined
  hash: string
  json: Json
  open: boolean
}

/** A file on its way or shared. */
export type FakeFile = {
  readonly id: string
  readonly filename: string
  readonly length: number
  title: string
  bytes: Buffer | undefined
  channelId: string | undefined
}

/** A user group (`<!subteam^S…>`). */
export type FakeGroup = { readonly id: string; readonly handle: string; readonly members: Set<string> }

/** One workspace in which the app is installed, with the bot token of that installation. */
export type FakeWorkspace = {
  readonly teamId: string
  readonly name: string
  readonly domain: string
  botToken: string
  /** The scopes that were granted; without one its methods refuse. */
  readonly scopes: Set<string>
  readonly botUserId: string
  readonly botId: string
  readonly users: Map<string, FakeUser>
  readonly channels: Map<string, FakeChannel>
  readonly groups: Map<string, FakeGroup>
  readonly messages: FakeMessage[]
  readonly views: Map<string, FakeView>
  readonly files: Map<string, FakeFile>
}

/** A trigger: opens one modal, once, within the limit. */
export type FakeTrigger = {
  readonly userId: string
  readonly teamId: string
  readonly at: number
  used: boolean
  readonly viewId: string | undefined
}

/** A response_url: where a private answer may be sent, a few times. */
export type FakeResponseUrl = {
  readonly teamId: string
  readonly userId: string
  readonly channelId: string
  /** The message that the interaction was on; undefined for a slash command. */
  readonly messageTs: string | undefined
  readonly at: number
  uses: number
}

/** Something that real Slack would not have taken or that made a person see an error. A clean run has none. */
export type FakeFault = { readonly kind: 'ack' | 'api' | 'response_url'; readonly detail: string }

/** The app's credentials for OAuth, and what was given out by it. */
export type FakeOAuth = {
  readonly clientId: string
  readonly clientSecret: string
  /** The app's own, which Slack never sees. */
  readonly stateSecret: string
  /** The only address that the app's settings allow. */
  readonly redirectUrl: string
  readonly codes: Map<string, FakeCode>
  /** Tokens that are no more. */
  readonly revoked: Set<string>
  /** Whether token rotation is on. */
  rotates: boolean
}

/** The whole fake: shared by its parts. */
export type FakeState = {
  readonly limits: FakeLimits
  readonly workspaces: Map<string, FakeWorkspace>
  readonly triggers: Map<string, FakeTrigger>
  readonly responseUrls: Map<string, FakeResponseUrl>
  readonly faults: FakeFault[]
  readonly seen: SeenLog
  readonly appId: string
  readonly appToken: string
  readonly signingSecret: string
  readonly oauth: FakeOAuth
  /** Base of this server, e.g. `http://127.0.0.1:1234`; known once it listens. */
  origin: string
  /** A number never given before. */
  readonly next: () => number
}

/** Slack's times in milliseconds, shortened where a test need not wait. */
export type FakeLimits = {
  /** Until an interaction, a command or an event must be acknowledged. */
  readonly ackMs: number
  /** How long a trigger_id opens a view. */
  readonly triggerMs: number
  /** How long a response_url takes answers. */
  readonly responseUrlMs: number
}

/** A timestamp id as Slack makes them: unique and rising. */
export function nextTs(state: FakeState): string {
  return `${Math.floor(Date.now() / 1000)}.${String(state.next()).padStart(6, '0')}`
}
