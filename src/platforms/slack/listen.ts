import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt'
import type { WebClient } from '@slack/web-api'
import type { SpaceRef } from '../../chat/intent.ts'
import type { Conversation } from '../../chat/platform.ts'
import type { View } from '../../chat/view.ts'
import { type Accounts, type SlackUser, toProfile } from './accounts.ts'
import { type Asked, PLATFORM } from './asking.ts'
import { converse, type Means } from './converse.ts'
import { readLine } from './read-line.ts'
import { type Chosen, readChosen, readValues } from './read-values.ts'
import { deliveryKey } from './receive.ts'
import { readOrigin } from './render-modal.ts'
import { LINK_ACTION } from './render-view.ts'
import { commandSurface, messageSurface } from './surfaces.ts'
import { homeSurface, modalSurface, submitSurface } from './view-surfaces.ts'

/** What the listeners need. */
export type Listening = {
  readonly means: Means
  readonly client: WebClient
  readonly accounts: Accounts
  readonly conversation: Conversation
  /** The workspace: ours as soon as it is known, until then what the delivery says. */
  readonly space: (told: { readonly id: string | undefined; readonly name: string | undefined }) => SpaceRef
  /** The app was taken out of the workspace. */
  readonly onRemoved: () => void
}

/** Registers everything that people and Slack do. Each listener acknowledges first or answers in time. */
export function listen(app: App, at: Listening): void {
  app.command(/^\//, async ({ ack, body, respond }) => {
    const origin = { channel: body.channel_id, home: false }
    const surface = commandSurface({
      ack: (answer) => ack(answer),
      respond,
      client: at.client,
      trigger: body.trigger_id,
      origin,
    })
    const { text, mentions } = readLine(body.text ?? '')
    const act = { type: 'line', command: body.command.slice(1), text, mentions } as const
    await converse(at.means, { ...base(at, body, body.user_id), channel: body.channel_id, act }, surface)
  })

  app.action<BlockAction>({ type: 'block_actions', action_id: /^/ }, async ({ ack, action, body, respond }) => {
    await ack()
    if (action.action_id.startsWith(LINK_ACTION)) return
    const value = readChosen({ ...(action as Chosen), value: undefined })
    const place = placeOf(at, body, respond)
    const act = {
      type: 'action',
      id: action.action_id,
      onPrivate: place.isPrivate,
      ...(value !== undefined && { value }),
    } as const
    const asked: Asked = { ...base(at, body, body.user.id), channel: place.channel, act }
    await converse(at.means, asked, place.surface)
    if (place.home) await refreshHome(at, asked)
  })

  app.view<ViewSubmitAction>({ type: 'view_submission', callback_id: /^/ }, async ({ ack, body, view }) => {
    const origin = readOrigin(view.private_metadata)
    const fields = view.blocks.flatMap((block) => (block.type === 'input' && block.block_id ? [block.block_id] : []))
    const surface = submitSurface({
      ack: (answer) => ack(answer as never),
      client: at.client,
      viewId: view.id,
      fields,
      origin,
    })
    const act = { type: 'form', id: view.callback_id, values: readValues(view.state.values) } as const
    const asked: Asked = { ...base(at, body, body.user.id), channel: origin.channel, act }
    await converse(at.means, asked, surface)
    if (origin.home) await refreshHome(at, asked)
  })

  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home') return
    await refreshHome(at, { ...base(at, { ...body }, event.user), channel: null, act: { type: 'home' } })
  })

  app.event('user_change', async ({ event, body }) => {
    const user = event.user as SlackUser
    if (!user.id) return
    at.accounts.forget(user.id)
    const space = at.space({ id: body.team_id, name: undefined })
    await at.conversation.profileChanged({
      platform: PLATFORM,
      space,
      user: user.id,
      profile: toProfile(user, space.externalId),
    })
  })

  app.event('app_uninstalled', async () => at.onRemoved())
  app.event('tokens_revoked', async ({ event }) => {
    if (event.tokens.bot?.length) at.onRemoved()
  })

  // Nothing of ours sends these; whatever does is acknowledged all the same.
  app.view({ type: 'view_closed', callback_id: /^/ }, ({ ack }) => ack())
  app.options(/^/, ({ ack }) => ack({ options: [] }))
  app.shortcut(/^/, ({ ack }) => ack())
}

type Told = {
  readonly team_id?: string
  readonly team_domain?: string
  readonly team?: { readonly id?: string; readonly domain?: string } | null
}

function base(at: Listening, body: object, user: string): Pick<Asked, 'id' | 'space' | 'user'> {
  const told = body as Told & Record<string, unknown>
  const space = at.space({ id: told.team_id ?? told.team?.id, name: told.team_domain ?? told.team?.domain })
  return { id: deliveryKey(told) ?? `${user}:${performance.now()}`, space, user }
}

/** Where a press or choice was made, and how to answer there. */
function placeOf(at: Listening, body: BlockAction, respond: (message: object) => Promise<unknown>) {
  const { client } = at
  const trigger = body.trigger_id
  const { view } = body
  if (view?.type === 'home') {
    const origin = { channel: null, home: true }
    const publish = (content: View) => at.means.publishHome(body.user.id, content)
    return { surface: homeSurface({ client, trigger, origin, publish }), isPrivate: false, ...origin }
  }
  if (view) {
    const origin = readOrigin(view.private_metadata)
    return { surface: modalSurface({ client, trigger, viewId: view.id, origin }), isPrivate: true, ...origin }
  }
  const origin = { channel: body.channel?.id ?? null, home: false }
  const isPrivate = body.container.is_ephemeral === true
  return { surface: messageSurface({ respond, client, trigger, origin, isPrivate }), isPrivate, ...origin }
}

/** Shows a person's Home tab as it is now. Never rejects. */
async function refreshHome(at: Listening, asked: Asked): Promise<void> {
  const { means } = at
  try {
    const reply = await means.ask({ ...asked, act: { type: 'home' } }, () => undefined)
    if (reply !== 'unknown-person' && 'view' in reply) await means.publishHome(asked.user, reply.view)
  } catch (error) {
    means.log.warn({ err: error, user: asked.user }, 'A Home tab could not be shown')
  }
}
