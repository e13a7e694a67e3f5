import type { EN_HOSTING } from '../en/hosting.ts'

/** Who hosts a session where its mentor cannot, or is not there; and the second room. */
export const ES_HOSTING: typeof EN_HOSTING = {
  buttons: {
    away: 'No puedo dirigirla',
    hostAgain: 'Sí puedo dirigirla',
    takeOver: 'La dirijo yo',
    takeOverAnyway: 'La dirijo yo de todos modos',
    here: 'Estoy aquí',
    backup: 'Usar el enlace de respaldo…',
    useBackup: 'Usarlo ahora',
  },
  whoHosts: '¿Quién puede dirigirla? ',
  areYouThere: '¿Estás ahí? ',
  lookingForAnother: ' (no puede venir; buscamos otro mentor)',

  cannotHost: (mentor) => [mentor, ' no puede dirigir esta sesión.'],
  isMissing: (mentor) => [mentor, ' no está y hay personas esperando.'],
  hasNoMentor: ['Esta sesión no tiene mentor y hay personas esperando.'],
  firstIsMentor: 'Quien pulse primero La dirijo yo será su mentor. Entonces avisamos a todas las personas inscritas.',

  nobodySawYou: 'La sesión ya empezó y hay personas esperando, pero nadie te ha visto todavía.',
  askedNext: 'Si no apareces en 3 minutos, preguntamos a administración y a los demás mentores quién puede dirigirla.',

  youCannot: 'Dijiste que no puedes dirigir esta sesión.',
  knownAlready: 'Esto ya se sabía. No preguntamos a nadie por segunda vez.',
  asked: (people) => ['Preguntamos si pueden dirigirla: ', ...people, '.'],
  nobodyToAsk: 'No hay a quién preguntar: no hay otro mentor ni nadie en administración.',
  staysYours: 'Sigue siendo tu sesión hasta que otra persona la dirija.',
  staysTheirs: 'Sigue siendo suya hasta que otra persona la dirija.',

  countsOnYou:
    'Habías dicho que no podías dirigirla. Con el nuevo horario volvemos a contar contigo. Si no puedes, pulsa No puedo dirigirla.',
  countsOnYouIn: (numbers, more) =>
    `Habías dicho que no podías dirigir ${numbers}. Con el nuevo horario volvemos a contar contigo. Si no puedes, pulsa No puedo dirigirla${more ? ', aquí o en Detalles de la sesión' : ''}.`,
  awayFrom: (number) => `No puedo dirigir #${number}`,
  countsOnMentor: (mentor) => [
    mentor,
    ' había dicho que no podía dirigirla. Con el nuevo horario volvemos a contar con su presencia y se lo avisamos.',
  ],
  countsOnMentorsIn: (numbers) =>
    `Quien dirige ${numbers} había dicho que no podía. Con el nuevo horario volvemos a contar con su presencia y se lo avisamos.`,

  youHostNow: 'Ahora diriges esta sesión. Avisamos a todas las personas inscritas.',
  youHostAlready: 'Tú diriges esta sesión.',
  youHostAfterAll: 'Al final tú diriges esta sesión. Ya no preguntamos a nadie más.',
  hostsAfterAll: (mentor) => ['Al final ', mentor, ' dirige esta sesión. Ya no preguntamos a nadie más.'],
  hosts: (mentor) => [mentor, ' dirige esta sesión.'],
  hostsThanks: (mentor) => [mentor, ' dirige esta sesión. ¡Gracias de todos modos!'],
  nobodyHosts: 'Esta sesión no tiene mentor.',
  youHostOthers: (numbers) => `Ya diriges ${numbers} a esa hora.`,
  nothingStoredYet: 'Aún no se guardó nada ni se avisó a nadie.',
  youAreHere: 'Anotado: estás aquí. No preguntamos a nadie más.',

  linkNow: 'Enlace actual',
  none: 'ninguno',
  backupQuestion: 'El enlace de respaldo pasa a ser el enlace de esta sesión, y el actual queda como respaldo.',
  backupTells: (registered) => `Al usarlo avisamos enseguida (${registered}).`,
  backupUsed: 'El enlace de respaldo es ahora el enlace. Avisamos enseguida a todas las personas inscritas.',
  backupUsedAlready: 'Esto ya estaba hecho. No cambió nada al pulsar otra vez.',
  linksChanged: 'Los enlaces cambiaron mientras tanto, así que no se hizo nada. Ahora son:',
  noBackup: 'Esta sesión no tiene enlace de respaldo. Agrega uno en Sala y canal…',
  backupNews: 'Desde ahora se usa el enlace de respaldo.',
  backupLater: 'Unirme te da el enlace nuevo cuando se abran las puertas.',
  backupNow: 'Esta es la nueva entrada. Si aún no pulsaste Unirme, hazlo: así queda registrado que viniste.',
}
