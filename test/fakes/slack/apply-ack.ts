/** What an acknowledgement's body does: shows a private answer, errors beside inputs, another modal. */
import { checkOptions } from './check-text.ts'
import { inputBlockIds } from './check-view.ts'
import { asObject, asText, isObject, type Json } from './json.ts'
import { SLACK_LIMITS as L } from './limits.ts'
import { post, readSaid } from './messages.ts'
import { SlackRefusal } from './refusal.ts'
import type { FakeState, FakeView, FakeWorkspace } from './state.ts'
import { changeView, closeModal, openModal, readView } from './views.ts'

/** Shows what a slash command was answered with in its acknowledgement; nothing where the body is empty. */
export function applyCommandAck(
  state: FakeState,
  workspace: FakeWorkspace,
  what: { readonly body: unknown; readonly userId: string; readonly channelId: string },
): void {
  guard(state, 'slash command', () => {
    if (what.body === undefined) return
    const input = asObject(what.body)
    const said = readSaid(input)
    const privateTo = input.response_type === 'in_channel' ? undefined : what.userId
    post(state, workspace, { said, where: { channelId: what.channelId, privateTo } })
  })
}

/** Carries out the `response_action` of a submitted modal; without one its stack's top closes. */
export function applySubmitAck(
  state: FakeState,
  workspace: FakeWorkspace,
  what: { readonly body: unknown; readonly view: FakeView },
): void {
  guard(state, 'view_submission', () => {
    const { view } = what
    const body = asObject(what.body)
    switch (body.response_action) {
      case undefined:
        if (Object.keys(body).length > 0)
          throw new SlackRefusal('invalid_response', [`no response_action in ${JSON.stringify(body).slice(0, 100)}`])
        return closeModal(state, workspace, { view, all: false })
      case 'clear':
        return closeModal(state, workspace, { view, all: true })
      case 'update':
        return changeView(state, workspace, { view, json: readView(body.view, 'modal') })
      case 'push':
        return void openModal(state, workspace, { json: readView(body.view, 'modal'), userId: view.userId, over: view })
      case 'errors':
        return showErrors(state, workspace, { view, errors: body.errors })
      default:
        throw new SlackRefusal('invalid_response', [`unknown response_action ${String(body.response_action)}`])
    }
  })
}

/** The options of an external select, checked. */
export function readOptionsAck(state: FakeState, body: unknown): readonly Json[] {
  const options = asObject(body).options
  if (!Array.isArray(options)) return []
  guard(state, 'block_suggestion', () => {
    const faults = options.length > 0 ? checkOptions('options', options, L.selectOptions) : []
    if (faults.length > 0) throw new SlackRefusal('invalid_options', faults)
  })
  return options.filter(isObject)
}

function showErrors(state: FakeState, workspace: FakeWorkspace, what: { view: FakeView; errors: unknown }): void {
  const { view } = what
  if (!isObject(what.errors) || Object.keys(what.errors).length === 0)
    throw new SlackRefusal('invalid_errors', ['errors must name a block'])
  const known = inputBlockIds(view.json)
  const errors = Object.fromEntries(Object.entries(what.errors).map(([block, text]) => [block, asText(text)]))
  for (const [block, text] of Object.entries(errors)) {
    if (!known.includes(block)) throw new SlackRefusal('invalid_errors', [`no input has block_id ${block}`])
    if (text === '') throw new SlackRefusal('invalid_errors', [`the error of ${block} is empty`])
  }
  state.seen.add({
    kind: 'modal-errors',
    teamId: workspace.teamId,
    to: view.userId,
    channelId: undefined,
    view: { ...view },
    errors,
  })
}

function guard(state: FakeState, of: string, act: () => void): void {
  try {
    act()
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error
    state.faults.push({ kind: 'ack', detail: `${of}: ${error.message}` })
  }
}
