import type { BlockAction, SlackActionMiddlewareArgs } from '@slack/bolt'
import type { View } from '../../chat/view.ts'
import type { Asked } from './ask.ts'
import { converse } from './converse.ts'
import { askedBy, type Listening, refreshHome, wordsOf } from './listening.ts'
import { type Chosen, readChosen } from './read-values.ts'
import { readOrigin } from './render-modal.ts'
import { LINK_ACTION } from './render-view.ts'
import { createRespond } from './respond.ts'
import { messageSurface } from './surfaces.ts'
import { homeSurface, modalSurface } from './view-surfaces.ts'

/** Somebody pressed a button or chose from a menu: acknowledged at once, since no answer fits into that. */
export async function onPress(at: Listening, press: SlackActionMiddlewareArgs<BlockAction>): Promise<void> {
  const { action, body } = press
  await press.ack()
  if (action.action_id.startsWith(LINK_ACTION)) return
  const { surface, isPrivate, channel, home } = placeOf(at, body)
  // A button's own `value` is not ours: only what was chosen counts.
  const value = readChosen({ ...(action as Chosen), value: undefined })
  const act = {
    type: 'action',
    id: action.action_id,
    onPrivate: isPrivate,
    ...(value !== undefined && { value }),
  } as const
  const asked: Asked = { ...askedBy(at, body, body.user.id), channel, act }
  await converse(at.means, asked, surface)
  if (home) await refreshHome(at, asked)
}

/** Where it was, and how to answer there. */
function placeOf(at: Listening, body: BlockAction) {
  const { client } = at
  const { view, trigger_id: trigger } = body
  const words = wordsOf(at, body.user.id)
  if (view?.type === 'home') {
    const origin = { channel: null, home: true }
    const publish = (content: View) => at.means.publishHome(body.user.id, content)
    return { surface: homeSurface({ client, trigger, origin, publish, words }), isPrivate: false, ...origin }
  }
  if (view) {
    const origin = readOrigin(view.private_metadata)
    return { surface: modalSurface({ client, trigger, viewId: view.id, origin, words }), isPrivate: true, ...origin }
  }
  const origin = { channel: body.channel?.id ?? null, home: false }
  const isPrivate = body.container.is_ephemeral === true
  const respond = createRespond(body.response_url)
  return { surface: messageSurface({ respond, client, trigger, origin, isPrivate, words }), isPrivate, ...origin }
}
