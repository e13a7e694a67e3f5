import type { EN_JOIN } from '../en/join.ts'

/** The answers to **Join** and **Can't go**, and the line that leads a card. */
export const ES_JOIN: typeof EN_JOIN = {
  registered: 'Te inscribiste.',
  registeredAlready: 'Ya tenías tu inscripción.',
  doorsOpenAt: (time) => [
    ' Las puertas se abren a las ',
    time,
    ': pulsa Unirme otra vez entonces y recibirás el enlace.',
  ],
  comeIn: ' Pasa:',
  onlyYou: ['Solo tú ves esto. Por favor, no compartas el enlace.'],
  onlyYouYet: (opening) => ['Solo tú ves esto: para los demás las puertas se abren a las ', opening, '.'],
  waitlisted: 'No quedan plazas. Estás en la lista de espera: ',
  waitlistedAlready: 'Ya estás en la lista de espera: ',
  position: (position) => `número ${position}`,
  yourTurn: '. Si se libera una plaza y eres la primera persona de la fila, es tuya y recibes un mensaje directo.',
  left: 'Ya no tienes inscripción. Gracias por avisar: otra persona puede ocupar la plaza.',
  leftLine: 'Saliste de la lista de espera.',
  joinAfterAll: 'Unirme de nuevo',
  wasToBe: (start) => [' · iba a ser el ', start],
  isLive: (end, begun) => [' · hasta las ', end, ' · empezó ', begun],
  wasOn: (start) => [' · fue el ', start],
}
