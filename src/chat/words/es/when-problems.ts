import type { WhenProblem } from '../../when-refusal.ts'

/** One plain sentence: what is wrong with a time and, where it helps, what to type instead. */
export function whenProblem(why: string): string {
  const words: Readonly<Partial<Record<string, string>>> = WORDS
  return words[why] ?? 'No puedo leer eso como una hora.'
}

const WORDS: Readonly<Record<WhenProblem, string>> = {
  empty: 'Falta el día y la hora.',
  'too-long': 'Eso es demasiado texto para una fecha y una hora.',
  'no-time': 'No encontré ninguna fecha ni hora ahí.',
  leftover: 'No entendí todo eso.',
  'no-hour': 'Eso es un día sin hora.',
  'no-day': 'No queda claro qué día es. Escribe el día o su fecha.',
  'ambiguous-hour':
    'Esa hora puede entenderse de dos maneras. Agrega «de la mañana» o «de la tarde», o escríbela como 18:00.',
  'ambiguous-date':
    'Esa fecha puede entenderse de dos maneras. Escribe el mes con letras, o el año primero: 2026-12-01.',
  'ambiguous-zone': 'Esa zona horaria puede ser más de una. Escribe su nombre completo, como America/Bogota.',
  'no-such-date': 'Esa fecha no existe.',
  'weekday-mismatch': 'Esa fecha cae en otro día de la semana.',
  'unknown-zone': 'No conozco esa zona horaria.',
  range: 'Eso es un comienzo y un final. Escribe aquí el comienzo, y la duración como duration.',
  past: 'Esa hora ya pasó.',
  'too-far': 'Faltan más de dos años para eso.',
}
