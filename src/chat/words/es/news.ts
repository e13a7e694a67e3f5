import type { EN_NEWS } from '../en/news.ts'

/** What people are told of a session that changed, begins or does not take place, and the way into its room. */
export const ES_NEWS: typeof EN_NEWS = {
  changed: 'Cambió: ',
  cancelled: 'Cancelada: ',
  newTime: 'Nueva hora: ',
  newLength: 'Nueva duración: ',
  newTitle: 'Nuevo título. ',
  newMentor: 'Nuevo mentor: ',
  titleWas: (before) => ['Antes: ', before],
  insteadOfLength: (before, after) => `${after} en lugar de ${before}`,
  insteadOf: (before) => [' en lugar de ', before],
  wayIn: 'Cambió la entrada: Unirme te da el enlace nuevo cuando se abran las puertas.',
  youHostNow: 'Ahora diriges esta sesión',
  noMentorNow: 'Por ahora no tiene mentor',
  mentorWas: (before) => ['. Hasta ahora: ', before],
  youHostNoMore: '. Ya no la diriges tú.',
  takesNoPlace: 'No se realizará.',
  nothingToDo: ' No tienes que hacer nada.',
  withMentor: (mentor) => ['\ncon ', mentor],
  open: 'Abrir la sesión',
  openBackup: 'Abrir el respaldo',
  link: 'Enlace',
  meetingId: 'ID de la reunión',
  passcode: 'Código de acceso',
  backupLink: 'Enlace de respaldo',
  noLink: 'Aún no hay enlace. Por favor, pregunta al mentor dónde es.',
}
