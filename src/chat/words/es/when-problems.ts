import type { WhenProblem } from '../../when-refusal.ts'

/** One plain sentence: what is wrong with a time and, where it helps, what to type instead. */
export function whenProblem(why: string): string {
  const words: Readonly<Partial<Record<string, string>>> = WORDS
  return words[why] ?? 'No puedo leer eso como una hora.'
}

const WORDS: Readonly<Record<WhenProblem, string>> = {
  empty: 'Falta la hora.',
  'too-long': 'Eso es más largo que una hora.',
  'no-time': 'No encontré ninguna hora ahí.',
  leftover: 'No entendí todo eso.',
  'no-hour': 'Eso es un día sin hora.',
  'no-day': 'No queda claro qué día es. Escribe el día o su fecha.',
  'ambiguous-hour': 'Esa hora puede ser dos distintas. Agrega am o pm, o escríbela como 18:00.',
  'ambiguous-date': 'Esa fecha puede ser dos días. Escribe el mes con letras, o el año primero: 2026-12-01.',
  'ambiguous-zone': 'Esa zona horaria puede ser dos horas. Escribe su nombre completo, como Europe/Berlin.',
  'no-such-date': 'Esa fecha no existe.',
  'weekday-mismatch': 'Esa fecha cae en otro día de la semana.',
  'unknown-zone': 'No conozco esa zona horaria.',
  range: 'Eso es un comienzo y un final. Escribe aquí el comienzo, y la duración como duration.',
  past: 'Esa hora ya pasó.',
  'too-far': 'Faltan más de dos años para eso.',
}
