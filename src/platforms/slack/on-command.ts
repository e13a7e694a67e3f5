import type { SlackCommandMiddlewareArgs } from '@slack/bolt'
import { converse } from './converse.ts'
import { askedBy, type Listening, wordsOf } from './listening.ts'
import { readLine } from './read-line.ts'
import { createRespond } from './respond.ts'
import { commandSurface } from './surfaces.ts'

/** Somebody typed a command. */
export async function onCommand(at: Listening, { ack, body }: SlackCommandMiddlewareArgs): Promise<void> {
  const surface = commandSurface({
    ack: (answer) => ack(answer),
    respond: createRespond(body.response_url),
    client: at.client,
    trigger: body.trigger_id,
    origin: { channel: body.channel_id, home: false },
    words: wordsOf(at, body.user_id),
  })
  const { text, mentions } = readLine(body.text ?? '')
  const act = { type: 'line', command: body.command.replace(/^\//, ''), text, mentions } as const
  await converse(at.means, { ...askedBy(at, body, body.user_id), channel: body.channel_id, act }, surface)
}
