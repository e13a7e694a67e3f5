import { Routes } from 'discord-api-types/v10'
import { createLatest } from '../../chat/latest.ts'
import type { LookedUp, Outgoing, OutgoingUpdate, Posted, Sought, Target } from '../../chat/platform.ts'
import type { Act } from '../../usecases/ports.ts'
import { type ChannelRest, createLookUp, type LookUpParts } from './look-up.ts'
import { mark, nonceOf } from './mark.ts'
import { outcomeOf } from './outcome.ts'
import { ALL, holdOf } from './rate-limits.ts'
import { render } from './render.ts'

/** Posts, updates and finds messages; what Discord answers becomes an outcome. A view beyond its limits is thrown. */
export type Poster = {
  /** The signal takes it out of the SDK's queue too, in which it may wait behind others. */
  readonly post: (message: Outgoing, signal?: AbortSignal) => Promise<Posted>
  readonly update: (message: OutgoingUpdate) => Promise<Posted>
  readonly lookUp: (message: Sought) => Promise<LookedUp>
  /** Whether a person's channel need not be opened any more. */
  readonly isOpen: (user: string) => boolean
}

/** What posting needs of the current connection; `onError` is told of every error met. */
export type PosterParts = Omit<LookUpParts, 'channelOf'>

/** A poster on the current connection's REST client. */
export function createPoster(parts: PosterParts): Poster {
  const directs = createLatest<string>(MOST_DIRECT)

  /** A person's direct message channel is opened once and stays the same for good. */
  async function channelOf(rest: ChannelRest, to: Target): Promise<string> {
    if ('channel' in to) return to.channel
    const known = directs.get(to.user)
    if (known) return known
    const id = readId(await rest.post(Routes.userChannels(), { body: { recipient_id: to.user } }))
    directs.set(to.user, id)
    return id
  }

  function fail(error: unknown, act: Act): Posted {
    parts.onError(error)
    const outcome = outcomeOf(error)
    const isNamed = outcome.type === 'later' && outcome.afterMs !== undefined
    return isNamed ? { ...outcome, hold: holdOf(act, error) } : outcome
  }

  return {
    isOpen: (user) => directs.has(user),
    lookUp: createLookUp({ ...parts, channelOf }),
    async post({ id, to, view, under }, signal) {
      const replied = under?.split('/')[1]
      const body = {
        ...mark(render(view), id),
        nonce: nonceOf(id),
        enforce_nonce: true,
        ...(replied && { message_reference: { message_id: replied, fail_if_not_exists: false } }),
      }
      const rest = parts.rest()
      if (!rest) return NOT_CONNECTED
      let channel: string
      try {
        channel = await channelOf(rest, to)
      } catch (error) {
        const outcome = fail(error, 'open')
        // Nothing was said yet, so that no failure leaves a doubt.
        return outcome.type === 'later' ? { ...outcome, doubtful: false } : outcome
      }
      if (signal?.aborted) return TOO_LATE
      try {
        return {
          type: 'sent',
          ref: refOf(channel, await rest.post(Routes.channelMessages(channel), { body, ...(signal && { signal }) })),
        }
      } catch (error) {
        return fail(error, 'post')
      }
    },
    async update({ ref, view }) {
      const body = { ...render(view), attachments: [] }
      const [channel, message] = ref.split('/')
      if (!channel || !message) return { type: 'gone', reason: 'The message was never posted on Discord.' }
      const rest = parts.rest()
      if (!rest) return NOT_CONNECTED
      try {
        return {
          type: 'sent',
          ref: refOf(channel, await rest.patch(Routes.channelMessage(channel, message), { body })),
        }
      } catch (error) {
        return fail(error, 'update')
      }
    },
  }
}

/** Channels of so many people; each takes some 200 bytes. */
const MOST_DIRECT = 20_000

/** Whoever asked for it has gone on, and nothing was said. */
const TOO_LATE: Posted = { type: 'later', reason: 'It took too long to come to it.', doubtful: false }

/** Nothing was asked: all that waits for Discord is tried again as soon as it may be back, and no attempt is counted. */
const NOT_CONNECTED: Posted = {
  type: 'later',
  reason: 'Discord is not connected.',
  afterMs: 5_000,
  hold: { acts: ALL, per: 'platform' },
  doubtful: false,
}

function refOf(channel: string, message: unknown): string {
  return `${channel}/${readId(message)}`
}

function readId(answer: unknown): string {
  const id = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : undefined
  if (typeof id !== 'string') throw new TypeError('Discord answered without an id')
  return id
}
