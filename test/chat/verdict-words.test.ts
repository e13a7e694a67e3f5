import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/chat/spans.ts'
import { verdictWords } from '../../src/chat/verdict-words.ts'
import { wordsFor } from '../../src/chat/words/words.ts'
import type { VerdictReason } from '../../src/domain/entities.ts'
import { testId } from '../support/test-ids.ts'

const FROM = '2026-12-01T17:02:00.000Z'
const TO = '2026-12-01T17:58:00.000Z'

const CASES: readonly (readonly [VerdictReason, string])[] = [
  [
    { code: 'seen', source: 'discord_voice', from: FROM, to: TO, minutes: 56, of: 60 },
    'Joined by Discord Voice 18:02 to 18:58, 56 of 60 minutes',
  ],
  [{ code: 'spoken_code', at: FROM }, 'Gave the word said in the session at 18:02'],
  [{ code: 'pressed_join', source: 'join_button', at: FROM }, 'Pressed Join at 18:02; nothing from the meeting itself'],
  [
    { code: 'pressed_join', source: 'slack_huddle', at: FROM },
    'Was in a Slack Huddle at 18:02; nothing from the meeting itself',
  ],
  [{ code: 'by_join_only', source: 'join_link', at: FROM }, 'Opened the join link at 18:02; counted by Join only'],
  [{ code: 'marked', by: testId('per', 1), at: FROM }, 'Marked by hand on Tue 1 Dec 2026 at 18:02'],
  [{ code: 'no_evidence' }, 'No sign of them in the session'],
  [{ code: 'no_record_yet' }, "The meeting's own record has not arrived yet"],
  [{ code: 'record_never_came' }, "The meeting's own record never arrived"],
]

describe('why a verdict is what it is', () => {
  it.each(CASES)('%o is one plain sentence in the reader’s zone', (reason, words) => {
    const told = { zone: 'Europe/Berlin', words: wordsFor(null) }
    expect(plainText(verdictWords(reason, told), told)).toBe(words)
  })

  it('names who marked, and speaks the language of whoever reads it', () => {
    const told = { zone: 'Europe/Berlin', words: wordsFor('es-MX'), markedBy: 'Maya Okafor' }
    const reason = { code: 'marked', by: testId('per', 1), at: FROM } as const
    expect(plainText(verdictWords(reason, told), told)).toBe('Registrado por Maya Okafor el mar 1 dic 2026 a las 18:02')
  })
})
