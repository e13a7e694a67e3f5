import type { ModalView } from '@slack/types'
import type { WebClient } from '@slack/web-api'
import type { View } from '../../chat/view.ts'
import { refusalCode } from './read-failure.ts'
import { type Origin, renderAnswer, renderForm } from './render-modal.ts'
import type { Ack, Surface } from './surface.ts'
import { type OwnWords, working } from './words.ts'

/**
 * A button or menu on the Home tab, which has no private answers: they come in a modal. An answer that takes longer than its
 * trigger lives is announced by a modal, which it then fills.
 */
export function homeSurface(at: {
  readonly client: WebClient
  readonly trigger: string
  readonly origin: Origin
  readonly words: () => OwnWords
  readonly publish: (view: View) => Promise<unknown>
}): Surface {
  let opened: string | undefined
  const show = async (view: ModalView) => {
    if (opened !== undefined) return void (await at.client.views.update({ view_id: opened, view }))
    const answer = await at.client.views.open({ trigger_id: at.trigger, view })
    opened = answer.view?.id
  }
  return {
    wait: () => show(renderAnswer(working(at.words()), at)),
    lookingUp: async () => undefined,
    say: (view) => show(renderAnswer(view, at)),
    open: (form) => show(renderForm(form, at)),
    async home(view) {
      await at.publish(view)
    },
    invalid: async () => false,
  }
}

/** A button or menu in a modal: the answer takes its place, or lies over it as far as Slack stacks them. */
export function modalSurface(at: {
  readonly client: WebClient
  readonly trigger: string
  readonly viewId: string
  readonly origin: Origin
  readonly words: () => OwnWords
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
  const say = (view: View, replace: boolean) => {
    const answer = renderAnswer(view, at)
    return replace ? update(answer) : push(answer)
  }
  return {
    wait: async () => undefined,
    lookingUp: async () => undefined,
    say,
    open: (form) => push(renderForm(form, at)),
    home: (view) => say(view, false),
    invalid: async () => false,
  }
}

/** A submitted modal: its acknowledgement says what becomes of it; later changes name it by its id. */
export function submitSurface(at: {
  readonly ack: Ack
  readonly client: WebClient
  readonly viewId: string
  /** The ids of its inputs. */
  readonly fields: readonly string[]
  readonly origin: Origin
  readonly words: () => OwnWords
}): Surface {
  let acknowledged = false
  const put = async (view: ModalView) => {
    if (acknowledged) return void (await at.client.views.update({ view_id: at.viewId, view }))
    acknowledged = true
    await at.ack({ response_action: 'update', view })
  }
  const say = (view: View) => put(renderAnswer(view, at))
  return {
    wait: () => say(working(at.words())),
    lookingUp: async () => undefined,
    say,
    open: (form) => put(renderForm(form, at)),
    home: say,
    async invalid(errors) {
      const named = Object.entries(errors)
      // Slack refuses an error that names no input; then the view says it instead.
      const shows = named.length > 0 && named.every(([id, text]) => at.fields.includes(id) && text !== '')
      if (acknowledged || !shows) return false
      acknowledged = true
      await at.ack({ response_action: 'errors', errors })
      return true
    },
  }
}

/** push_limit_reached (docs.slack.dev/reference/methods/views.push), and triggers that came too late. */
const CANNOT_PUSH = new Set(['push_limit_reached', 'expired_trigger_id', 'exchanged_trigger_id'])
