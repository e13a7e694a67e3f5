/**
 * Letters to look at: to whom they are, which are kept as golden files, and what is wrong with one.
 *
 * @module
 */
import type { Letter, LetterFor } from '../../src/chat/letter.ts'
import type { Words } from '../../src/chat/words/words.ts'

export const JOIN_URL = 'https://rollcall.example.org/join/org_1.per_1.ses_1.c2lnbmF0dXJl'
export const OFF_URL = 'https://rollcall.example.org/unsubscribe/org_1.per_1.c2lnbmF0dXJl'

/** A reader in New York who has both links. */
export function letterTo(words: Words): LetterFor {
  return {
    zone: 'America/New_York',
    words,
    joinUrl: JOIN_URL,
    unsubscribeUrl: OFF_URL,
    sessionNumber: 42,
    organizationName: 'Demo School',
  }
}

/** Whether the mail of a view of the catalogue is kept, in `test/golden/letter/`. */
export function isKeptAsMail(name: string): boolean {
  return KEPT.includes(name) || name.startsWith('summary/')
}

/** What is wrong with a mail, whatever it says. */
export function letterFaults({ subject, text: plain, html }: Letter): readonly string[] {
  const faults = [...unclosedIn(html)]
  if (/[\p{Cc}\p{Cs}\u2028\u2029]/u.test(subject) || subject === '') faults.push(`subject: ${JSON.stringify(subject)}`)
  if (/(?![\t\n])[\p{Cc}\p{Cs}]/u.test(plain + html)) faults.push('characters that no mail carries')
  const tags = tagsOf(html)
  if (tags.some((tag) => /\ssrc=|\son\w+=|url\(|@import|<(?:script|img|link|iframe|form)\b/i.test(tag)))
    faults.push('something that is fetched or runs')
  const links = tags.flatMap((tag) => (/^<a /.test(tag) ? [/href="([^"]*)"/.exec(tag)?.[1] ?? ''] : []))
  if (!links.every((href) => /^https?:\/\/[^\s"<>]+$/.test(href))) faults.push(`links: ${links.join(' ')}`)
  return faults
}

function unclosedIn(html: string): readonly string[] {
  const open: string[] = []
  for (const tag of tagsOf(html)) {
    const [, closes = '', name = ''] = /^<(\/?)([a-z0-9]+)/.exec(tag) ?? []
    if (VOID.has(name) || name === '') continue
    if (closes === '') open.push(name)
    else if (open.pop() !== name) return [`${tag} closes what is not open`]
  }
  return open.map((name) => `${name} is not closed`)
}

const VOID = new Set(['meta', 'br', 'hr'])

/** All tags in their order, without line breaks, which people's words may have. */
export function tagsOf(html: string): readonly string[] {
  return [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag).filter((tag) => tag !== '<br>' && !tag.startsWith('<!'))
}

const KEPT = [
  'session-card/upcoming',
  'session-card/live',
  'session-card/cancelled',
  'session-card/hostile',
  'session-card/right-to-left',
  'session-card/long-title',
  'hosting/upcoming',
  'assigned/upcoming',
  'change-notice/everything',
  'change-notice/hostile',
  'cancel-notice/to-a-person',
  'left-notice/upcoming',
  'reminder/registered',
  'reminder/mentor',
  'recorded/claimed',
  'disputed/with-evidence',
  'email-code/mailed',
]
