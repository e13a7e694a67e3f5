import type { EN_CREATE } from '../en/create.ts'

/** A session that is being made, and the time that was understood for it. */
export const ES_CREATE: typeof EN_CREATE = {
  discarded: 'Descartada',
  discardedOne: (title) => `Descartada: ${title}`,
  nothingStored: 'No se guardó ni se anunció nada.',
  understood: (time) => ['Entendido como ', { strong: time }, '.'],
  skipped: (later) => `Allí el reloj se adelanta y se salta la hora escrita, así que queda ${later} más tarde.`,
  twice: 'Allí el reloj se atrasa y esa hora ocurre dos veces; se toma la primera.',
  leftOut: (day) => `El día escrito, ${day}, no entra en esta regla: la serie empieza con el primero que entra.`,
  newSession: 'Sesión nueva: ',
  create: 'Crear',
  discard: 'Descartar',
  moreOptions: 'Más opciones…',
  repeat: 'Repetir…',
  room: 'Sala…',
  waits: 'Todavía no se guarda ni se anuncia nada. Tienes 15 minutos para seguir.',
  byLink: 'Según el enlace',
  noLimit: 'Sin límite',
  kept: 'Guardado; solo lo ve quien entra',
  created: 'Creada: ',
  notCreated: 'Todavía no se crea',
  typedWaits: 'Lo que escribiste se conserva 15 minutos. No se anuncia nada.',
}
