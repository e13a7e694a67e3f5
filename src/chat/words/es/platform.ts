import type { EN_PLATFORM } from '../en/platform.ts'

/** The few things that a platform itself must say, since only it knows them; `platform` is its name. */
export const ES_PLATFORM: typeof EN_PLATFORM = {
  unknownPerson: {
    title: (platform) => `${platform} no responde`,
    about: (platform) =>
      `${platform} no nos dijo quién eres, así que no se hizo nada. Inténtalo otra vez en un minuto.`,
  },
  working: { title: 'Un momento', about: 'Esto tarda un poco más. La respuesta aparecerá aquí.' },
  tooLate: {
    title: 'Pasó demasiado tiempo',
    about: (platform) => `${platform} ya no nos deja abrir el formulario. Inténtalo otra vez.`,
    again: 'El formulario no se pudo abrir a tiempo. Por favor, haz lo mismo otra vez.',
  },
  unsaid: {
    title: 'Algo salió mal',
    about: (platform, reference) =>
      `La respuesta no se pudo mostrar en ${platform}. Inténtalo otra vez. Referencia: ${reference}`,
  },
  tooBig: {
    title: 'Esto no se puede mostrar',
    about: (platform, reference) => [
      `La respuesta no cabe en un mensaje de ${platform}. Referencia: `,
      { code: reference },
    ],
  },
  demo: (english) => ES_DEMO.get(english) ?? english,
  fileSent: (name) => `${name} está en tus mensajes directos con Rollcall.`,
  fileUnsent: (name) => `${name} no se pudo enviar a tus mensajes directos. Inténtalo otra vez.`,
  moreInside: '… El resto está en el mensaje.',
  back: 'Volver',
  close: 'Cerrar',
  unfit: {
    channel: 'Este canal no está aquí.',
    nothing: 'No hay nada que enviar.',
    command: 'No existe ese comando.',
    value: 'Una persona o un canal de los que nombras no está aquí.',
    gone: 'Ya no está.',
    file: 'Este archivo ya no está.',
    tooLong: 'Esto es demasiado largo.',
    unreadable: 'Esto no se puede leer, o es demasiado largo.',
  },
  unknownCommand: {
    title: 'No existe ese comando',
    about: (name) => [{ code: name }, ' no se conoce aquí. Prueba ', { code: '/session help' }, '.'],
  },
}

/** Who is in the playground's demo, and what its channels are for, by what they are in English. */
export const ES_DEMO: ReadonlyMap<string, string> = new Map([
  ['admin', 'administración'],
  ['mentor', 'mentor'],
  ['student', 'estudiante'],
  ['student, in Spanish', 'estudiante, en español'],
  ['Live sessions of Lighthouse Academy', 'Sesiones en vivo de Lighthouse Academy'],
  ['For those who learn design', 'Para quienes aprenden diseño'],
  ['For those who learn data', 'Para quienes aprenden datos'],
])
