import { COMMANDS } from '../../chat/commands.ts'
import type { InputValue } from '../../chat/form.ts'
import type { Act, Intent, SpaceRef } from '../../chat/intent.ts'
import type { Conversation } from '../../chat/platform.ts'
import type { Reply } from '../../chat/reply.ts'
import type { View } from '../../chat/view.ts'
import type { NewId } from '../../usecases/ports.ts'
import { findMentions } from './find-mentions.ts'
import { type Members, type PlaygroundPerson, profileOf } from './members.ts'
import { PLATFORM, renderView } from './render.ts'
import { type Entry, type Timeline, wireMessage } from './timeline.ts'
import { DIRECT, type WireAct, type WireAnswer, type WireRequest, type WireValue } from './wire.ts'

/** What acts need: who is here, what was said, and whom to ask. */
export type Scene = {
  readonly space: SpaceRef
  readonly members: Members
  readonly timeline: Timeline
  readonly conversation: Conversation
  readonly newId: NewId
}

/** A sentence for a request that names what is not here. */
export type Unfit = { readonly type: 'unfit'; readonly error: string }

/** Carries out what a person did: says it in the room, or asks the conversation and shows its reply to that person alone. */
export async function performAct(
  scene: Scene,
  of: { readonly person: PlaygroundPerson; readonly request: WireRequest },
): Promise<WireAnswer | Unfit> {
  const { person, request } = of
  if (request.room !== DIRECT && scene.members.channel(request.room) === null) return unfit('This channel is not here.')
  if (request.act.type === 'say') return say(scene, { person, room: request.room, text: request.act.text })
  const act = translateAct(scene, of)
  if ('error' in act) return act
  return showReply(scene, {
    person,
    request,
    reply: await ask(scene, { person, room: request.room, act }),
    prompt: null,
  })
}

type Saying = { readonly person: PlaygroundPerson; readonly room: string; readonly text: string }

async function say(scene: Scene, said: Saying): Promise<WireAnswer | Unfit> {
  const text = said.text.trim()
  if (text === '') return unfit('There is nothing to send.')
  const { person, room } = said
  if (!text.startsWith('/')) {
    const entry = scene.timeline.add({
      room,
      text,
      to: room === DIRECT ? person.externalId : null,
      author: person.externalId,
    })
    return { type: 'message', message: wireMessage(entry) }
  }
  const [name = '', rest = ''] = splitOnce(text.slice(1))
  const command = COMMANDS.find((c) => c.name === name.toLowerCase())?.name
  const reply =
    command === undefined
      ? unknownCommand(name)
      : await ask(scene, {
          person,
          room,
          act: { type: 'line', command, text: rest, mentions: findMentions(rest, scene.members) },
        })
  const request: WireRequest = { room, on: null, act: { type: 'say', text } }
  return showReply(scene, { person, request, reply, prompt: text })
}

/** At the first space, any kind; what follows keeps its own. */
function splitOnce(text: string): readonly [string, string] {
  const match = /^(\S+)\s*/.exec(text)
  return match?.[1] === undefined ? [text, ''] : [match[1], text.slice(match[0].length)]
}

function unknownCommand(name: string): Reply {
  const view: View = {
    title: 'There is no such command',
    tone: 'warning',
    body: [
      {
        type: 'text',
        text: [{ code: `/${name.slice(0, 60)}` }, ' is not known here. Try ', { code: '/session help' }, '.'],
      },
    ],
  }
  return { type: 'message', view, replace: false }
}

function translateAct(
  scene: Scene,
  of: { readonly person: PlaygroundPerson; readonly request: WireRequest },
): Act | Unfit {
  const act = of.request.act as Exclude<WireAct, { type: 'say' }>
  switch (act.type) {
    case 'command': {
      const verbs = COMMANDS.find((c) => c.name === act.command)?.verbs ?? []
      if (!verbs.some((verb) => verb.name === act.verb)) return unfit('There is no such command.')
      const input = inputValues(act.input, scene.members)
      return input === null ? unfit(UNKNOWN_VALUE) : { ...act, input }
    }
    case 'action': {
      const onPrivate = pressedOn(scene, of)?.private === true
      return { type: 'action', id: act.id, onPrivate, ...(act.value !== null && { value: act.value }) }
    }
    case 'form': {
      const values = inputValues(act.values, scene.members)
      return values === null ? unfit(UNKNOWN_VALUE) : { ...act, values }
    }
    case 'home':
      return act
  }
}

const UNKNOWN_VALUE = 'A person or channel in this is not here.'

function unfit(error: string): Unfit {
  return { type: 'unfit', error }
}

/** The values as the conversation takes them: what was left empty is absent. */
function inputValues(
  values: Readonly<Record<string, WireValue>>,
  members: Members,
): Readonly<Record<string, InputValue>> | null {
  const input: Record<string, InputValue> = {}
  for (const [name, value] of Object.entries(values)) {
    const meant = members.input(value)
    if (meant === null) return null
    if (meant !== '') input[name] = meant
  }
  return input
}

/** The message that was pressed on, if it is there and this person may see it. */
function pressedOn(
  scene: Scene,
  of: { readonly person: PlaygroundPerson; readonly request: WireRequest },
): Entry | null {
  const entry = of.request.on === null ? null : scene.timeline.find(of.request.on)
  return entry !== null && (entry.to === null || entry.to === of.person.externalId) ? entry : null
}

async function ask(
  scene: Scene,
  of: { readonly person: PlaygroundPerson; readonly room: string; readonly act: Act },
): Promise<Reply> {
  const intent: Intent = {
    id: scene.newId('int'),
    platform: PLATFORM,
    space: scene.space,
    channel: of.room === DIRECT ? null : of.room,
    user: { externalId: of.person.externalId, profile: profileOf(of.person) },
    act: of.act,
  }
  return scene.conversation.handle(intent)
}

type Answered = {
  readonly person: PlaygroundPerson
  readonly request: WireRequest
  readonly reply: Reply
  readonly prompt: string | null
}

function showReply(scene: Scene, answered: Answered): WireAnswer {
  const { reply } = answered
  switch (reply.type) {
    case 'message':
      return showPrivately(scene, { ...answered, view: reply.view, file: null, replace: reply.replace })
    case 'file':
      return showPrivately(scene, { ...answered, view: reply.view, file: reply.file, replace: false })
    case 'form':
      return reply
    case 'invalid':
      return { type: 'invalid', errors: reply.errors }
    case 'home':
      return { type: 'home', view: renderView(reply.view, scene.members) }
  }
}

function showPrivately(
  scene: Scene,
  shown: Answered & { readonly view: View; readonly file: Entry['file']; readonly replace: boolean },
): WireAnswer {
  const { timeline } = scene
  const view = renderView(shown.view, scene.members)
  const old = shown.replace ? pressedOn(scene, shown) : null
  const replaced = old?.private === true ? timeline.change(old.id, { view, file: shown.file, gone: false }) : null
  const entry =
    replaced ??
    timeline.add({
      room: shown.request.room,
      to: shown.person.externalId,
      private: true,
      prompt: shown.prompt,
      view,
      file: shown.file,
    })
  return { type: 'message', message: wireMessage(entry) }
}
