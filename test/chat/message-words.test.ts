import { expect, it } from 'vitest'
import { DELIVERY_KINDS } from '../../src/chat/deliver.ts'
import { messageWords } from '../../src/chat/message-words.ts'

it('every kind of message has a name among people, and one of a later version too', () => {
  const names = DELIVERY_KINDS.map(messageWords)
  expect(names.filter((name) => name === 'Message')).toEqual([])
  expect(messageWords('of a later version')).toBe('Message')
  expect(messageWords('constructor')).toBe('Message')
})
