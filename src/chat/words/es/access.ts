import type { EN_ACCESS } from '../en/access.ts'

/** Roles, and the codes that make spaces one organization and accounts one person. */
export const ES_ACCESS: typeof EN_ACCESS = {
  roles: 'Roles',
  allRoles: 'Todos los roles',
  isAlready: (aRole) => ` ya tiene ese rol: ${aRole}. No cambió nada.`,
  isNow: (aRole) => ` tiene ahora este rol: ${aRole}.`,
  keeps: (why) => ` ${why}.`,
  nobody: 'Nadie tiene un rol todavía: todas las personas son estudiantes.',
  give: (command) => ['Da uno con ', command],
  by: { platform: ' (por la plataforma)', settings: ' (por los ajustes)' },
  once: (until) => ['El código sirve una sola vez, hasta las ', until, '. No se lo muestres a nadie.'],
  link: {
    title: 'Unir tus cuentas',
    submit: 'Unirlas',
    haveCode: 'Tengo un código…',
    codeLabel: 'El código que recibió tu otra cuenta',
    type: (command) => ['Con tu otra cuenta, escribe\n', command],
    after:
      'Después ambas son una sola persona: una sola inscripción y una sola asistencia, dondequiera que pulses Unirme.',
    done: 'Cuentas unidas',
    areOne: (person, accounts) => [
      'Ahora eres ',
      person,
      ` con ${accounts} ${accounts === 1 ? 'cuenta' : 'cuentas'}. Las inscripciones de cualquiera de ellas son tuyas.`,
    ],
  },
  connect: {
    title: (school) => `Conectar un espacio con ${school}`,
    type: (command) => ['En el otro espacio, escribe\n', command],
    after:
      'Entonces sus personas y segmentos pasan a esta escuela. Un espacio que ya tiene sesiones no se puede conectar.',
    done: (school) => `Conectado con ${school}`,
    belongs: (space, link, settings) => [
      space,
      ' ya es parte de esta escuela, con sus personas y segmentos. Desde ahora las sesiones son comunes; el canal en el que se anuncian aquí lo elige la administración con ',
      settings,
      '. Quienes tienen cuentas en ambos lados pueden unirlas con ',
      link,
      '.',
    ],
  },
}
