import { describe, expect, test } from 'vitest'
import { readWhen } from '../../src/chat/when.ts'
import { type Case, newYork, type Person, read } from './read-typed-when.ts'

/** The same Wednesday at 07:00, for somebody who is spoken to in Spanish. */
const persona: Person = { ...newYork, locale: 'es' }

function reads(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    test.each(cases)('%s', (text, expected) => {
      expect(read(text, persona)).toBe(expected)
    })
  })
}

reads('a day and an hour in Spanish', [
  ['mañana 18:00', '2026-11-26T23:00Z'],
  ['Mañana a las 18:00', '2026-11-26T23:00Z'],
  ['manana 18:00', '2026-11-26T23:00Z'],
  ['man\u0303ana 18:00', '2026-11-26T23:00Z'],
  ['18:00', '2026-11-25T23:00Z'],
  ['hoy a las 20h', '2026-11-26T01:00Z'],
  ['hoy a las 20:00', '2026-11-26T01:00Z'],
  ['pasado mañana 18:00', '2026-11-27T23:00Z'],
  ['pasado mañana por la mañana a las 9', '2026-11-27T14:00Z'],
  ['en 2 días a las 18:00', '2026-11-27T23:00Z'],
  ['dentro de tres semanas a las 18:00', '2026-12-16T23:00Z'],
  ['mediodía', '2026-11-25T17:00Z'],
  ['mañana al mediodía', '2026-11-26T17:00Z'],
  ['el 1 de diciembre de 2026 a las 9:00', '2026-12-01T14:00Z'],
  ['1 de diciembre del 2026, 9:00', '2026-12-01T14:00Z'],
  ['1 dic 2026 18:00', '2026-12-01T23:00Z'],
  ['martes 1 de diciembre a las 18:00 horas', '2026-12-01T23:00Z'],
  ['mar 1 dic 2026, 18:00', '2026-12-01T23:00Z'],
  ['mié. 2 dic. 18:00', '2026-12-02T23:00Z'],
  ['1º de diciembre 18:00', '2026-12-01T23:00Z'],
  ['el primero de diciembre a las 18:00', '2026-12-01T23:00Z'],
  ['el día 1 de diciembre a las 18:00', '2026-12-01T23:00Z'],
  ['a las 18:00 del 1 de diciembre', '2026-12-01T23:00Z'],
  ['a las 18:00 el 1 de diciembre', '2026-12-01T23:00Z'],
  ['3 mar 2027 18:00', '2027-03-03T23:00Z'],
  ['3 de marzo de 2027 a las 18:00', '2027-03-03T23:00Z'],
  ['15 ago 2027 18:00', '2027-08-15T22:00Z'],
  ['15 de setiembre de 2027 18:00', '2027-09-15T22:00Z'],
  ['29 feb 2028 18:00', '2028-02-29T23:00Z'],
  ['enero 5, 2027 18:00', '2027-01-05T23:00Z'],
  // As the last day of a series is read, which is typed without its hour.
  ['el 30 de junio de 2027 23:59', '2027-07-01T03:59Z'],
  ['30/06/2027 23:59', '2027-07-01T03:59Z'],
])

reads('hours as they are said', [
  ['mañana a las 6 de la tarde', '2026-11-26T23:00Z'],
  ['mañana a las seis de la tarde', '2026-11-26T23:00Z'],
  ['mañana 6 p. m.', '2026-11-26T23:00Z'],
  ['mañana 6pm', '2026-11-26T23:00Z'],
  ['mañana por la tarde a las 6', '2026-11-26T23:00Z'],
  ['mañana en la tarde a las 6:30', '2026-11-26T23:30Z'],
  ['mañana a las 6 y media de la tarde', '2026-11-26T23:30Z'],
  ['mañana a las siete y cuarto de la noche', '2026-11-27T00:15Z'],
  ['mañana a las ocho menos cuarto de la noche', '2026-11-27T00:45Z'],
  ['mañana, un cuarto para las 8 de la noche', '2026-11-27T00:45Z'],
  ['mañana a la una de la tarde', '2026-11-26T18:00Z'],
  ['mañana a las 9 de la mañana', '2026-11-26T14:00Z'],
  ['mañana a las 3 de la madrugada', '2026-11-26T08:00Z'],
  ['mañana a las 12 del mediodía', '2026-11-26T17:00Z'],
  ['esta noche a las 8', '2026-11-26T01:00Z'],
  ['esta tarde a las 18:00', '2026-11-25T23:00Z'],
  ['el viernes noche a las 20:30', '2026-11-28T01:30Z'],
  ['mañana 20 horas', '2026-11-27T01:00Z'],
  ['mañana a las 20 hs', '2026-11-27T01:00Z'],
  ['mañana 18h30', '2026-11-26T23:30Z'],
  ['mañana 18.30 h', '2026-11-26T23:30Z'],
  ['mañana a las 18', '2026-11-26T23:00Z'],
  ['mañana a las 18:00 en punto', '2026-11-26T23:00Z'],
  ['medianoche', '2026-11-26T05:00Z'],
  ['mañana a las 6', 'ambiguous-hour'],
  ['mañana a las seis', 'ambiguous-hour'],
  ['mañana 6', 'ambiguous-hour'],
  ['mañana a las 7 y media', 'ambiguous-hour'],
  ['mañana a medianoche', 'ambiguous-hour'],
  ['mañana a las 12 de la noche', 'ambiguous-hour'],
  ['mañana a las 12 de la mañana', 'ambiguous-hour'],
  ['esta noche a las 2', 'ambiguous-hour'],
  ['el viernes por la mañana a las 18:00', 'ambiguous-hour'],
  ['mañana a las 11 de la tarde', 'ambiguous-hour'],
  ['mañana a las 25:00', 'leftover'],
])

