import type { ModalView } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import type { View } from '../../chat/view.ts'
import { refusalCode } from './posted.ts'
import { type Origin, renderAnswer, renderForm } from './render-modal.ts'
import { renderView } from './render-view.ts'
import type { Ack, Respond, Surface } from './surface.ts'
import { WORDS } from './words.ts'

/** A slash command: the answer rides in the acknowledgement, or follows by response_url where that went out before. */
export function commandSurface(at: {
  readonly ack: Ack
  readonly respond: Respond
  readonly client: WebClient
  readonly trigger: string
  readonly origin: Origin
}): Surface {
  let acknowledged = false
  const wait = async () => {
    if (acknowledged) return
    acknowledged = true
    await at.ack()
  }
  return {
    wait,
    lookingUp: wait,
    async say(view) {
      const message = privateMessage(view)
      if (acknowledged) return void (await at.respond({ ...message, replace_original: false }))
      acknowledged = true
      // Where the socket went away under it, the answer still has the other way.
      await at.ack(message).catch(() => at.respond({ ...message, replace_original: false }))
    },
    async open(form) {
      await Promise.all([wait(), openView(at, renderForm(form, at.origin))])
    },
    invalid: async () => false,
  }
}

/** A button or menu on a message, acknowledged before: the answer comes by response_url, in place where that is asked for. */
export function messageSurface(at: {
  readonly respond: Respond
  readonly client: WebClient
  readonly trigger: string
  readonly origin: Origin
  readonly isPrivate: boolean
}): Surface {
  return {
    ...ACKNOWLEDGED,
    async say(view, replace) {
      await at.respond({ ...privateMessage(view), replace_original: replace && at.isPrivate })
    },
    open: (form) => openView(at, renderForm(form, at.origin)),
  }
}

/** A button or menu on the Home tab, which has no private answers: they come in a modal. */
export function homeSurface(at: {
  readonly client: WebClient
  readonly trigger: string
  readonly origin: Origin
}): Surface {
  const show = async (view: ModalView) => {
    await at.client.views.open({ trigger_id: at.trigger, view })
  }
  return {
    ...ACKNOWLEDGED,
    say: (view) => show(renderAnswer(view, at.origin)),
    open: (form) => show(renderForm(form, at.origin)),
  }
}

/** A button or menu in a modal: the answer takes its place, or lies over it as far as Slack stacks them. */
export function modalSurface(at: {
  readonly client: WebClient
  readonly trigger: string
  readonly viewId: string
  readonly origin: Origin
}): Surface {
  const update = async (view: ModalView) => {
    await at.client.views.update({ view_id: at.viewId, view })
  }
  const push = async (view: ModalView) => {
    try {
      await at.client.views.push({ trigger_id: at.trigger, view })
    } catch (error) {
      if (!CANNOT_PUSH.has(refusalCode(error) ?? '')) throw error
      await update(view)
    }
  }
  return {
    ...ACKNOWLEDGED,
    say: (view, replace) => (replace ? update(renderAnswer(view, at.origin)) : push(renderAnswer(view, at.origin))),
    open: (form) => push(renderForm(form, at.origin)),
  }
}

/** A submitted modal: its acknowledgement says what becomes of it; later changes name it by its id. */
export function submitSurface(at: {
  readonly ack: Ack
  readonly client: WebClient
  readonly viewId: string
  readonly fields: readonly string[]
  readonly origin: Origin
}): Surface {
  let acknowledged = false
  const put = async (view: ModalView) => {
    if (acknowledged) return void (await at.client.views.update({ view_id: at.viewId, view }))
    acknowledged = true
    await at.ack({ response_action: 'update', view })
  }
  return {
    wait: () => put(renderAnswer(WORDS.working, at.origin)),
    lookingUp: async () => undefined,
    say: (view) => put(renderAnswer(view, at.origin)),
    open: (form) => put(renderForm(form, at.origin)),
    async invalid(errors) {
      const named = Object.entries(errors)
      // Slack refuses an error that names no input; then the view says it instead.
      if (acknowledged || named.length === 0 || named.some(([id, text]) => !at.fields.includes(id) || text === ''))
        return false
      acknowledged = true
      await at.ack({ response_action: 'errors', errors })
      return true
    },
  }
}

const ACKNOWLEDGED = {
  wait: async () => undefined,
  lookingUp: async () => undefined,
  invalid: async () => false,
} as const

/** push_limit_reached (docs.slack.dev/reference/methods/views.push) and triggers that came too late. */
const CANNOT_PUSH = new Set(['push_limit_reached', 'expired_trigger_id', 'exchanged_trigger_id'])

function privateMessage(view: View) {
  return { response_type: 'ephemeral', ...renderView(view) } as const
}

/** A form from a message or command; where Slack gives no more time for it, a private message says so. */
async function openView(
  at: { readonly client: WebClient; readonly trigger: string; readonly respond: Respond },
  view: ModalView,
): Promise<void> {
  try {
    await at.client.views.open({ trigger_id: at.trigger, view })
  } catch (error) {
    if (refusalCode(error) !== 'expired_trigger_id') throw error
    await at.respond({ ...privateMessage(WORDS.tooLate), replace_original: false })
  }
}
