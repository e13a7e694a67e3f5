import { domainToASCII } from 'node:url'

/** Who mails are from: `MAIL_FROM`, read. */
export type Sender = {
  /** Empty where only an address was given. */
  readonly name: string
  readonly address: string
  /** What follows the `@`, in ASCII: headers that are no text know no other script. */
  readonly domain: string
}

/**
 * Reads `Rollcall <sessions@example.org>` or a bare address.
 *
 * @throws Error for anything else, in words for whoever runs the program
 */
export function readSender(from: string): Sender {
  const [, name = '', bracketed] = /^([^<>]*)<([^<>]+)>$/.exec(from.trim()) ?? []
  const address = (bracketed ?? from).trim()
  const domain = domainToASCII(address.slice(address.lastIndexOf('@') + 1))
  if (!isAddress(address) || domain === '') {
    throw new Error('MAIL_FROM: holds no mail address. Write it like Rollcall <sessions@example.org>.')
  }
  const plainName = inOneLine(name).replace(/^"(.*)"$/, '$1')
  return { name: plainName, address, domain }
}

/** Whether a text is one bare address that a mail server can be told: no list, no name, no route, no quoted part. */
export function isAddress(text: string): boolean {
  return text.length <= LONGEST_ADDRESS && ADDRESS.test(text)
}

/**
 * A text made fit for a header: one line, without control characters and characters that turn the direction of others, and with
 * nothing in it that reads as an encoded word (RFC 2047), which a mail program would show as what it stands for.
 */
export function inOneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/[\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, '')
    .replaceAll('=?', '=\u200b?')
    .trim()
}

/** RFC 5321 section 4.5.3.1.3: a path has 256 octets, its brackets among them. */
const LONGEST_ADDRESS = 254
const ADDRESS = /^[^\s\p{Cc}\p{Cs}<>()[\]\\,;:@"]{1,64}@[^\s\p{Cc}\p{Cs}<>()[\]\\,;:@"]+$/u
