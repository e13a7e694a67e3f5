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
  install: {
    installed: {
      title: (space) => `Rollcall está en ${space}`,
      lines: ({ platform }) => [
        `Vuelve a ${platform} y escribe /session help en cualquier canal.`,
        'Quien figura ahí como propietario principal tiene el rol de superadmin, y quienes administran empiezan con el rol de admin.',
      ],
    },
    cancelled: {
      title: 'No se instaló nada',
      lines: ({ platform, address }) => [
        `La instalación se canceló en la página de ${platform}, y Rollcall no recibió nada.`,
        `Si quieres agregarlo después de todo, abre ${address}`,
      ],
    },
    stale: {
      title: 'Empieza otra vez, por favor',
      lines: ({ platform, address }) => [
        'Este paso de la instalación ya se usó, tiene más de diez minutos o empezó en otro navegador. No cambió nada.',
        `Abre ${address} en este navegador. Si Rollcall ya está en tu ${platform}, no queda nada por hacer.`,
      ],
    },
    everywhere: {
      title: 'Rollcall se instala en un espacio de trabajo a la vez',
      lines: ({ address }) => [
        'Se iba a instalar en toda una empresa de una vez, y eso no es posible: no se guardó nada.',
        `Abre ${address} otra vez y elige un solo espacio de trabajo.`,
      ],
    },
    expiring: {
      title: 'La rotación de tokens está activada',
      lines: ({ platform }) => [
        `La app de ${platform} de este Rollcall tiene tokens que caducan, y Rollcall no los renueva: no se guardó nada.`,
        'Quien lo opera debe crear una app a partir del manifiesto de su documentación, que deja la rotación de tokens desactivada.',
      ],
    },
    failed: {
      title: 'No funcionó',
      lines: ({ platform, address }) => [
        `${platform} no terminó la instalación. No se guardó nada.`,
        `Inténtalo otra vez en un minuto: ${address}`,
      ],
    },
  },
}

const EARLY: Readonly<Record<EarlyStanding, string>> = {
  registered: ' Tienes plaza.',
  waitlisted: ' Estás en la lista de espera.',
  free: '',
  full: ' No quedan plazas.',
}
