import { createCipheriv, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CannotDecrypt, createCipher, purposeKey } from '../../src/store/cipher.ts'

const [oldKey, newKey] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
const cipher = createCipher([{ id: 'k1', key: oldKey }])
const place = 'success_sessions.zoom_passcode:ses_1'

describe('a sealed text', () => {
  it('opens again, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cipher.decrypt(cipher.encrypt(text, place), place)).toBe(Buffer.from(text).toString())
      }),
    )
  })

  it('is another one each time, in the documented form', () => {
    const [first, second] = [cipher.encrypt('same', place), cipher.encrypt('same', place)]
    expect(first).not.toBe(second)
    expect(first).toMatch(/^v1\.k1\.[\w-]{16}\.[\w-]{22}\.[\w-]+$/)
  })

  it('does not open where it was moved to', () => {
    const sealed = cipher.encrypt('secret', place)
    expect(() => cipher.decrypt(sealed, 'success_sessions.zoom_passcode:ses_2')).toThrow(CannotDecrypt)
  })

  it('does not open when any of its characters is another one', () => {
    const sealed = cipher.encrypt('a secret of some length', place)
    for (const part of [2, 3, 4]) {
      const parts = sealed.split('.')
      parts[part] = (parts[part] ?? '').replace(/^./, (first) => (first === 'A' ? 'B' : 'A'))
      expect(() => cipher.decrypt(parts.join('.'), place)).toThrow(CannotDecrypt)
    }
  })

  it('does not open with a shortened tag', () => {
    const [version, id, iv, tag, text] = cipher.encrypt('secret', place).split('.')
    const short = Buffer.from(tag ?? '', 'base64url')
      .subarray(0, 4)
      .toString('base64url')
    expect(() => cipher.decrypt([version, id, iv, short, text].join('.'), place)).toThrow(CannotDecrypt)
  })

  it.each(['', 'secret', 'v1', 'v1.k1', 'v2.k1.a.b.c', 'v1.k1.a.b.c', 'v1.k1....', 'v1.k1.a.b.c.d'])(
    'is not %j',
    (text) => {
      expect(() => cipher.decrypt(text, place)).toThrow(CannotDecrypt)
    },
  )

  it('does not open with the master key itself, which serves other purposes too', () => {
    const iv = randomBytes(12)
    const raw = createCipheriv('aes-256-gcm', oldKey, iv)
    raw.setAAD(Buffer.from(place))
    const text = Buffer.concat([raw.update('secret'), raw.final()])
    const sealed = ['v1', 'k1', ...[iv, raw.getAuthTag(), text].map((part) => part.toString('base64url'))].join('.')
    expect(() => cipher.decrypt(sealed, place)).toThrow(CannotDecrypt)
    expect(purposeKey(oldKey, 'a')).not.toEqual(purposeKey(oldKey, 'b'))
  })
})

describe('a ring of keys', () => {
  const ring = createCipher([
    { id: 'k2', key: newKey },
    { id: 'k1', key: oldKey },
  ])

  it('writes with the first, reads with all', () => {
    const old = cipher.encrypt('secret', place)
    expect(ring.decrypt(old, place)).toBe('secret')
    expect(ring.isCurrent(old)).toBe(false)
    const sealed = ring.encrypt('secret', place)
    expect(ring.isCurrent(sealed)).toBe(true)
    expect(() => cipher.decrypt(sealed, place)).toThrow('no encryption key is named "k2"')
  })

  it('is refused where it is empty, a key has another length, or a name is malformed or used twice', () => {
    expect(() => createCipher([])).toThrow('at least one')
    expect(() => createCipher([{ id: 'a', key: Buffer.alloc(16) }])).toThrow('16 bytes')
    expect(() => createCipher([{ id: 'a.b', key: oldKey }])).toThrow('no name')
    const twice = [oldKey, newKey].map((key) => ({ id: 'a', key }))
    expect(() => createCipher(twice)).toThrow('same name')
  })
})
