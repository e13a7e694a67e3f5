import type { ModalView } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import type { View } from '../../chat/view.ts'
import { refusalCode } from './read-failure.ts'
import { type Origin, renderForm } from './render-modal.ts'
import { renderView } from './render-view.ts'
import type { Ack, Respond, Surface } from './surface.ts'
import { type OwnWords, tooLate } from './words.ts'

/** What answering with a message needs; `trigger` opens one form, within 3 seconds. */
type MessagePlace = {
  readonly respond: Respond
  readonly client: WebClient
  readonly trigger: string
  readonly origin: Origin
  readonly words: () => OwnWords
}

/** A slash command: the answer rides in the acknowledgement, or follows by response_url where that went out before. */
export function commandSurface(at: MessagePlace & { readonly ack: Ack }): Surface {
  let acknowledged = false
  const wait = async () => {
    if (acknowledged) return
    acknowledged = true
    await at.ack()
  }
  const say = async (view: View) => {
    const message = privateMessage(view)
    if (acknowledged) return void (await at.respond({ ...message, replace_original: false }))
    acknowledged = true
    // Where the socket went away under it, the answer still has the other way.
    await at.ack(message).catch(() => at.respond({ ...message, replace_original: false }))
  }
  return {
    wait,
    lookingUp: wait,
    say,
    async open(form) {
      await Promise.all([wait(), openForm(at, renderForm(form, at))])
    },
    home: say,
    invalid: async () => false,
  }
}

/** A button or menu on a message, acknowledged before: the answer comes by response_url, in place where that is asked for. */
export function messageSurface(at: MessagePlace & { readonly isPrivate: boolean }): Surface {
  const say = async (view: View, replace: boolean) => {
    await at.respond({ ...privateMessage(view), replace_original: replace && at.isPrivate })
  }
  return {
    wait: async () => undefined,
    lookingUp: async () => undefined,
    say,
    open: (form) => openForm(at, renderForm(form, at)),
    home: (view) => say(view, false),
    invalid: async () => false,
  }
}

function privateMessage(view: View) {
  return { response_type: 'ephemeral', unfurl_links: false, unfurl_media: false, ...renderView(view) } as const
}

/** Where Slack gives no more time for a form, a private message says so. */
async function openForm(at: MessagePlace, view: ModalView): Promise<void> {
  try {
    await at.client.views.open({ trigger_id: at.trigger, view })
  } catch (error) {
    if (refusalCode(error) !== 'expired_trigger_id') throw error
    await at.respond({ ...privateMessage(tooLate(at.words())), replace_original: false })
  }
}
