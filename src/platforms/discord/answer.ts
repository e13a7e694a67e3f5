import {
  type APIInteraction,
  type APIInteractionResponse,
  ComponentType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  Routes,
} from 'discord-api-types/v10'
import type { OutgoingFile, Reply } from '../../chat/reply.ts'
import type { View } from '../../chat/view.ts'
import { wordsFor } from '../../chat/words/words.ts'
import { isOnPrivate, localeOf } from './receive.ts'
import { type Rendered, render } from './render.ts'
import { renderForm } from './render-form.ts'

/** The part of the SDK's REST client that answers need; it knows the bot's token, interactions carry their own. */
export type Rest = {
  readonly post: (route: `/${string}`, request: RestRequest) => Promise<unknown>
  readonly patch: (route: `/${string}`, request: RestRequest) => Promise<unknown>
}

/** A body with files, as the SDK's REST client takes them. */
export type RestRequest = {
  readonly body: unknown
  readonly files?: RestFile[]
  readonly auth?: boolean
  readonly signal?: AbortSignal
}
type RestFile = { readonly name: string; readonly data: Buffer; readonly contentType: string }

/** Where an answer goes. */
export type Answering = { readonly rest: Rest; readonly interaction: APIInteraction; readonly applicationId: string }

/** A message body with its file beside it. */
type Message = { readonly body: Rendered & { readonly attachments: Attachment[] }; readonly files: RestFile[] }
type Attachment = { readonly id: number; readonly filename: string }

/** Answers in one go (DESIGN, decision 7): a private message, an update of the private message pressed on, or a form. */
export async function answerNow(to: Answering, reply: Reply): Promise<void> {
  if (reply.type === 'form') return respond(to, { type: InteractionResponseType.Modal, data: renderForm(reply.form) })
  const { body, files } = messageOf(reply)
  if (replaces(to.interaction, reply))
    return respond(to, { type: InteractionResponseType.UpdateMessage, data: body }, files)
  const data = { ...body, flags: body.flags | MessageFlags.Ephemeral }
  return respond(to, { type: InteractionResponseType.ChannelMessageWithSource, data }, files)
}

/**
 * Tells Discord that an answer is coming. Where a private message may be replaced nothing shows meanwhile; elsewhere a private
 * "thinking" does, and whether it is private is settled by this.
 */
export async function answerLater(to: Answering): Promise<void> {
  if (isOnPrivate(to.interaction)) return respond(to, { type: InteractionResponseType.DeferredMessageUpdate })
  const data = { flags: MessageFlags.Ephemeral as const }
  return respond(to, { type: InteractionResponseType.DeferredChannelMessageWithSource, data })
}

/** Fills in what {@link answerLater} promised. A form cannot be opened any more, so the person is asked to press again. */
export async function answerAtLast(to: Answering, reply: Reply): Promise<void> {
  const { rest, interaction, applicationId } = to
  const late =
    reply.type === 'form' ? { type: 'message' as const, view: pressAgain(interaction), replace: false } : reply
  const { body, files } = messageOf(late)
  if (!isOnPrivate(interaction) || replaces(interaction, late)) {
    await rest.patch(Routes.webhookMessage(applicationId, interaction.token), { body, files, auth: false })
    return
  }
  const data = { ...body, flags: body.flags | MessageFlags.Ephemeral }
  await rest.post(Routes.webhook(applicationId, interaction.token), { body: data, files, auth: false })
}

/** In the language of whoever asked. */
function pressAgain(interaction: APIInteraction): View {
  const { title, again } = wordsFor(localeOf(interaction)).platform.tooLate
  return { title, tone: 'warning', body: [{ type: 'text', text: [again] }] }
}

async function respond(
  { rest, interaction }: Answering,
  body: APIInteractionResponse,
  files: RestFile[] = [],
): Promise<void> {
  await rest.post(Routes.interactionCallback(interaction.id, interaction.token), { body, files, auth: false })
}

function replaces(interaction: APIInteraction, reply: Reply): boolean {
  const isPress =
    interaction.type === InteractionType.MessageComponent || interaction.type === InteractionType.ModalSubmit
  return isPress && reply.type === 'message' && reply.replace && isOnPrivate(interaction)
}

/** A replaced message loses the file that it had: `attachments` lists all that stay. */
function messageOf(reply: Exclude<Reply, { type: 'form' }>): Message {
  const body = render(reply.view)
  if (reply.type !== 'file') return { body: { ...body, attachments: [] }, files: [] }
  const file = fileOf(reply.file)
  const shown = { type: ComponentType.File as const, file: { url: `attachment://${file.name}` } }
  return {
    body: { ...body, components: [...body.components, shown], attachments: [{ id: 0, filename: file.name }] },
    files: [file],
  }
}

/** Discord renames files with other characters, and then no longer finds what the message refers to. */
function fileOf({ name, mediaType, content }: OutgoingFile): RestFile {
  const safe = name.replace(/[^\w.-]+/g, '-').replace(/^[-.]+/, '') || 'file'
  return { name: safe, data: Buffer.from(content, 'utf8'), contentType: mediaType }
}
