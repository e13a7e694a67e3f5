import type { EN_FAULT, EN_HELP } from '../en/help.ts'
import { ES_COMMON } from './common.ts'

/** The page of help, whose list is made from the command table. */
export const ES_HELP: typeof EN_HELP = {
  title: 'Lo que puedes hacer aquí',
  about: [
    'Las sesiones en vivo se anuncian aquí como tarjetas: pulsa ',
    { strong: ES_COMMON.buttons.join },
    ' para inscribirte, y otra vez cuando se abran las puertas para recibir el enlace.',
  ],
  groups: {
    everyone: 'Todas las personas',
    mentors: 'Mentores, en sus sesiones',
    admins: 'Administración',
    superadmins: 'Superadministración',
  },
  nameIt: ['Nombra una sesión por su número, por ejemplo ', { code: '42' }, ', o por su título.'],
  mySettings: 'Mis ajustes',
}

/** What someone sees when Rollcall itself failed. */
export const ES_FAULT: typeof EN_FAULT = {
  title: 'Algo salió mal aquí',
  about: (reference) => [
    'No es culpa tuya. Por favor, inténtalo otra vez en un momento; si vuelve a pasar, di a la administración la referencia ',
    { code: reference },
    '.',
  ],
}
