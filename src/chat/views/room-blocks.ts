import type { Credentials } from '../../usecases/credentials.ts'
import { shorten } from '../spans.ts'
import type { Block, Button, Fact, Span } from '../view.ts'
import type { Seen } from './seen.ts'

/** The way in: buttons that open the room, and the same in words to copy. For those alone who may enter now. */
export function roomBlocks(credentials: Credentials, { words: { news } }: Pick<Seen, 'words'>): readonly Block[] {
  const { link, meetingId, passcode, backupLink } = credentials
  const buttons = [
    ...openButton({ label: news.open, link, main: true }),
    ...openButton({ label: news.openBackup, link: backupLink }),
  ]
  const facts: readonly Fact[] = [
    ...fact(news.link, link, linkSpan),
    ...fact(news.meetingId, meetingId, codeSpan),
    ...fact(news.passcode, passcode, codeSpan),
    ...fact(news.backupLink, backupLink, linkSpan),
  ]
  if (facts.length === 0) return [{ type: 'text', text: [news.noLink] }]
  return [{ type: 'facts', facts }, ...(buttons.length === 0 ? [] : [{ type: 'buttons' as const, buttons }])]
}

/** The longest address that a button carries everywhere; a longer one stands in the text alone. In characters. */
const LONGEST_BUTTON_URL = 512
const LONGEST_WORDS = 200
const LONGEST_CODE = 200

function openButton(room: {
  readonly label: string
  readonly link: string | null
  readonly main?: boolean
}): readonly Button[] {
  const { label, link } = room
  if (link === null || link.length > LONGEST_BUTTON_URL || !isWebAddress(link)) return []
  return [room.main === true ? { label, url: link, tone: 'primary' } : { label, url: link }]
}

function fact(label: string, words: string | null, span: (words: string) => Span): readonly Fact[] {
  return words === null || words.trim() === '' ? [] : [{ label, value: [span(words)] }]
}

function codeSpan(words: string): Span {
  return { code: shorten(words, LONGEST_CODE) }
}

/** What is no web address (a voice channel's mention) is shown to be copied. */
function linkSpan(link: string): Span {
  return isWebAddress(link) ? { link, words: shorten(link, LONGEST_WORDS) } : { code: link }
}

function isWebAddress(link: string): boolean {
  return /^https?:\/\//i.test(link) && URL.canParse(link)
}
