/** Posting, changing and deleting messages by Slack's rules; shared by the Web API, response_url and acknowledgements. */
import { checkBlocks } from './check-blocks.ts'
import { asText, isObject, type Json } from './json.ts'
import { SLACK_LIMITS as L } from './limits.ts'
import { refuse, SlackRefusal } from './refusal.ts'
import { type FakeFile, type FakeMessage, type FakeState, type FakeWorkspace, nextTs } from './state.ts'

/** What is said: the parts of a message that the app chooses. */
export type Said = { readonly text: string; readonly blocks: readonly Json[]; readonly metadata: Json | undefined }

/** Reads and checks what an app wants to say. Throws {@link SlackRefusal}. */
export function readSaid(input: Json, maxText: number = L.messageText): Said {
  const text = asText(input.text)
  const given = input.blocks ?? []
  refuse('invalid_blocks', checkBlocks(given, 'message'))
  const blocks = (given as readonly unknown[]).filter(isObject)
  if (text === '' && blocks.length === 0 && !Array.isArray(input.attachments)) throw new SlackRefusal('no_text')
  if (text.length > maxText) throw new SlackRefusal('msg_too_long', [`text has ${text.length} characters`])
  const size = textSize(blocks)
  if (size > L.blocksText) throw new SlackRefusal('msg_blocks_too_long', [`blocks hold ${size} characters of text`])
  return { text, blocks: withBlockIds(blocks), metadata: isObject(input.metadata) ? input.metadata : undefined }
}

/** Where and for whom a message is posted. */
export type Where = {
  readonly channelId: string
  readonly privateTo?: string | undefined
  readonly threadTs?: string | undefined
  readonly files?: readonly FakeFile[]
}

/** Posts a message and shows it. */
export function post(
  state: FakeState,
  workspace: FakeWorkspace,
  what: { readonly said: Said; readonly where: Where },
): FakeMessage {
  const { said, where } = what
  const message: FakeMessage = {
    ts: nextTs(state),
    channelId: where.channelId,
    author: workspace.botUserId,
    privateTo: where.privateTo,
    threadTs: where.threadTs,
    text: said.text,
    blocks: said.blocks,
    metadata: said.metadata,
    edits: 0,
    deleted: false,
    files: where.files ?? [],
  }
  workspace.messages.push(message)
  show(state, workspace, { kind: 'posted', message })
  return message
}

/** Replaces what a message says and shows it. */
export function change(
  state: FakeState,
  workspace: FakeWorkspace,
  what: { readonly message: FakeMessage; readonly said: Said },
): void {
  const { message, said } = what
  message.text = said.text
  message.blocks = said.blocks
  message.metadata = said.metadata ?? message.metadata
  message.edits += 1
  show(state, workspace, { kind: 'updated', message })
}

/** Takes a message away and shows that. */
export function remove(state: FakeState, workspace: FakeWorkspace, message: FakeMessage): void {
  message.deleted = true
  show(state, workspace, { kind: 'deleted', message })
}

/** A message that is there; undefined where there is none or it was deleted. */
export function findMessage(workspace: FakeWorkspace, channelId: string, ts: string): FakeMessage | undefined {
  return workspace.messages.find((message) => message.channelId === channelId && message.ts === ts && !message.deleted)
}

/** Blocks with an id each: Slack makes up those that the app did not give. */
export function withBlockIds(blocks: readonly Json[]): readonly Json[] {
  const made = Math.random().toString(36).slice(2, 6)
  return blocks.map((block, index) => ({ ...block, block_id: asText(block.block_id) || `${made}${index}` }))
}

function show(
  state: FakeState,
  workspace: FakeWorkspace,
  what: { kind: 'posted' | 'updated' | 'deleted'; message: FakeMessage },
): void {
  const { message } = what
  state.seen.add({
    kind: what.kind,
    teamId: workspace.teamId,
    to: message.privateTo,
    channelId: message.channelId,
    message: { ...message },
  })
}

function textSize(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + textSize(item), 0)
  if (!isObject(value)) return 0
  return Object.entries(value).reduce(
    (sum, [key, item]) => sum + (key === 'text' && typeof item === 'string' ? item.length : textSize(item)),
    0,
  )
}
