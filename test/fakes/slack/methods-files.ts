/** files.*: the upload in three steps, and the door that takes the bytes. */
import { asList, asObject, asText, type Json } from './json.ts'
import { post } from './messages.ts'
import { channelOf } from './methods-conversations.ts'
import { SlackRefusal } from './refusal.ts'
import type { FakeFile, FakeState, FakeWorkspace } from './state.ts'
import type { Method } from './web-api.ts'

/** The methods by name. */
export const fileMethods: Readonly<Record<string, Method>> = {
  'files.getUploadURLExternal': (state, workspace, args) => {
    const filename = asText(args.filename)
    const length = Number(args.length)
    if (!filename || !(length > 0)) throw new SlackRefusal('invalid_arguments', ['filename and length are required'])
    const id = `F${state.next()}`
    workspace.files.set(id, { id, filename, length, title: filename, bytes: undefined, channelId: undefined })
    return { file_id: id, upload_url: `${state.origin}/upload/${workspace.teamId}/${id}` }
  },
  'files.completeUploadExternal': (state, workspace, args) => {
    const files = asList(args.files).map((entry) => finish(workspace, asObject(entry)))
    if (files.length === 0) throw new SlackRefusal('invalid_arguments', ['files is required'])
    const channelId = asText(args.channel_id)
    if (channelId) share(state, workspace, { files, channelId, args })
    return { files: files.map(filePayload) }
  },
  'files.info': (_state, workspace, args) => {
    const file = workspace.files.get(asText(args.file))
    if (!file) throw new SlackRefusal('file_not_found')
    return { file: filePayload(file) }
  },
}

/** Takes the bytes of an upload; false where nobody asked for it or the length is not the announced one. */
export function takeUpload(workspace: FakeWorkspace | undefined, fileId: string, bytes: Buffer): boolean {
  const file = workspace?.files.get(fileId)
  if (!file || file.bytes || bytes.length !== file.length) return false
  file.bytes = bytes
  return true
}

function finish(workspace: FakeWorkspace, entry: Json): FakeFile {
  const file = workspace.files.get(asText(entry.id))
  if (!file?.bytes) throw new SlackRefusal('file_not_found')
  file.title = asText(entry.title) || file.filename
  return file
}

function share(
  state: FakeState,
  workspace: FakeWorkspace,
  what: { files: readonly FakeFile[]; channelId: string; args: Json },
): void {
  const channel = channelOf(workspace, what.channelId)
  if (!channel.members.has(workspace.botUserId)) throw new SlackRefusal('not_in_channel')
  const said = { text: asText(what.args.initial_comment), blocks: [], metadata: undefined }
  const threadTs = asText(what.args.thread_ts) || undefined
  const message = post(state, workspace, { said, where: { channelId: channel.id, threadTs, files: what.files } })
  const to = channel.kind === 'im' ? [...channel.members].find((id) => id !== workspace.botUserId) : undefined
  for (const file of what.files) {
    file.channelId = channel.id
    state.seen.add({ kind: 'file', teamId: workspace.teamId, to, channelId: channel.id, file, message })
  }
}

/** Right after completion `mimetype` and `shares` are still empty (node-slack-sdk#2170). */
function filePayload(file: FakeFile): Json {
  return { id: file.id, name: file.filename, title: file.title, mimetype: '', shares: {} }
}
