import type { WebClient } from '@slack/web-api'
import type { OutgoingFile } from '../../chat/reply.ts'

/** Hands a file over in the direct message with a person; rejects where Slack does not take it. */
export async function sendFile(
  client: WebClient,
  what: { readonly channel: string; readonly file: OutgoingFile },
): Promise<void> {
  const { channel, file } = what
  await client.files.uploadV2({
    channel_id: channel,
    filename: file.name,
    title: file.name,
    file: Buffer.from(file.content),
  })
}
