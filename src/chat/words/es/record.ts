import type { EN_RECORD } from '../en/record.ts'

/** What was recorded of somebody, told to them, and what they say of it. */
export const ES_RECORD: typeof EN_RECORD = {
  yours: 'Tu asistencia: ',
  check: 'Por favor, revisa: ',
  ofYou: 'Tu registro de asistencia: ',
  opening: ({ again, answered }) => {
    const changed = again ? 'Tu registro de asistencia cambió. Ahora dice: ' : 'Tu registro de asistencia: '
    if (!answered) return changed
    return `Dijiste que no era correcto, y se revisó. ${again ? changed : 'Se queda como está: '}`
  },
  claimed: 'El mentor todavía puede confirmarlo o corregirlo; después de 36 horas queda como está.',
  provisional: 'Todavía puede cambiar hasta 36 horas después del final. Si cambia, te avisamos.',
  somebody: 'Alguien',
  saysWrong: (who) => [who, ' dice que su registro de asistencia no es correcto.\n'],
  nothing: 'Por ahora no hay nada registrado.',
  recorded: 'Registrado: ',
  noEvidence: 'No hay ningún dato de su presencia.',
  evidence: 'Datos',
  earlier: (count) => (count === 1 ? '1 anterior, y' : `${count} anteriores, y`),
  whatWasIt: '¿Cómo fue? Tu respuesta vale más que cualquier otro dato y muestra que la diste tú.',
  nobodyLooks: [
    { strong: 'Aquí nadie puede revisarlo: ' },
    'la sesión no tiene mentor, y en la administración no hay nadie más que tú. Pregunta a quien dirige tu escuela.',
  ],
  passedOn: (who, { count, already }) => [
    { strong: already ? 'Ya se había avisado. ' : 'Aviso enviado. ' },
    ...who,
    count === 1 ? ' ve los datos y puede' : ' ven los datos y pueden',
    ' corregirlo. Te avisaremos del resultado.',
  ],
}