reads('a number that may be a day of the month is no hour', [
  ['el 8 por la noche', 'no-day'],
  ['el 6 por la tarde', 'no-day'],
  ['el día 9 por la mañana', 'no-day'],
  ['el 4 a las 18:00', 'no-day'],
  ['el 28 a las 18:00', 'no-day'],
  ['viernes 8 por la noche', 'leftover'],
  ['viernes 4 por la tarde a las 18:00', 'leftover'],
  ['viernes 8 de la noche', '2026-11-28T01:00Z'],
  ['mañana 8 en la noche', '2026-11-27T01:00Z'],
  ['hoy 8 por la noche', '2026-11-26T01:00Z'],
  ['viernes 27 de noviembre por la noche a las 21 hs', '2026-11-28T02:00Z'],
  ['el 27 de noviembre por la tarde, 6 de la tarde', 'leftover'],
  ['mañana a las 6 y 75 de la tarde', 'leftover'],
  ['mañana a las 6 menos 70 de la tarde', 'leftover'],
])

reads('weekdays go forward, on a Wednesday at 07:00', [
  ['martes 18:30', '2026-12-01T23:30Z'],
  ['el martes a las 18:30', '2026-12-01T23:30Z'],
  ['mar 18:30', '2026-12-01T23:30Z'],
  ['próximo martes 18:30', '2026-12-01T23:30Z'],
  ['el próximo martes a las 18:30', '2026-12-01T23:30Z'],
  ['el martes que viene a las 18:30', '2026-12-01T23:30Z'],
  // The next one to come is meant, and not that of the week after.
  ['próximo viernes 18:00', '2026-11-27T23:00Z'],
  ['sábado 18:00', '2026-11-28T23:00Z'],
  ['este viernes 18:00', '2026-11-27T23:00Z'],
  ['el viernes de la próxima semana a las 18:00', '2026-12-04T23:00Z'],
  ['lunes de la semana que viene 18:00', '2026-11-30T23:00Z'],
  ['miércoles 18:00', '2026-11-25T23:00Z'],
  ['próximo miércoles 18:00', '2026-12-02T23:00Z'],
  ['miércoles 06:00', '2026-12-02T11:00Z'],
  ['este miércoles 06:00', 'past'],
  ['el viernes pasado a las 18:00', 'past'],
  ['lunes 1 de diciembre 18:00', 'weekday-mismatch'],
])

reads('numeric dates put the day first', [
  ['01/12/2026 18:00', '2026-12-01T23:00Z'],
  ['1/12 18:00', '2026-12-01T23:00Z'],
  ['1-12-2026 18:00', '2026-12-01T23:00Z'],
  ['1.12.2026 18:00', '2026-12-01T23:00Z'],
  ['13/02/2027 18:00', '2027-02-13T23:00Z'],
  ['02/13/2027 18:00', '2027-02-13T23:00Z'],
  ['01/12/26 18:00', 'ambiguous-date'],
  ['31/11/2027 18:00', 'no-such-date'],
  ['mar 3 18:00', 'ambiguous-date'],
])

reads('counted from now', [
  ['en 2 horas', '2026-11-25T14:00Z'],
  ['dentro de dos horas', '2026-11-25T14:00Z'],
  ['en 90 minutos', '2026-11-25T13:30Z'],
  ['en hora y media', '2026-11-25T13:30Z'],
  ['en media hora', '2026-11-25T12:30Z'],
  ['en 1 hora y 30 minutos', '2026-11-25T13:30Z'],
  ['ahora', '2026-11-25T12:01Z'],
  ['ahora mismo', '2026-11-25T12:01Z'],
  ['en 0 minutos', 'past'],
  ['hace 2 horas', 'past'],
  ['en 2 días', 'no-hour'],
])

