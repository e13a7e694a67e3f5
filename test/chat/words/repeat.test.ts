import { expect, it } from 'vitest'
import { EN } from '../../../src/chat/words/en.ts'
import { ES } from '../../../src/chat/words/es.ts'

it.each([
  [1, [2], 'Every week on Tuesday', 'Todos los martes'],
  [1, [1, 7], 'Every week on Monday and Sunday', 'Todos los lunes y los domingos'],
  [2, [6], 'Every 2 weeks on Saturday', 'Cada 2 semanas, los sábados'],
])('every %i weeks on %j is said as people do', (every, days, english, spanish) => {
  expect(EN.repeat.weeks(every, days)).toBe(english)
  expect(ES.repeat.weeks(every, days)).toBe(spanish)
})
