/** Opening, pushing, updating and publishing views by Slack's rules; shared by the Web API and acknowledgements. */
import { checkView } from './check-view.ts'
import { asList, isObject, type Json } from './json.ts'
import { SLACK_LIMITS as L } from './limits.ts'
import { withBlockIds } from './messages.ts'
import { refuse, SlackRefusal } from './refusal.ts'
import type { FakeState, FakeTrigger, FakeView, FakeWorkspace } from './state.ts'

/** Reads and checks a view. Throws {@link SlackRefusal}. */
export function readView(input: unknown, kind: 'modal' | 'home'): Json {
  refuse('invalid_arguments', checkView(input, kind))
  if (Buffer.byteLength(JSON.stringify(input)) > L.viewBytes) throw new SlackRefusal('view_too_large')
  const view = isObject(input) ? input : {}
  return { ...view, blocks: withBlockIds(asList(view.blocks).filter(isObject)) }
}

/** Uses up a trigger. Throws `invalid_trigger_id`, `expired_trigger_id` or `exchanged_trigger_id`. */
export function takeTrigger(state: FakeState, id: unknown): FakeTrigger {
  const trigger = state.triggers.get(String(id))
  if (!trigger) throw new SlackRefusal('invalid_trigger_id')
  if (trigger.used) throw new SlackRefusal('exchanged_trigger_id')
  if (performance.now() - trigger.at > state.limits.triggerMs) throw new SlackRefusal('expired_trigger_id')
  trigger.used = true
  return trigger
}

/** Puts a modal on the screen: a new stack, or on top of `over`. Throws `push_limit_reached`. */
export function openModal(
  state: FakeState,
  workspace: FakeWorkspace,
  what: { readonly json: Json; readonly userId: string; readonly over?: FakeView },
): FakeView {
  const { json, userId, over } = what
  const depth = over
    ? [...workspace.views.values()].filter((view) => view.open && view.rootId === over.rootId).length
    : 0
  if (depth >= L.viewStack) throw new SlackRefusal('push_limit_reached')
  if (!over) closeStacks(workspace, userId)
  const id = `V${state.next()}`
  const view: FakeView = {
    id,
    kind: 'modal',
    userId,
    rootId: over?.rootId ?? id,
    previousId: over?.id,
    hash: newHash(state),
    json,
    open: true,
  }
  workspace.views.set(id, view)
  state.seen.add({ kind: 'modal', teamId: workspace.teamId, to: userId, channelId: undefined, view: { ...view } })
  return view
}

/** Replaces what an open view shows. */
export function changeView(
  state: FakeState,
  workspace: FakeWorkspace,
  what: { readonly view: FakeView; readonly json: Json },
): void {
  const { view, json } = what
  view.json = json
  view.hash = newHash(state)
  state.seen.add({
    kind: view.kind === 'home' ? 'home' : 'modal-updated',
    teamId: workspace.teamId,
    to: view.userId,
    channelId: undefined,
    view: { ...view },
  })
}

/** Sets a person's Home tab. */
export function publishHome(
  state: FakeState,
  workspace: FakeWorkspace,
  what: { readonly json: Json; readonly userId: string; readonly hash: unknown },
): FakeView {
  const { json, userId, hash } = what
  const known = homeOf(workspace, userId)
  if (known && hash !== undefined && hash !== known.hash) throw new SlackRefusal('hash_conflict')
  const id = `V${state.next()}`
  const view = known ?? { id, kind: 'home', userId, rootId: id, previousId: undefined, hash: '', json, open: true }
  workspace.views.set(view.id, view)
  changeView(state, workspace, { view, json })
  return view
}

/** A person's Home tab, where one was published. */
export function homeOf(workspace: FakeWorkspace, userId: string): FakeView | undefined {
  return [...workspace.views.values()].find((view) => view.kind === 'home' && view.userId === userId)
}

/** The modal on top of a person's screen. */
export function topModal(workspace: FakeWorkspace, userId: string): FakeView | undefined {
  return [...workspace.views.values()].findLast((view) => view.kind === 'modal' && view.userId === userId && view.open)
}

/** Closes one modal, or with `all` its whole stack. */
export function closeModal(
  state: FakeState,
  workspace: FakeWorkspace,
  what: { readonly view: FakeView; readonly all: boolean },
): void {
  for (const view of workspace.views.values()) {
    if (view === what.view || (what.all && view.rootId === what.view.rootId)) view.open = false
  }
  state.seen.add({
    kind: 'modal-closed',
    teamId: workspace.teamId,
    to: what.view.userId,
    channelId: undefined,
    view: { ...what.view },
  })
}

/** A view as Slack's answers and payloads carry it. */
export function viewPayload(state: FakeState, workspace: FakeWorkspace, view: FakeView): Json {
  const { json } = view
  return {
    private_metadata: '',
    callback_id: '',
    external_id: '',
    ...json,
    id: view.id,
    hash: view.hash,
    team_id: workspace.teamId,
    app_id: state.appId,
    bot_id: workspace.botId,
    root_view_id: view.rootId,
    previous_view_id: view.previousId ?? null,
    state: { values: {} },
  }
}

function closeStacks(workspace: FakeWorkspace, userId: string): void {
  for (const view of workspace.views.values()) if (view.kind === 'modal' && view.userId === userId) view.open = false
}

function newHash(state: FakeState): string {
  return `${Math.floor(Date.now() / 1000)}.h${state.next()}`
}
