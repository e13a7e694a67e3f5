/** Things as a person sees them on the screen. */
import { asList, asObject, asText, isObject, type Json } from './json.ts'
import type { Seen } from './seen.ts'
import { labelsOf, type Reader, showMessage, showMrkdwn } from './show-text.ts'
import type { FakeFile, FakeMessage, FakeView } from './state.ts'

/** A message, a modal, a Home tab or an error, in words. */
export type Shown = {
  readonly kind: Seen['kind']
  /** The words: of a modal with its title first, of modal errors those errors. */
  readonly text: string
  /** What a screen reader gets of a message: its top-level text. */
  readonly spoken: string
  /** Labels of buttons and menus. */
  readonly labels: readonly string[]
  readonly channelId: string | undefined
  /** Milliseconds on `performance.now()`'s clock when it became visible. */
  readonly at: number
  readonly message: FakeMessage | undefined
  readonly view: FakeView | undefined
  readonly file: FakeFile | undefined
  readonly errors: Readonly<Record<string, string>> | undefined
  readonly error: string | undefined
}

/** Puts an entry of the log into words for a reader. */
export function show(seen: Seen, reader: Reader): Shown {
  const blocks = seen.message?.blocks ?? asList(seen.view?.json.blocks).filter(isObject)
  return {
    kind: seen.kind,
    text: words(seen, blocks, reader),
    spoken: seen.message ? showMrkdwn(seen.message.text, reader) : '',
    labels: labelsOf(blocks),
    channelId: seen.channelId,
    at: seen.at,
    message: seen.message,
    view: seen.view,
    file: seen.file,
    errors: seen.errors,
    error: seen.error,
  }
}

function words(seen: Seen, blocks: readonly Json[], reader: Reader): string {
  if (seen.error) return seen.error
  if (seen.errors) return Object.values(seen.errors).join('\n')
  if (seen.message) return showMessage(seen.message, reader)
  const title = asText(asObject(seen.view?.json.title).text)
  return [title, showMessage({ text: '', blocks }, reader)].filter((line) => line !== '').join('\n')
}
