import { createHash, randomBytes } from 'node:crypto'
import { systemClock } from './clock.ts'
import type { Id } from './domain/ids.ts'
import type { Clock, NewId } from './usecases/ports.ts'

/** Crockford's base 32 in lower case: no letter that reads as a digit, and it sorts as its value does. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * Makes identifiers of 20 characters after the prefix: 48 bits of the clock in ms, then 52 random bits, so that they sort by
 * time of making and a billion made within one ms still hardly ever meet. One that is made of something is the first 100 bits of
 * its hash, whenever and by whichever process.
 */
export const createNewId =
  (clock: Pick<Clock, 'now'>): NewId =>
  <P extends string>(prefix: P, of?: string) => {
    const value = of === undefined ? (BigInt(clock.now().getTime()) << 52n) | random52() : hash100(`${prefix}:${of}`)
    return `${prefix}_${encode(value)}` as Id<P>
  }

/** The process' own maker of identifiers, by the system clock. */
export const newId: NewId = createNewId(systemClock)

const random52 = (): bigint => {
  const bytes = randomBytes(7)
  return BigInt(`0x${bytes.toString('hex')}`) >> 4n
}

const hash100 = (text: string): bigint => BigInt(`0x${createHash('sha256').update(text).digest('hex').slice(0, 25)}`)

const encode = (value: bigint): string => {
  let text = ''
  for (let rest = value, place = 0; place < 20; place++, rest >>= 5n) text = ALPHABET.charAt(Number(rest & 31n)) + text
  return text
}
