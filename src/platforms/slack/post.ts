import type { WebClient } from '@slack/web-api'
import { createLatest } from '../../chat/latest.ts'
import type { Outgoing, OutgoingUpdate, Posted } from '../../chat/platform.ts'
import type { Act, Log } from '../../usecases/ports.ts'
import { DELIVERY } from './look-up.ts'
import { holdOf } from './rate-limits.ts'
import { readFailure, refusalCode } from './read-failure.ts'
import { renderView } from './render-view.ts'

/** Posting for many eyes and to one person, and changing what was posted. */
export type Post = {
  readonly post: (message: Outgoing, signal?: AbortSignal) => Promise<Posted>
  readonly update: (message: OutgoingUpdate) => Promise<Posted>
  /** The direct message channel with a person; rejects as conversations.open does. */
  readonly directChannel: (user: string) => Promise<string>
  /** Whether that channel need not be opened any more. */
  readonly isOpen: (user: string) => boolean
}

/**
 * Posts through the Web API. `onRefusal` hears the code of every refusal, so that a refused token shows in the platform's
 * health. Direct message channels are remembered: they do not change, and opening them is limited to 50 a minute.
 */
export function createPost(
  client: WebClient,
  options: { readonly log: Log; readonly onRefusal: (code: string) => void },
): Post {
  const direct = createLatest<Promise<string>>(MOST_DIRECT)

  function directChannel(user: string): Promise<string> {
    const known = direct.get(user)
    if (known) return known
    const opening = client.conversations.open({ users: user }).then(({ channel }) => {
      if (!channel?.id) throw new TypeError('conversations.open answered without a channel')
      return channel.id
    })
    direct.set(user, opening)
    opening.catch(() => direct.delete(user))
    return opening
  }

  function fail(error: unknown, { what, act }: { readonly what: string; readonly act: Act }): Posted {
    const code = refusalCode(error)
    if (code) options.onRefusal(code)
    const posted = readFailure(error)
    // A refusal of the message itself is a bug of ours: it is said in the log, since nobody sees the message.
    if (code && OUR_MISTAKES.has(code)) options.log.error({ err: error, what }, 'Slack refuses what we want to say')
    return posted.type === 'later' && posted.afterMs !== undefined ? { ...posted, hold: holdOf(act) } : posted
  }

  /** The channel to post in, or why there is none. Nothing was said yet, so that no failure leaves a doubt. */
  async function channelOf({ to, id }: Outgoing): Promise<string | Posted> {
    if ('channel' in to) return to.channel
    try {
      return await directChannel(to.user)
    } catch (error) {
      const posted = fail(error, { what: id, act: 'open' })
      return posted.type === 'later' ? { ...posted, doubtful: false } : posted
    }
  }

  async function post(message: Outgoing, signal?: AbortSignal): Promise<Posted> {
    const { to } = message
    const rendered = renderView(message.view)
    const thread = message.under?.split(':')[1]
    const channel = await channelOf(message)
    if (typeof channel !== 'string') return channel
    if (signal?.aborted) return { type: 'later', reason: 'It took too long to come to it', doubtful: false }
    try {
      const { ts } = await client.chat.postMessage({
        channel,
        ...rendered,
        ...LITERAL,
        unfurl_links: false,
        unfurl_media: false,
        metadata: { event_type: DELIVERY, event_payload: { id: message.id } },
        ...(thread !== undefined && { thread_ts: thread }),
      })
      return ts
        ? { type: 'sent', ref: `${channel}:${ts}` }
        : { type: 'later', reason: 'Slack named no message', doubtful: true }
    } catch (error) {
      // The card that it was to stand under was deleted: it is said in the channel itself.
      if (thread !== undefined && refusalCode(error) === 'thread_not_found') {
        const { under: _gone, ...alone } = message
        return post(alone, signal)
      }
      if ('user' in to && refusalCode(error) === 'channel_not_found') direct.delete(to.user)
      return fail(error, { what: message.id, act: 'post' })
    }
  }

  return {
    directChannel,
    isOpen: (user) => direct.has(user),
    post,
    async update(message) {
      const [channel, ts] = message.ref.split(':')
      if (!channel || !ts) return { type: 'gone', reason: 'No message of Slack is named so' }
      const rendered = renderView(message.view)
      try {
        await client.chat.update({ channel, ts, ...rendered, ...LITERAL })
        return { type: 'sent', ref: message.ref }
      } catch (error) {
        return fail(error, { what: message.ref, act: 'update' })
      }
    },
  }
}

/** Channels of so many people; each takes some 200 bytes. */
const MOST_DIRECT = 20_000

/** Nothing in the top-level text becomes a link or a mention that we did not make one. */
const LITERAL = { parse: 'none', link_names: false } as const

const OUR_MISTAKES = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_too_long',
  'msg_blocks_too_long',
  'no_text',
  'invalid_arguments',
])