reads('with a zone at the end', [
  ['mañana 18:00 Europe/Madrid', '2026-11-26T17:00Z Europe/Madrid'],
  ['el 1 de diciembre a las 9:00 Europe/Madrid', '2026-12-01T08:00Z Europe/Madrid'],
  ['mañana 18:00 UTC', '2026-11-26T18:00Z UTC'],
  ['mañana a las 18:00 Madrid', '2026-11-26T17:00Z Europe/Madrid'],
  ['mañana a las 18:00 en Madrid', '2026-11-26T17:00Z Europe/Madrid'],
  ['mañana a las 18:00, hora de Bogotá', '2026-11-26T23:00Z America/Bogota'],
  ['mañana 18:00 hora de Colombia', '2026-11-26T23:00Z America/Bogota'],
  ['mañana a las 18:00 (Ciudad de México)', '2026-11-27T00:00Z America/Mexico_City'],
  ['mañana 18:00 La Habana', '2026-11-26T23:00Z America/Havana'],
  ['mañana 18:00 CST', 'ambiguous-zone'],
  ['mañana 18:00 Marte/Olimpo', 'unknown-zone'],
])

reads('what is refused in English too', [
  ['', 'empty'],
  ['mañana', 'no-hour'],
  ['el martes', 'no-hour'],
  ['mañana por la tarde', 'no-hour'],
  ['esta noche', 'no-hour'],
  ['el 1 de diciembre', 'no-hour'],
  ['hoy a las 05:00', 'past'],
  ['hoy 07:00', 'past'],
  ['ayer 18:00', 'past'],
  ['ayer', 'past'],
  ['1 de diciembre de 2030 18:00', 'too-far'],
  ['30 de febrero a las 18:00', 'no-such-date'],
  ['29 de febrero de 2027 18:00', 'no-such-date'],
  ['fin de semana 18:00', 'no-day'],
  ['la próxima semana a las 18:00', 'no-day'],
  ['la semana que viene 18:00', 'no-day'],
  ['el próximo mes a las 18:00', 'no-day'],
  ['mañana de 18:00 a 19:00', 'range'],
  ['mañana 18:00 a 19:00', 'range'],
  ['mañana 10:00-11:00', 'range'],
  ['mañana de 6pm a 7pm', 'range'],
  ['mañana desde las 18:00 hasta las 19:00', 'range'],
  ['plátano', 'no-time'],
  ['pronto', 'no-time'],
  ['mañana 18:00 plátano', 'leftover'],
  ['mañana 18:00 o 19:00', 'leftover'],
  ['todos los lunes 18:00', 'leftover'],
  ['cada lunes a las 18:00', 'leftover'],
  ["mañana 18:00'; DROP TABLE sessions; --", 'leftover'],
])

describe('English and ISO 8601 as ever', () => {
  test.each([
    'tomorrow 6pm',
    'tomorrow at 6',
    'next tue 18:30',
    'monday next week 18:00',
    '1 Dec 2026 09:00 Europe/Berlin',
    'the 1st of December at 18:00',
    'in 2 hours',
    'in an hour and a half',
    '2 hours ago',
    '2026-12-01T18:00+02:00',
    '2026-12-01 18:00 America/Bogota',
    'tomorrow 6pm Berlin',
    'tonight at 8',
    'next week 18:00',
    'tomorrow',
  ])('%s', (text) => {
    expect(read(text, persona)).toBe(read(text, newYork))
  })

  test('Spanish is not read for somebody who is spoken to in English', () => {
    expect(read('mañana 18:00', newYork)).toBe('leftover')
    expect(read('01/12/2026 18:00', newYork)).toBe('ambiguous-date')
  })
})

describe('where clocks change', () => {
  const madrid: Person = { now: '2026-10-20T12:00:00Z', zone: 'Europe/Madrid', locale: 'es' }

  test.each([
    ['domingo 25 de octubre a las 2:30', '2026-10-25T00:30Z overlap'],
    ['28 de marzo de 2027 a las 2:30 de la mañana', '2027-03-28T01:30Z gap +60'],
  ])('%s is said to be out of the ordinary', (text, expected) => {
    expect(read(text, madrid)).toBe(expected)
  })
})

test('the refusal says which words were not understood', () => {
  expect(readWhen('mañana 18:00 plátano', { now: new Date(newYork.now), zone: 'UTC', locale: 'es' })).toMatchObject({
    why: 'leftover',
    unread: expect.stringMatching(/^pl[aá]tano$/),
  })
})
