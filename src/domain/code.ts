/**
 * One-time codes that connect spaces and link accounts: eight characters that are easy to read aloud and type (`K7PM-2QXD`), 40
 * bits, of which only a hash is stored.
 *
 * @module
 */
import { createHash } from 'node:crypto'

/** How many random bytes a code is made from. */
export const CODE_BYTES = 8
/** For how long a code is good. */
export const CODE_MINUTES = 10

/** The code for some random bytes, in two groups of four. */
export function formatCode(bytes: Uint8Array): string {
  if (bytes.length !== CODE_BYTES) throw new RangeError(`A code is made of ${CODE_BYTES} bytes`)
  const letters = [...bytes].map((byte) => ALPHABET.charAt(byte % ALPHABET.length)).join('')
  return `${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** The code that somebody typed, in its one spelling; null for what can be none. Case, spaces and dashes do not matter. */
export function readCode(text: string): string | null {
  const letters = text.replace(/[\s-]/g, '').toUpperCase()
  const isCode = letters.length === CODE_BYTES && [...letters].every((letter) => ALPHABET.includes(letter))
  return isCode ? `${letters.slice(0, 4)}-${letters.slice(4)}` : null
}

/** What is stored of a code: SHA-256 of its one spelling, in hexadecimal. */
export function hashCode(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}

/** 32 characters, so that each byte gives each of them equally often; none that looks like another (0 O, 1 I). */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
