import type { EN_HOME } from '../en/home.ts'

/** The home page. */
export const ES_HOME: typeof EN_HOME = {
  hello: (name) => `Hola, ${name}`,
  next: 'Lo próximo para ti',
  mine: 'Tus inscripciones',
  hosting: 'Hoy diriges',
  open: 'Puedes unirte a',
  attention: 'Necesita atención',
  today: 'Mi día',
  more: (count, button) => ` · y ${count} más: pulsa ${button}`,
  moreAtLeast: (count, button) => ` · y al menos ${count} más: pulsa ${button}`,
  andOthers: (button) => ` · para verlas todas pulsa ${button}`,
  headCount: (registered, capacity) =>
    capacity === null
      ? `${registered} ${registered === 1 ? 'inscripción' : 'inscripciones'}`
      : `${registered} de ${capacity} plazas ocupadas`,
  nothing: 'No hay nada previsto.',
  nothingForStudents: ' En cuanto haya una sesión para ti, la verás aquí.',
  makeOne: (command) => [' Crea una sesión con ', command, ' o con el botón de abajo.'],
  openOne: 'Abrir una sesión…',
  notWorking: (parts) => `No funciona como debería: ${parts}.`,
  doctor: 'Qué ocurre…',
  all: 'Todo lo que necesita atención',
  calm: 'Nada necesita atención: todas las sesiones de los próximos dos días están listas.',
  trouble: {
    noMentor: 'nadie la dirige',
    mentorAway: 'su mentor no puede dirigirla',
    mentorMissed: 'su mentor aún no llegó',
    noLink: 'no tiene enlace',
    waiting: (count) => `completa, ${count} en espera`,
    unreached: (count) => (count === 1 ? 'a 1 persona no le llega nada' : `a ${count} personas no les llega nada`),
    claims: (count, until) => [`${count} por confirmar hasta el `, until],
  },
}
