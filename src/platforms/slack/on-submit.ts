import type { SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt'
import type { Asked } from './ask.ts'
import { converse } from './converse.ts'
import { askedBy, type Listening, refreshHome, wordsOf } from './listening.ts'
import { readValues } from './read-values.ts'
import { readOrigin } from './render-modal.ts'
import { submitSurface } from './view-surfaces.ts'

/** Somebody sent a form. */
export async function onSubmit(
  at: Listening,
  { ack, body, view }: SlackViewMiddlewareArgs<ViewSubmitAction>,
): Promise<void> {
  const origin = readOrigin(view.private_metadata)
  const surface = submitSurface({
    // Bolt types the acknowledgement by what each response_action needs; the surface makes only such.
    ack: (answer) => ack(answer as Parameters<typeof ack>[0]),
    client: at.client,
    viewId: view.id,
    fields: view.blocks.flatMap((block) => (block.type === 'input' && block.block_id ? [block.block_id] : [])),
    origin,
    words: wordsOf(at, body.user.id),
  })
  const act = { type: 'form', id: view.callback_id, values: readValues(view.state.values) } as const
  const asked: Asked = { ...askedBy(at, body, body.user.id), channel: origin.channel, act }
  await converse(at.means, asked, surface)
  if (origin.home) await refreshHome(at, asked)
}
