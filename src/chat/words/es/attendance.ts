import type { EN_ATTENDANCE } from '../en/attendance.ts'

/** Who comes or came: lists, counts, and marks by hand. */
export const ES_ATTENDANCE: typeof EN_ATTENDANCE = {
  attendees: 'Asistentes: ',
  whoCame: 'Quién asistió: ',
  mark: 'Registrar asistencia: ',
  results: {
    attended: 'Asistieron',
    late: 'Llegaron tarde',
    left_early: 'Se fueron antes',
    absent: 'Ausentes',
    excused: 'Ausencias justificadas',
    unknown: 'Aún no se sabe',
  },
  walkIns: 'Sin inscripción previa',
  toConfirm: 'Por confirmar',
  registered: 'Inscripciones',
  waiting: 'En espera',
  withdrawn: 'Avisaron que no pueden ir',
  walkInCount: 'Sin inscripción',
  came: 'Asistencia',
  rate: ({ percent, came, counted, registered }) =>
    counted === registered
      ? `${percent}%: ${came} de ${counted} ${registered === 1 ? 'inscripción' : 'inscripciones'}`
      : `${percent}%: ${came} de ${counted} con resultado, de ${registered} ${registered === 1 ? 'inscripción' : 'inscripciones'}`,
  besideOthers: (percent) => ` (${percent}% en tus otras sesiones)`,
  nobodyYet: 'Aún no hay inscripciones. Invita a alguien o espera a que pulsen Unirme.',
  nobody: 'No hubo inscripciones y no vino nadie.',
  people: (count) => `${count} ${count === 1 ? 'inscripción' : 'inscripciones'}`,
  page: ({ first, last, count }) => `${first} a ${last} de ${count} personas`,
  previous: 'Anterior',
  next: 'Siguiente',
  markSomeone: 'Registrar asistencia de…',
  noMentorSeen: 'No hay señales del mentor. A quienes vinieron se les cuenta la asistencia.',
  claims:
    'Las personas por confirmar pulsaron Unirme, pero quizá no lograron entrar. Confírmalas con Confirmar todo, o una por una en Asistentes; después de 36 horas cuentan como asistencia.',
  provisional:
    'Algunos resultados aún pueden cambiar cuando lleguen registros; en Asistentes los ves como están ahora.',
  notReached: 'No les llegó ningún mensaje sobre la sesión: ',
  nothingRecorded: ': aún no hay nada registrado.',
  recorded: ': registrado.',
  whatToRecord: '¿Qué se registra? Vale más que cualquier otro dato y muestra que lo registraste tú.',
  confirmClaim: 'Confirmar asistencia',
  change: 'Cambiar',
  confirmed: (count) =>
    count === 1 ? '1 persona confirmada como presente: ' : `${count} personas confirmadas como presentes: `,
  form: {
    title: (number) => `Asistencia en #${number}`,
    who: 'Quién',
    as: 'Qué registrar',
    asHint: 'Vale más que cualquier otro dato y muestra que lo registraste tú',
    submit: 'Registrar',
  },
}
