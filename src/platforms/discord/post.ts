import { createHash } from 'node:crypto'
import { Routes } from 'discord-api-types/v10'
import type { Outgoing, OutgoingUpdate, Posted, Target } from '../../chat/platform.ts'
import type { Rest } from './answer.ts'
import { MOST } from './limits.ts'
import { outcomeOf } from './outcome.ts'
import { render } from './render.ts'

/** Posts and updates messages; what Discord answers becomes an outcome. A view beyond its limits is thrown. */
export type Poster = {
  readonly post: (message: Outgoing) => Promise<Posted>
  readonly update: (message: OutgoingUpdate) => Promise<Posted>
}

/** A poster on the current connection's REST client (null while there is none), which tells of every error that it meets. */
export function createPoster(current: () => Rest | null, onError: (error: unknown) => void): Poster {
  const directs = new Map<string, string>()
  return {
    async post({ id, to, view }) {
      const body = { ...render(view), nonce: nonceOf(id), enforce_nonce: true }
      return attempt({ current, onError }, async (rest) => {
        const channel = await channelOf({ rest, directs }, to)
        return refOf(channel, await rest.post(Routes.channelMessages(channel), { body }))
      })
    },
    async update({ ref, view }) {
      const body = { ...render(view), attachments: [] }
      const [channel, message] = ref.split('/')
      if (!channel || !message) return { type: 'gone', reason: 'The message was never posted on Discord.' }
      return attempt({ current, onError }, async (rest) =>
        refOf(channel, await rest.patch(Routes.channelMessage(channel, message), { body })),
      )
    },
  }
}

type Attempting = { readonly current: () => Rest | null; readonly onError: (error: unknown) => void }

async function attempt(by: Attempting, send: (rest: Rest) => Promise<string>): Promise<Posted> {
  const rest = by.current()
  if (!rest) return { type: 'later', reason: 'Discord is not connected.', doubtful: false }
  try {
    return { type: 'sent', ref: await send(rest) }
  } catch (error) {
    by.onError(error)
    return outcomeOf(error)
  }
}

/** A person's direct message channel is opened once and stays the same for good. */
async function channelOf({ rest, directs }: { rest: Rest; directs: Map<string, string> }, to: Target): Promise<string> {
  if ('channel' in to) return to.channel
  const known = directs.get(to.user)
  if (known) return known
  const id = readId(await rest.post(Routes.userChannels(), { body: { recipient_id: to.user } }))
  directs.set(to.user, id)
  return id
}

/** Discord gives back the earlier message for a nonce that it saw in the past few minutes (resources/message: create message). */
function nonceOf(deliveryId: string): string {
  return createHash('sha256').update(deliveryId).digest('base64url').slice(0, MOST.nonce)
}

function refOf(channel: string, message: unknown): string {
  return `${channel}/${readId(message)}`
}

function readId(answer: unknown): string {
  const id = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : undefined
  if (typeof id !== 'string') throw new TypeError('Discord answered without an id')
  return id
}
