import type { Act, SpaceRef } from '../../chat/intent.ts'
import type { Conversation } from '../../chat/platform.ts'
import type { Reply } from '../../chat/reply.ts'
import type { View } from '../../chat/view.ts'
import type { NewId } from '../../usecases/ports.ts'
import { type Members, type PlaygroundPerson, profileOf, wordsOf } from './members.ts'
import { PLATFORM, renderView } from './render.ts'
import { type Entry, isFor, type Timeline, wireMessage } from './timeline.ts'
import { translateAct, translateLine } from './translate-act.ts'
import { DIRECT, type WireAnswer, type WireRequest } from './wire.ts'

/** What acts need: who is here, what was said, and whom to ask. */
export type Scene = {
  readonly space: SpaceRef
  readonly members: Members
  readonly timeline: Timeline
  readonly conversation: Conversation
  readonly newId: NewId
}

/** A person, and what they did. */
export type Doing = { readonly person: PlaygroundPerson; readonly request: WireRequest }

/** A sentence for a request that names what is not here. */
export type Unfit = { readonly type: 'unfit'; readonly error: string }

/** Carries out what a person did: says it in the room, or asks the conversation and shows its reply to that person alone. */
export async function performAct(scene: Scene, doing: Doing): Promise<WireAnswer | Unfit> {
  const { room, act } = doing.request
  const { unfit } = wordsOf(doing.person)
  if (room !== DIRECT && scene.members.channel(room) === null) return { type: 'unfit', error: unfit.channel }
  if (act.type === 'say') return saySomething(scene, { ...doing, text: act.text.trim() })
  const onPrivate = pressedOn(scene, doing)?.private === true
  const translated = translateAct(act, { members: scene.members, onPrivate, unfit })
  if (translated.type === 'unfit') return translated
  return showReply(scene, {
    ...doing,
    prompt: null,
    reply: await askConversation(scene, { ...doing, asked: translated.act }),
  })
}

async function saySomething(scene: Scene, said: Doing & { readonly text: string }): Promise<WireAnswer | Unfit> {
  const { text, person, request } = said
  if (text === '') return { type: 'unfit', error: wordsOf(person).unfit.nothing }
  if (text.startsWith('/')) {
    const act = translateLine(text, scene.members)
    const reply = act === null ? unknownCommand(person, text) : await askConversation(scene, { ...said, asked: act })
    return showReply(scene, { ...said, reply, prompt: text })
  }
  const { room } = request
  const to = room === DIRECT ? person.externalId : null
  return {
    type: 'message',
    message: wireMessage(scene.timeline.add({ room, text, to, author: person.externalId })),
  }
}

function unknownCommand(person: PlaygroundPerson, line: string): Reply {
  const { title, about } = wordsOf(person).unknownCommand
  const name = (/^\S*/.exec(line)?.[0] ?? '').slice(0, 60)
  const view: View = { title, tone: 'warning', body: [{ type: 'text', text: about(name) }] }
  return { type: 'message', view, replace: false }
}

async function askConversation(
  scene: Scene,
  { person, request, asked }: Doing & { readonly asked: Act },
): Promise<Reply> {
  return scene.conversation.handle({
    id: scene.newId('int'),
    platform: PLATFORM,
    space: scene.space,
    channel: request.room === DIRECT ? null : request.room,
    user: { externalId: person.externalId, profile: profileOf(person) },
    act: asked,
  })
}

/** The message that was pressed on, if it is there and this person may see it. */
function pressedOn(scene: Scene, { person, request }: Doing): Entry | null {
  const entry = request.on === null ? null : scene.timeline.find(request.on)
  return entry !== null && isFor(entry, person.externalId) ? entry : null
}

type Replied = Doing & { readonly reply: Reply; readonly prompt: string | null }

function showReply(scene: Scene, replied: Replied): WireAnswer {
  const { reply } = replied
  switch (reply.type) {
    case 'message':
      return showPrivately(scene, { ...replied, view: reply.view, file: null })
    case 'file':
      return showPrivately(scene, { ...replied, view: reply.view, file: reply.file })
    case 'form':
      return reply
    case 'invalid':
      return { type: 'invalid', errors: reply.errors }
    case 'home':
      return { type: 'home', view: renderView(reply.view, scene.members) }
  }
}

/** In place of the private answer that was pressed on where the reply asks for that and it is still there, else anew. */
function showPrivately(
  scene: Scene,
  replied: Replied & { readonly view: View; readonly file: Entry['file'] },
): WireAnswer {
  const { timeline } = scene
  const content = { view: renderView(replied.view, scene.members), file: replied.file }
  const old = replied.reply.type === 'message' && replied.reply.replace ? pressedOn(scene, replied) : null
  const replaced = old?.private === true ? timeline.change(old.id, { ...content, gone: false }) : null
  const { room } = replied.request
  const made = { ...content, room, to: replied.person.externalId, private: true, prompt: replied.prompt }
  return { type: 'message', message: wireMessage(replaced ?? timeline.add(made)) }
}
