import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Signer } from '../usecases/ports.ts'
import { type MasterKey, purposeKey } from './cipher.ts'

/**
 * Signs by HMAC-SHA-256 under a key of its own for each purpose, drawn from the first master key; what any of them signed is
 * accepted, so that links in mails outlive a rotation of keys.
 */
export const createSigner = (keys: readonly MasterKey[]): Signer => {
  const [writer] = keys
  if (!writer) throw new Error('a signer needs at least one key')
  const sign = (key: Buffer, purpose: string, text: string): Buffer =>
    createHmac('sha256', purposeKey(key, `rollcall ${purpose} link`))
      .update(text)
      .digest()
  return {
    sign: (purpose, text) => sign(writer.key, purpose, text).toString('base64url'),
    isSigned: (purpose, { text, signature }) => {
      const given = Buffer.from(signature, 'base64url')
      // Checked on all keys, so that the time taken tells nothing of which one it was.
      const fits = keys.map(({ key }) => {
        const made = sign(key, purpose, text)
        return made.length === given.length && timingSafeEqual(made, given)
      })
      // The last character has bits to spare: only the one way in which we write them is ours.
      return fits.includes(true) && given.toString('base64url') === signature
    },
  }
}
