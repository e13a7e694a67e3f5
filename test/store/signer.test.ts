import { expect, it } from 'vitest'
import { createSigner } from '../../src/store/signer.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

it('a signature is taken in the one way in which it was written, though its last character has bits to spare', () => {
  const signer = createSigner([{ id: '1', key: Buffer.alloc(32, 3) }])
  const signature = signer.sign('join', 'a.b.c')
  const taken = [...LETTERS].filter((last) =>
    signer.isSigned('join', { text: 'a.b.c', signature: `${signature.slice(0, -1)}${last}` }),
  )
  expect(taken).toEqual([signature.at(-1)])
  expect(signer.isSigned('join', { text: 'a.b.c', signature: `${signature}=` })).toBe(false)
})
