import type { EN_SERIES } from '../en/series.ts'

/** Series: their cards, the answers and messages about them. */
export const ES_SERIES: typeof EN_SERIES = {
  heading: 'Serie: ',
  created: 'Creada: ',
  cancelled: 'Cancelada: ',
  endsEarly: 'Termina antes: ',
  changed: 'Cambió: ',
  isCancelled: 'Cancelada',
  isEndingEarly: 'Termina antes',
  isOver: 'Terminada',
  from: (day) => `Desde el ${day}: `,
  next: 'Próximas',
  more: (count, isOpen) => `y ${count} ${count === 1 ? 'sesión' : 'sesiones'} más${isOpen ? ' por ahora' : ''}`,
  liveNow: ' · en vivo',
  placesInEach: (count) => `${count} en cada una`,
  registeredForAll: 'Con inscripción a todas',
  joinAll: 'Unirme a todas',
  joinAllAgain: 'Unirme a todas otra vez',
  leaveAll: 'Dejar todas',
  cancelForm: 'Cancelar…',
  forYou: 'Una serie nueva para ti. ',
  youHost: 'Diriges esta serie.',
  made: (count, isOpen) =>
    `${count === 1 ? 'Se creó 1 sesión' : `Se crearon ${count} sesiones`}.${isOpen ? ' Las demás se crean con 90 días de anticipación.' : ''}`,
  oneCard: 'Una sola tarjeta la anuncia; cada sesión recibe la suya un día antes de empezar.',
  joined: 'Te inscribiste en todas.',
  joinedAlready: 'Ya tenías inscripción en todas.',
  placesHeld: ({ registered, waitlisted, isOpen }) =>
    [
      registered === 0 ? '' : ` Tienes plaza en ${registered} ${registered === 1 ? 'sesión' : 'sesiones'}.`,
      waitlisted === 0
        ? ''
        : ` ${waitlisted === 1 ? '1 está completa' : `${waitlisted} están completas`}: ahí estás en la lista de espera.`,
      isOpen ? ' Las que se creen más adelante también son tuyas.' : '',
    ].join(''),
  placesFreed: (count) => [
    {
      strong:
        count === 1 ? 'Se liberó una plaza y es tuya.' : `Se liberó una plaza en ${count} sesiones y es tuya en todas.`,
    },
    ' Si al final no puedes ir a alguna, por favor avisa en esa sesión: puede que otras personas esperen la plaza.',
  ],
  leaveOne: '¿Un día no puedes ir? Pulsa No puedo ir solo en esa sesión: las demás siguen siendo tuyas.',
  left: (count) =>
    `Dejaste ${count} ${count === 1 ? 'sesión' : 'sesiones'} y ya no tienes inscripción en las que vengan.`,
  leftNone: 'No tenías inscripción en ninguna de sus próximas sesiones.',
  calledOff: (count, when, numbers) => [
    { strong: count === 1 ? '1 sesión cancelada' : `${count} sesiones canceladas` },
    ...(when.length === 0 ? [] : [' desde el ', ...when]),
    `: ${numbers}.`,
  ],
  doNotTakePlace: (count, when, numbers) => [
    { strong: `${count} ${count === 1 ? 'sesión' : 'sesiones'}` },
    ...(when.length === 0 ? [] : [' desde el ', ...when]),
    ` no se ${count === 1 ? 'realizará' : 'realizarán'}: ${numbers}.`,
  ],
  othersHost: (numbers) => `Otra persona dirige ${numbers}: solo esa persona o la administración puede hacerlo.`,
  toldOnce: (goesOn) =>
    goesOn
      ? 'Se avisa una sola vez a quienes tenían inscripción.'
      : 'Se avisa una sola vez a quienes tenían inscripción. No se crean más sesiones.',
  nothingToDo: 'No tienes que hacer nada.',
  numbersMore: (shown, others) => `${shown} y ${others} más`,
}
