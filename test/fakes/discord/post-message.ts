import { flatten, TYPE } from './check-components.ts'
import { checkMessage, isEmptyMessage } from './check-message.ts'
import { withIds } from './component-ids.ts'
import { createForm, type Form } from './form.ts'
import { type Json, list, record, text } from './json.ts'
import { FLAG, MESSAGE } from './limits.ts'
import type { RequestBody } from './request-body.ts'
import type { Channel, Message, StoredFile, User, World } from './world.ts'

/** A message on its way in. */
export type Post = {
  readonly channel: Channel
  readonly body: Json
  readonly uploads: RequestBody['uploads']
  readonly allowedFlags: number
  readonly onlyFor: string | null
  readonly interactionId: string | null
}

/** Why a message was not taken, as status and Discord's error. */
export type Rejection = {
  readonly rejected: { readonly status: number; readonly code: number; readonly message: string; readonly form?: Form }
}

const POST_FLAGS = FLAG.suppressEmbeds | FLAG.suppressNotifications | FLAG.componentsV2

/** Flags that a message in a channel may be sent with. */
export const CHANNEL_FLAGS: number = POST_FLAGS

/** Flags that an answer to an interaction may be sent with. */
export const ANSWER_FLAGS: number = POST_FLAGS | FLAG.ephemeral

/** Checks and stores a new message; nothing is stored where it is refused. */
export function postMessage(world: World, post: Post): Message | Rejection {
  const { body, channel } = post
  const names = post.uploads.map((upload) => upload.name)
  const flags = Number(body.flags ?? 0)
  const wrong = refuse({ body, flags, allowedFlags: post.allowedFlags, files: names }, post.uploads)
  if (wrong) return wrong
  const message: Message = {
    id: world.nextId(),
    channelId: channel.id,
    author: world.bot,
    content: text(body.content),
    embeds: list(body.embeds).map(record),
    components: withIds(list(body.components)),
    flags: flags | (post.onlyFor === null ? 0 : FLAG.ephemeral),
    files: store(world, post.uploads),
    pinged: (flags & FLAG.ephemeral) === 0 ? whomItRings(world, post) : [],
    nonce: body.nonce === undefined || body.nonce === null ? null : String(body.nonce),
    onlyFor: post.onlyFor,
    interactionId: post.interactionId,
    createdAt: Date.now(),
    edits: 0,
    deleted: false,
  }
  const home = message.onlyFor === null ? channel.messages : world.ephemerals
  home.push(message)
  world.pulse.emit('message', message)
  world.pulse.emit('change')
  return message
}

/** Stores what a person wrote, who may ring for those whom they mention. */
export function writeMessage(world: World, of: { channel: Channel; author: User; words: string }): Message {
  const mentioned = [...of.words.matchAll(/<@!?(\d+)>/g)].map((match) => match[1] ?? '')
  const message: Message = {
    id: world.nextId(),
    channelId: of.channel.id,
    author: of.author,
    content: of.words,
    embeds: [],
    components: [],
    flags: 0,
    files: [],
    pinged: mentioned.filter((id) => world.users.has(id)),
    nonce: null,
    onlyFor: null,
    interactionId: null,
    createdAt: Date.now(),
    edits: 0,
    deleted: false,
  }
  of.channel.messages.push(message)
  world.pulse.emit('message', message)
  world.pulse.emit('change')
  return message
}

/** Checks and applies an edit; what the body leaves out stays (resources/message: edit message). */
export function editMessage(world: World, message: Message, sent: Pick<Post, 'body' | 'uploads'>): Message | Rejection {
  const { body, uploads } = sent
  const kept = body.attachments === undefined ? message.files : message.files.filter((file) => isKept(body, file))
  const setV2 = Number(body.flags ?? 0) & FLAG.componentsV2
  const flags = message.flags | setV2
  const merged: Json = {
    content: body.content === undefined ? message.content : (body.content ?? ''),
    embeds: body.embeds === undefined ? message.embeds : (body.embeds ?? []),
    components: body.components === undefined ? message.components : (body.components ?? []),
    allowed_mentions: body.allowed_mentions,
    flags: body.flags,
  }
  const names = [...kept.map((file) => file.name), ...uploads.map((upload) => upload.name)]
  const allowedFlags = FLAG.suppressEmbeds | FLAG.componentsV2 | (message.flags & FLAG.ephemeral)
  const wrong = refuse({ body: merged, flags, allowedFlags, files: names }, uploads)
  if (wrong) return wrong
  message.content = text(merged.content)
  message.embeds = list(merged.embeds).map(record)
  message.components = withIds(list(merged.components))
  message.flags = flags & ~FLAG.loading
  message.files = [...kept, ...store(world, uploads)]
  message.edits += 1
  world.pulse.emit('change')
  return message
}

/** Takes a message away, for everybody who sees it. */
export function deleteMessage(world: World, message: Message): void {
  message.deleted = true
  const home = message.onlyFor === null ? (world.channels.get(message.channelId)?.messages ?? []) : world.ephemerals
  const at = home.indexOf(message)
  if (at >= 0) home.splice(at, 1)
  world.pulse.emit('change')
}

function refuse(draft: Parameters<typeof checkMessage>[1], uploads: Post['uploads']): Rejection | null {
  if (uploads.reduce((sum, upload) => sum + upload.bytes.length, 0) > MESSAGE.attachmentBytes) {
    return { rejected: { status: 413, code: 40005, message: 'Request entity too large' } }
  }
  const form = createForm()
  checkMessage(form, draft)
  for (const raw of list(draft.body.attachments)) {
    const id = String(record(raw).id ?? '')
    const known = uploads.some((upload) => upload.index === id)
    form.expect(known, 'attachments', 'ATTACHMENT_UPLOAD_NOT_FOUND', `no files[${id}]`)
  }
  if (form.faults.length > 0) return { rejected: { status: 400, code: 50035, message: 'Invalid Form Body', form } }
  if (!isEmptyMessage(draft.body, draft.files)) return null
  return { rejected: { status: 400, code: 50006, message: 'Cannot send an empty message' } }
}

function isKept(body: Json, file: StoredFile): boolean {
  return list(body.attachments).some((raw) => String(record(raw).id) === file.id)
}

function store(world: World, uploads: Post['uploads']): StoredFile[] {
  return uploads.map(({ name, type, bytes }) => ({ id: world.nextId(), name, type, bytes }))
}

/** resources/message: allowed mentions. Answers to interactions ring for named users only, unless told otherwise. */
function whomItRings(world: World, post: Post): string[] {
  const shown = [
    text(post.body.content),
    ...flatten(list(post.body.components)).map((c) => (c.type === TYPE.text ? text(c.content) : '')),
  ]
  const words = shown.join('\n')
  const given = post.body.allowed_mentions
  const fallback = post.interactionId === null ? ['users', 'roles', 'everyone'] : ['users']
  const allowed = given === undefined || given === null ? { parse: fallback } : record(given)
  const parse = list(record(allowed).parse)
  const users = [...words.matchAll(/<@!?(\d+)>/g)].map((match) => match[1] ?? '')
  const rung = users.filter((id) => parse.includes('users') || list(record(allowed).users).includes(id))
  const roles = [...words.matchAll(/<@&(\d+)>/g)].map((match) => match[1] ?? '')
  rung.push(...roles.filter((id) => parse.includes('roles') || list(record(allowed).roles).includes(id)))
  if (/@(everyone|here)/.test(words) && parse.includes('everyone')) rung.push('everyone')
  return [...new Set(rung)].filter((id) => id === 'everyone' || world.users.has(id) || roles.includes(id))
}
