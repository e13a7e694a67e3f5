/** views.*. */
import { asText, type Json } from './json.ts'
import { SlackRefusal } from './refusal.ts'
import type { FakeState, FakeView, FakeWorkspace } from './state.ts'
import { changeView, openModal, publishHome, readView, takeTrigger, viewPayload } from './views.ts'
import type { Method } from './web-api.ts'

/** The methods by name. */
export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': (state, workspace, args) => {
    const json = readView(args.view, 'modal')
    const trigger = takeTrigger(state, args.trigger_id)
    return answer(state, workspace, openModal(state, workspace, { json, userId: trigger.userId }))
  },
  'views.push': (state, workspace, args) => {
    const json = readView(args.view, 'modal')
    const trigger = takeTrigger(state, args.trigger_id)
    const over = trigger.viewId ? workspace.views.get(trigger.viewId) : undefined
    if (!over?.open) throw new SlackRefusal('invalid_trigger_id', ['views.push needs a trigger from an open modal'])
    return answer(state, workspace, openModal(state, workspace, { json, userId: trigger.userId, over }))
  },
  'views.update': (state, workspace, args) => {
    const json = readView(args.view, 'modal')
    const view = findView(workspace, args)
    if (args.hash !== undefined && args.hash !== view.hash) throw new SlackRefusal('hash_conflict')
    changeView(state, workspace, { view, json })
    return answer(state, workspace, view)
  },
  'views.publish': (state, workspace, args) => {
    const json = readView(args.view, 'home')
    const userId = asText(args.user_id)
    if (!workspace.users.has(userId)) throw new SlackRefusal('user_not_found')
    return answer(state, workspace, publishHome(state, workspace, { json, userId, hash: args.hash }))
  },
}

function findView(workspace: FakeWorkspace, args: Json): FakeView {
  const view = args.view_id
    ? workspace.views.get(asText(args.view_id))
    : [...workspace.views.values()].find((one) => one.json.external_id === args.external_id)
  if (!view?.open || view.kind !== 'modal') throw new SlackRefusal('not_found')
  return view
}

function answer(state: FakeState, workspace: FakeWorkspace, view: FakeView): Json {
  return { view: viewPayload(state, workspace, view) }
}
