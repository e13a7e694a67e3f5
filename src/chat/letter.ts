import { letterHtml } from './letters/letter-html.ts'
import { letterParts } from './letters/letter-parts.ts'
import { letterText } from './letters/letter-text.ts'
import type { View } from './view.ts'
import type { Words } from './words/words.ts'

/** For whom a view becomes a mail, and which ways back it may hold. */
export type LetterFor = {
  /** The recipient's zone: all times are in it. */
  readonly zone: string
  /** The recipient's language, which the view is in already. */
  readonly words: Words
  /** Their personal link to the session (`/join/TOKEN`): what the view's **Join** becomes; without it the button is left out. */
  readonly joinUrl?: string
  readonly unsubscribeUrl?: string
  /** The number of the session that it is about: names what to type in the chat instead of pressing what a mail has no button for. */
  readonly sessionNumber?: number
  readonly organizationName: string
}

/** A mail's words. `text` is complete in itself; `html` holds no script, no image and no address but those of its links. */
export type Letter = { readonly subject: string; readonly text: string; readonly html: string }

/**
 * Any view as a mail. What opens an address becomes a link; what would have to be pressed in a chat is left out, and a sentence says
 * where it is done instead. Relative times ("in 3 hours") would be wrong by the time of reading: they are left out beside the time
 * itself, and told as that elsewhere. So the same view gives the same letter whenever it is made.
 *
 * @throws RangeError when the zone is unknown
 */
export function letter(view: View, to: LetterFor): Letter {
  const { parts, tellsTime } = letterParts(view, to)
  const { locale, letter: said } = to.words
  const title = inOneLine(view.title)
  const closing = [said.from(inOneLine(to.organizationName)), ...(tellsTime ? [said.zone(to.zone)] : [])]
  const unsubscribe = to.unsubscribeUrl === undefined ? null : { words: said.unsubscribe, url: to.unsubscribeUrl }
  const page = { language: locale, title, tone: view.tone ?? 'plain', parts, closing, unsubscribe }
  return { subject: title, text: letterText(page), html: letterHtml(page) }
}

/** Fit for a subject: line breaks and control characters are not. */
function inOneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/\p{Cs}/gu, '')
    .trim()
}
