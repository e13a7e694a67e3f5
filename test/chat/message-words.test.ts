import { expect, it } from 'vitest'
import { DELIVERY_KINDS } from '../../src/chat/deliver.ts'
import { messageWords } from '../../src/chat/message-words.ts'
import { wordsFor } from '../../src/chat/words/words.ts'

const english = { words: wordsFor('en') }

it('every kind of message has a name among people, and one of a later version too', () => {
  const names = DELIVERY_KINDS.map((kind) => messageWords(kind, english))
  expect(names.filter((name) => name === 'Message')).toEqual([])
  expect(messageWords('of a later version', english)).toBe('Message')
  expect(messageWords('constructor', english)).toBe('Message')
})
