import type { EN_SESSION } from '../en/session.ts'

/** One session for one person: Details, a row of a list, the reminder and the news of a free place. */
export const ES_SESSION: typeof EN_SESSION = {
  why: 'Motivo: ',
  withMentor: (who) => ['con ', who],
  youHost: 'Diriges esta sesión.',
  youHosted: 'Dirigiste esta sesión.',
  youAreRegistered: 'Tienes plaza.',
  youWereRegistered: 'Tenías plaza.',
  position: (position) => ['Eres el número ', position, ' de la lista de espera.'],
  forOthers: 'Esta sesión es para otras personas; su mentor o la administración pueden invitarte.',
  withdrawn: 'Dijiste que no puedes ir. Pulsa Unirme si al final puedes.',
  doorsOpen: 'Las puertas están abiertas: pulsa Unirme y recibirás el enlace.',
  doorsOpenAt: (time) => ['Las puertas se abren a las ', time, '.'],
  partOfSeries: 'Parte de una serie',
  manageNote: 'Lo que sigue solo lo ven su mentor y la administración.',
  reminder: 'Recordatorio: ',
  pressThen: (time) => ['Las puertas se abren a las ', time, ': pulsa Unirme entonces y recibirás el enlace.'],
  remindersOff: 'Desactivar recordatorios',
  placeFreed: 'Se liberó una plaza y es tuya. ',
  doorsOpenPress: 'Las puertas están abiertas: pulsa Unirme.',
  sayIfNot: ' Si al final no puedes ir, por favor avisa: puede que otras personas la estén esperando.',
}
