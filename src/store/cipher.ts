import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Encrypts what is secret at rest. `place` names where a text is kept (`table.column:rowId`), so that one moved elsewhere fails. */
export type Cipher = {
  readonly encrypt: (text: string, place: string) => string
  /** The clear text. Throws `CannotDecrypt` where the key is unknown or the text was changed or moved. */
  readonly decrypt: (sealed: string, place: string) => string
  /** Whether the text was written under the key that writes now. */
  readonly isCurrent: (sealed: string) => boolean
}

/** A master key: 32 bytes under a name of its own (letters, digits, `-` and `_`). */
export type MasterKey = { readonly id: string; readonly key: Buffer }

/** A sealed text cannot be read: the key is not among ours, or the text is not what was written there. */
export class CannotDecrypt extends Error {
  override name = 'CannotDecrypt'
}

const KEY_BYTES = 32
const IV_BYTES = 12
/** In full and checked: Node takes a shorter tag where none is asked for (PLATFORM-FACTS 7). */
const TAG_BYTES = 16

/**
 * AES-256-GCM over a ring of keys: the first writes, all read. Sealed texts are `v1.<key id>.<iv>.<tag>.<ciphertext>`, the
 * parts in base64url. Throws on an empty ring, a key of another length, and names that are malformed or used twice.
 */
export const createCipher = (keys: readonly MasterKey[]): Cipher => {
  const ring = new Map(keys.map(({ id, key }) => [id, purposeKey(checked(id, key), 'rollcall encryption at rest')]))
  const [writer] = keys
  if (!writer) throw new Error('a cipher needs at least one key')
  if (ring.size !== keys.length) throw new Error('two encryption keys have the same name')
  const keyOf = (id: string): Buffer => {
    const key = ring.get(id)
    if (!key) throw new CannotDecrypt(`no encryption key is named "${id}"`)
    return key
  }
  return {
    encrypt: (text, place) => {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', keyOf(writer.id), iv, { authTagLength: TAG_BYTES })
      cipher.setAAD(Buffer.from(place))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return ['v1', writer.id, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.')
    },
    decrypt: (sealed, place) => {
      const [version, id = '', ...parts] = sealed.split('.')
      const [iv, tag, text] = parts.map((part) => Buffer.from(part, 'base64url'))
      if (version !== 'v1' || parts.length !== 3 || iv?.length !== IV_BYTES || tag?.length !== TAG_BYTES || !text)
        throw new CannotDecrypt('not a sealed text')
      const decipher = createDecipheriv('aes-256-gcm', keyOf(id), iv, { authTagLength: TAG_BYTES })
      decipher.setAAD(Buffer.from(place))
      decipher.setAuthTag(tag)
      try {
        return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
      } catch (cause) {
        throw new CannotDecrypt('the key does not fit, or the sealed text was changed or moved', { cause })
      }
    },
    isCurrent: (sealed) => sealed.startsWith(`v1.${writer.id}.`),
  }
}

/** A key for one purpose, made from a master key, so that no key serves two (encryption, signatures, fingerprints). */
export const purposeKey = (master: Buffer, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', master, 'rollcall', purpose, KEY_BYTES))

const checked = (id: string, key: Buffer): Buffer => {
  if (!/^[\w-]{1,64}$/.test(id))
    throw new Error(`"${id}" is no name for an encryption key: use letters, digits, - and _`)
  if (key.length !== KEY_BYTES)
    throw new Error(`the encryption key "${id}" has ${key.length} bytes; it needs ${KEY_BYTES}`)
  return key
}
