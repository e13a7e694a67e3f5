/** A person at their Slack client: types, presses, fills in, and sees. */
import { type Act, type Delivery, perform } from './act.ts'
import { applyCommandAck, applySubmitAck, readOptionsAck } from './apply-ack.ts'
import { elementsOf } from './check-blocks.ts'
import type { Envelope, Outcome } from './envelope.ts'
import { escapeCommand } from './escape-command.ts'
import { type Entry, fillForm, readEntry } from './fill-form.ts'
import { asList, asObject, asText, isObject, type Json } from './json.ts'
import { channelOf, openDirect } from './methods-conversations.ts'
import { userPayload } from './methods-people.ts'
import {
  type Actor,
  closedEnvelope,
  commandEnvelope,
  eventEnvelope,
  messageActionEnvelope,
  submitEnvelope,
  suggestionEnvelope,
  viewActionEnvelope,
} from './payloads.ts'
import { type PersonEyes, watch } from './person-eyes.ts'
import type { FakeMessage, FakeView } from './state.ts'
import { closeModal, homeOf, topModal, viewPayload } from './views.ts'

/** What can be pressed: a message or a view, or what `Shown` calls so. */
export type Pressable =
  | FakeMessage
  | FakeView
  | { readonly message?: FakeMessage | undefined; readonly view?: FakeView | undefined }

/** What a person can do and see. */
export type Person = PersonEyes & {
  readonly id: string
  /** Types a command in a channel (default: the direct message with the app). `@name` and `#channel` are escaped as Slack does. */
  readonly slash: (command: string, text?: string, options?: { readonly channel?: string }) => Promise<Act>
  /** Presses a button, named by its label or action_id. */
  readonly press: (on: Pressable, button: string) => Promise<Act>
  /** Chooses in a menu, named by its placeholder, label or action_id, an option by its text or value, or an id. */
  readonly select: (on: Pressable, menu: string, choice: Entry) => Promise<Act>
  /** Fills in the modal by label or block_id and submits it. Throws where Slack's client would not submit. */
  readonly submit: (on: Pressable, entries?: Readonly<Record<string, Entry>>) => Promise<Act>
  /** What an external select in a modal offers for the typed text. */
  readonly suggest: (on: Pressable, menu: string, typed: string) => Promise<readonly Json[]>
  /** Closes the modal on top. */
  readonly close: (on: Pressable) => Promise<void>
  /** Opens the app's Home tab. */
  readonly openHome: () => Promise<Act>
  /** Changes the profile's zone; the app is told by `user_change`. */
  readonly changeZone: (tz: string) => Promise<Act>
}

/** Sits a person down. `deliver` goes whichever way the fake is set to. */
export function createPerson(actor: Actor, deliver: (envelope: Envelope) => Promise<Outcome>): Person {
  const { state, workspace, user } = actor
  const act = (envelope: Envelope, rest: Omit<Delivery, 'deliver'> = {}) =>
    perform(actor, envelope, { deliver, ...rest })
  const trigger = (on: Pressable, name: string, entry: Entry | undefined) => {
    const target = current(actor, on)
    const { element, blockId } = findElement(target, name)
    const action = {
      type: element.type,
      action_id: element.action_id,
      block_id: blockId,
      ...(element.text !== undefined && { text: element.text }),
      ...(element.value !== undefined && { value: element.value }),
      ...(entry !== undefined && readEntry(element, entry)),
    }
    if (isView(target)) return act(viewActionEnvelope(actor, { view: target, action }))
    return act(messageActionEnvelope(actor, { message: target, action }), { on: target })
  }
  return {
    id: user.id,
    ...watch(actor),
    slash(command, text = '', options = {}) {
      const channel = options.channel ? channelOf(workspace, options.channel) : openDirect(state, workspace, user.id)
      const envelope = commandEnvelope(actor, { command, text: escapeCommand(workspace, text), channel })
      return act(envelope, {
        apply: ({ body }) => applyCommandAck(state, workspace, { body, userId: user.id, channelId: channel.id }),
      })
    },
    press: (on, button) => trigger(on, button, undefined),
    select: (on, menu, choice) => trigger(on, menu, choice),
    submit(on, entries = {}) {
      const view = modal(actor, on)
      const envelope = submitEnvelope(actor, { view, values: fillForm(view, entries) })
      return act(envelope, { apply: ({ body }) => applySubmitAck(state, workspace, { body, view }) })
    },
    async suggest(on, menu, typed) {
      const view = modal(actor, on)
      const { element, blockId } = findElement(view, menu)
      const outcome = await deliver(
        suggestionEnvelope(actor, { view, blockId, actionId: asText(element.action_id), value: typed }),
      )
      return readOptionsAck(state, outcome.body)
    },
    async close(on) {
      const view = modal(actor, on)
      closeModal(state, workspace, { view, all: false })
      if (view.json.notify_on_close === true) await deliver(closedEnvelope(actor, view))
    },
    openHome() {
      const known = homeOf(workspace, user.id)
      const event = {
        type: 'app_home_opened',
        user: user.id,
        channel: openDirect(state, workspace, user.id).id,
        tab: 'home',
        ...(known && { view: viewPayload(state, workspace, known) }),
      }
      return act(eventEnvelope(state, workspace, event))
    },
    changeZone(tz) {
      user.tz = tz
      const event = { type: 'user_change', user: userPayload(workspace, user, false) }
      return act(eventEnvelope(state, workspace, event))
    },
  }
}

function current(actor: Actor, on: Pressable): FakeMessage | FakeView {
  const target =
    'message' in on || !('kind' in on || 'ts' in on)
      ? ((on.message ?? on.view) as FakeMessage | FakeView | undefined)
      : (on as FakeMessage | FakeView)
  const live =
    target &&
    (isView(target)
      ? actor.workspace.views.get(target.id)
      : actor.workspace.messages.find((one) => one.ts === target.ts && one.channelId === target.channelId))
  if (!live) throw new Error('There is nothing to press')
  if (!isView(live) && live.deleted) throw new Error('The message is gone')
  if (!isView(live) && live.privateTo && live.privateTo !== actor.user.id)
    throw new Error('Only another person sees that message')
  return live
}

function modal(actor: Actor, on: Pressable): FakeView {
  const target = current(actor, on)
  if (!isView(target)) throw new Error('Not a modal')
  if (target !== topModal(actor.workspace, actor.user.id)) throw new Error('That modal is not open on top')
  return target
}

function isView(target: FakeMessage | FakeView): target is FakeView {
  return 'rootId' in target
}

function findElement(target: FakeMessage | FakeView, name: string): { element: Json; blockId: string } {
  const blocks = (isView(target) ? asList(target.json.blocks) : target.blocks).filter(isObject)
  const all = blocks.flatMap((block) =>
    elementsOf(block).map((element) => ({
      element,
      blockId: asText(block.block_id),
      label: asText(asObject(block.label).text),
    })),
  )
  const names = ({ element, label, blockId }: (typeof all)[number]) => [
    asText(element.action_id),
    asText(asObject(element.text ?? element.placeholder).text),
    label,
    blockId,
  ]
  const found = all.filter((one) => names(one).includes(name))
  const [first] = found
  if (!first)
    throw new Error(`Nothing named ${name}; there are ${all.map((one) => names(one)[1]).join(', ') || 'no buttons'}`)
  if (found.length > 1) throw new Error(`${found.length} things are named ${name}: use the action_id`)
  return first
}
