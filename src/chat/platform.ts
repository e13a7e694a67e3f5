import type { GroupQuery, GroupReader, GroupReading } from '../usecases/group-reader.ts'
import type { Act, Hold, Limit } from '../usecases/ports.ts'
import type { Command } from './commands.ts'
import type { Profile } from './form.ts'
import type { Completion, Intent, SpaceRef } from './intent.ts'
import type { Reply, Suggestions } from './reply.ts'
import type { View } from './view.ts'

/** A chat platform: starts, receives (through the `Conversation` it was given), posts and updates. Nothing else. */
export type Platform = {
  readonly name: string
  /**
   * Connects and from then on passes what people do to the conversation. Resolves when connected, or when the platform
   * rejected the token: it then says so in `health` and tries again by itself with growing pauses. Never rejects for an outage.
   */
  readonly start: (conversation: Conversation) => Promise<void>
  /** Finishes what is under way and closes, within 5 seconds; safe in every state. */
  readonly stop: () => Promise<void>
  /** Posts a new message for many eyes or as a direct message; nothing leaves any more once the signal is aborted. */
  readonly post: (message: Outgoing, signal?: AbortSignal) => Promise<Posted>
  /** Changes a message posted before, in place. */
  readonly update: (message: OutgoingUpdate) => Promise<Posted>
  /** Finds a message that may have been posted without our knowing. */
  readonly lookUp: (message: Sought) => Promise<LookedUp>
  /** How often it may be asked for what, for all its spaces; nothing where it does not matter. */
  readonly limits: readonly Limit[]
  /** What a post to a target, or an update of a message, takes of the limits, and whose. */
  readonly cost: (of: { readonly space: string } & ({ readonly to: Target } | { readonly ref: string })) => Cost
  /**
   * Whether it can reach a space at all, by its settings: what stands there, or is to, waits otherwise, as where the platform is
   * off. Left out where it reaches every space that it was ever in.
   */
  readonly reaches?: (space: string) => boolean
  readonly health: () => Health
  /**
   * How one of its spaces stands, where that is not what `health` tells of all; null where it is. Told to nobody who belongs
   * elsewhere. Left out where all stand alike.
   */
  readonly healthIn?: (space: string) => Health | null
  /** The groups of its spaces; left out where it has none. */
  readonly groups?: PlatformGroups
}

/** What a platform tells of the groups of its spaces (user groups, roles). Neither rejects for an outage. */
export type PlatformGroups = {
  readonly read: (query: Omit<GroupQuery, 'platform'>) => Promise<GroupReading>
  readonly profiles: (
    query: Omit<Parameters<GroupReader['profiles']>[0], 'platform'>,
  ) => ReturnType<GroupReader['profiles']>
}

/** `target` is the channel or person whose own limits count. */
export type Cost = { readonly target: string; readonly acts: readonly Act[] }

/**
 * `id` is the delivery's: the platform makes the message recognisable by it, for `lookUp`. `under` is the message that this one
 * stands under as a reply (the `ref` of its post), where the platform has such.
 */
export type Outgoing = {
  readonly id: string
  readonly space: string
  readonly to: Target
  readonly view: View
  readonly under?: string
}
export type Target = { readonly channel: string } | { readonly user: string }
export type OutgoingUpdate = { readonly space: string; readonly ref: string; readonly view: View }

/** A message by its delivery's `id`, posted no earlier than `since` and before `now`, to `to`, and `under` the same as its post. */
export type Sought = Pick<Outgoing, 'id' | 'space' | 'to' | 'under'> & { readonly since: Date; readonly now: Date }

/**
 * What was found of it. `absent` is said only where posting it now cannot make two of it. `unknown`: nobody could look, or not far
 * enough; looked for again after `afterMs` (milliseconds, where the platform named a pause, which `hold` is to wait out).
 */
export type LookedUp =
  | { readonly type: 'found'; readonly ref: string }
  | { readonly type: 'absent' }
  | { readonly type: 'unknown'; readonly reason: string; readonly afterMs?: number; readonly hold?: Hold }

/**
 * What became of a post. `ref` names the message for later updates, opaque to all but its platform. `gone`: the message,
 * channel or account is no more, closed to the bot, or the message itself is refused, and trying again is of no use; `closed` where
 * the account takes no direct message whatever it says, until its person acts again. `later`: tried again after `afterMs`
 * (milliseconds, where the platform named a pause, which `hold` is to wait out with it); `doubtful` where the platform may have
 * taken it all the same.
 */
export type Posted =
  | { readonly type: 'sent'; readonly ref: string }
  | { readonly type: 'gone'; readonly reason: string; readonly closed?: boolean }
  | {
      readonly type: 'later'
      readonly reason: string
      readonly afterMs?: number
      readonly hold?: Hold
      readonly doubtful: boolean
    }

export type Health =
  | { readonly state: 'starting' | 'stopped' }
  /** `weaker`: it works, but something is missing, as a plain sentence for the doctor. */
  | { readonly state: 'ready'; readonly weaker?: string }
  /** `reason` is a plain sentence without secrets. */
  | { readonly state: 'failing'; readonly reason: string }

/** What a platform may ask of the rest of Rollcall. None of these rejects. */
export type Conversation = {
  /** Answers a person. A fault inside comes back as a kind message with a reference. */
  readonly handle: (intent: Intent) => Promise<Reply>
  readonly suggest: (completion: Completion) => Promise<Suggestions>
  /** What is worth offering to an account: the commands with the verbs that its person may use. */
  readonly commandsFor: (account: {
    readonly platform: string
    readonly space: string
    readonly user: string
  }) => Promise<readonly Command[]>
  /** Which of these accounts have never been seen, so that their profile must come with the intent. */
  readonly unknown: (query: {
    readonly platform: string
    readonly space: string
    readonly users: readonly string[]
  }) => Promise<readonly string[]>
  /** The platform tells that an account's profile changed. */
  readonly profileChanged: (change: {
    readonly platform: string
    readonly space: SpaceRef
    readonly user: string
    readonly profile: Profile
  }) => Promise<void>
  /** The platform tells that a group has other people than before, or is no more. */
  readonly groupChanged: (group: GroupQuery) => Promise<void>
}

/** Milliseconds within which a platform should have an answer before it tells its own side that one is coming: the platforms allow 3,000. */
export const ANSWER_WITHIN_MS = 2_000
