import type { EarlyStanding } from '../../../usecases/join-links.ts'
import type { EN_PAGES } from '../en/pages.ts'
import { ES_COMMON } from './common.ts'

/** The pages behind the links in mails and calendars. */
export const ES_PAGES: typeof EN_PAGES = {
  unknown: {
    title: 'Este enlace no funciona',
    join: [
      'Puede que haya perdido una parte por el camino, o que sea de una sesión que ya no existe.',
      'Ábrelo otra vez desde el correo o el calendario, o pulsa Unirme en el chat.',
    ],
    unsubscribe: [
      'Puede que haya perdido una parte por el camino.',
      'Ábrelo otra vez desde el correo, o elige en el chat cómo te avisamos, con /session me.',
    ],
  },
  join: {
    start: (time) => `Empieza: ${time}`,
    mentor: (name) => `Mentor: ${name}`,
    button: ES_COMMON.buttons.join,
    forOneAlone: (name) =>
      `Este enlace es solo para ${name}: si alguien pulsa Unirme aquí, cuenta como asistencia de ${name}.`,
    early: (start, standing) => `Aún es temprano: la sesión empieza el ${start}.${EARLY[standing]}`,
    doorsOpen: (time) => `Las puertas se abren el ${time}. Vuelve entonces con este mismo enlace.`,
    keepPlace: 'Guardarme una plaza',
    joinLine: 'Entrar en la lista de espera',
    placeForOneAlone: (name) => `Este enlace es solo para ${name}, y la plaza también.`,
    waiting: (position) => [
      `No quedan plazas. Eres el número ${position} de la lista de espera.`,
      'Cuando se libere una plaza para ti, Rollcall te avisa enseguida, y podrás entrar con este mismo enlace.',
    ],
    nowhere: [
      'Tu asistencia cuenta, pero esta sesión no tiene una sala con dirección web.',
      'Pulsa Unirme en el chat para ver dónde es, o pregunta a su mentor.',
    ],
  },
  unsubscribe: {
    ask: '¿Dejar de recibir correos?',
    askLine: (name) =>
      `Rollcall ya no enviará más correos a ${name}. Lo que haya que decir llegará por mensaje directo en el chat.`,
    button: 'Dejar de recibir correos',
    done: 'Ya no enviamos correos',
    doneLine: (name) =>
      `Rollcall no envía más correos a ${name}. Para volver a recibirlos, escribe /session me en el chat.`,
  },
}

const EARLY: Readonly<Record<EarlyStanding, string>> = {
  registered: ' Tienes plaza.',
  waitlisted: ' Estás en la lista de espera.',
  free: '',
  full: ' No quedan plazas.',
}
