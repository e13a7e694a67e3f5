/** What one person sees, now and as it comes. */
import { answersPrivately, readerOf } from './act.ts'
import type { Actor } from './payloads.ts'
import type { Seen } from './seen.ts'
import { type Shown, show } from './shown.ts'
import type { FakeFile } from './state.ts'
import { homeOf, topModal } from './views.ts'

/** How long to wait for something, and from which position of the log (default: from what was not waited for yet). */
export type Wait = { readonly timeoutMs?: number }

/** A person's screen. */
export type PersonEyes = {
  /** Messages of a channel that this person sees now, their own private ones among them, oldest first. */
  readonly sees: (channelId: string) => readonly Shown[]
  /** Direct messages from the app, oldest first. */
  readonly directMessages: () => readonly Shown[]
  /** All private answers so far, in the order in which they appeared. */
  readonly privateAnswers: () => readonly Shown[]
  /** The modal on top, where one is open. */
  readonly modal: () => Shown | undefined
  /** The Home tab, where it was published. */
  readonly home: () => Shown | undefined
  /** Files received in direct messages. */
  readonly files: () => readonly FakeFile[]
  /** The next private answer that no earlier call of this returned. Rejects after `timeoutMs` (default 5 s). */
  readonly answer: (wait?: Wait) => Promise<Shown>
  /** The next direct message that no earlier call of this returned. */
  readonly directMessage: (wait?: Wait) => Promise<Shown>
  /** The next thing from here on (or before, with `fromStart`) that matches and that this person can see. */
  readonly waitFor: (
    matches: (shown: Shown) => boolean,
    wait?: Wait & { readonly fromStart?: boolean },
  ) => Promise<Shown>
}

/** Watches over a person's shoulder. */
export function watch(actor: Actor): PersonEyes {
  const { state, workspace, user } = actor
  const taken = { answers: 0, directMessages: 0 }
  const reader = () => readerOf(actor)
  const inChannels = (seen: Seen) =>
    seen.to === undefined &&
    seen.channelId !== undefined &&
    workspace.channels.get(seen.channelId)?.members.has(user.id) === true
  const visible = (seen: Seen) => seen.teamId === workspace.teamId && (seen.to === user.id || inChannels(seen))
  const direct = (seen: Seen) =>
    visible(seen) &&
    seen.kind === 'posted' &&
    seen.to === undefined &&
    seen.message?.author === workspace.botUserId &&
    isDirect(seen)
  const isDirect = (seen: Seen) => workspace.channels.get(seen.channelId ?? '')?.kind === 'im'
  const mine = (seen: Seen) => seen.teamId === workspace.teamId && answersPrivately(seen, user.id)

  async function next(matches: (seen: Seen) => boolean, wait: { from: number; timeoutMs: number | undefined }) {
    const seen = await state.seen.next(matches, { from: wait.from, timeoutMs: wait.timeoutMs ?? 5000 })
    return { shown: show(seen, reader()), after: state.seen.entries.indexOf(seen) + 1 }
  }
  function messagesIn(channelId: string): readonly Shown[] {
    return workspace.messages
      .filter(
        (message) =>
          message.channelId === channelId &&
          !message.deleted &&
          (message.privateTo === undefined || message.privateTo === user.id),
      )
      .map((message) =>
        show(
          {
            kind: message.edits > 0 ? 'updated' : 'posted',
            at: 0,
            teamId: workspace.teamId,
            to: message.privateTo,
            channelId,
            message,
          },
          reader(),
        ),
      )
  }
  return {
    sees: messagesIn,
    directMessages() {
      const channels = [...workspace.channels.values()].filter(
        (channel) => channel.kind === 'im' && channel.members.has(user.id),
      )
      return channels
        .flatMap((channel) => messagesIn(channel.id))
        .filter((shown) => shown.message?.privateTo === undefined)
    },
    privateAnswers: () => state.seen.entries.filter(mine).map((seen) => show(seen, reader())),
    modal() {
      const view = topModal(workspace, user.id)
      return (
        view &&
        show({ kind: 'modal', at: 0, teamId: workspace.teamId, to: user.id, channelId: undefined, view }, reader())
      )
    },
    home() {
      const view = homeOf(workspace, user.id)
      return (
        view &&
        show({ kind: 'home', at: 0, teamId: workspace.teamId, to: user.id, channelId: undefined, view }, reader())
      )
    },
    files: () =>
      state.seen.entries
        .filter((seen) => seen.kind === 'file' && seen.to === user.id && seen.teamId === workspace.teamId)
        .flatMap((seen) => seen.file ?? []),
    async answer({ timeoutMs } = {}) {
      const { shown, after } = await next(mine, { from: taken.answers, timeoutMs })
      taken.answers = after
      return shown
    },
    async directMessage({ timeoutMs } = {}) {
      const { shown, after } = await next(direct, { from: taken.directMessages, timeoutMs })
      taken.directMessages = after
      return shown
    },
    async waitFor(matches, { timeoutMs, fromStart = false } = {}) {
      const from = fromStart ? 0 : state.seen.entries.length
      const { shown } = await next((seen) => visible(seen) && matches(show(seen, reader())), { from, timeoutMs })
      return shown
    },
  }
}
