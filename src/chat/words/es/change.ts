import type { EN_CHANGE } from '../en/change.ts'

/** Changing a session: before and after, and what stands in the way. */
export const ES_CHANGE: typeof EN_CHANGE = {
  changed: 'Cambió: ',
  nothing: 'No cambió nada: ya estaba todo así.',
  none: 'nada',
  starts: 'Empieza',
  nobodyYet: 'nadie todavía',
  noLimit: 'sin límite',
  passcodeOther: 'otro',
  passcodeNew: 'ninguno → guardado',
  passcodeGone: 'guardado → ninguno',
  usualChannel: 'canal de siempre',
  keepPlaces: (registered, capacity) =>
    `Las ${registered} personas con plaza la conservan; nadie más recibe una hasta que sean menos de ${capacity}.`,
  promoted: (count) =>
    count === 1
      ? '1 persona de la lista de espera ya tiene plaza y recibe un aviso.'
      : `${count} personas de la lista de espera ya tienen plaza y reciben un aviso.`,
  onlyThis: (following, all) => [
    'Solo esta sesión de su serie. Agrega ',
    following,
    ' o ',
    all,
    ' al comando para cambiar también otras.',
  ],
  meanwhile: (number) => `La sesión #${number} cambió mientras escribías`,
  now: 'Ahora: ',
  yours: 'Lo tuyo: ',
  empty: 'nada',
  useMine: 'Usar lo mío',
  notStoredYours: 'Todavía no se guarda nada tuyo. Tienes 15 minutos para decidir.',
  move: '¿Mover ',
  itWas: 'Antes',
  itIs: 'Ahora',
  youAskFor: 'Pides',
  movedMeanwhile: 'Otra persona la movió mientras escribías.',
  goAhead: 'Adelante',
  change: 'Cambiar…',
  notStored: 'Todavía no se guarda nada ni se avisa a nadie. Tienes 15 minutos para seguir.',
  editTitle: (number) => `Editar #${number}`,
  roomTitle: (number) => `La sala de #${number}`,
  rescheduleTitle: (number) => `Mover #${number}`,
  assignTitle: (number) => `Mentor de #${number}`,
  cancelTitle: (number) => `¿Cancelar #${number}?`,
  assign: 'Asignar',
  cancel: 'Cancelar la sesión',
  keep: 'Conservarla',
  why: '¿Por qué?',
  whyHint: (heading) => `Al enviar esto se cancela; tus palabras quedan en la tarjeta de ${heading}`,
  whyExample: 'Maya se enfermó',
  nobodyRegistered: 'Nadie tenía inscripción.',
  affected: (count) =>
    `${count} ${count === 1 ? 'persona tenía inscripción o esperaba' : 'personas tenían inscripción o esperaban'}. La tarjeta muestra que la sesión está cancelada.`,
  forYou: 'Una sesión nueva para ti. ',
  joinForPlace: 'Únete y tienes plaza.',
}
