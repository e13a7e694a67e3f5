import type { EN_LETTER } from '../en/letter.ts'

/** What only a mail says, around the view that it carries. */
export const ES_LETTER: typeof EN_LETTER = {
  from: (organization) => `Enviado por Rollcall de parte de ${organization}.`,
  zone: (zone) => `Las horas están en ${zone}. Puedes cambiar tu zona horaria en el chat con /session me.`,
  unsubscribe: 'No recibir más estos correos',
  typeInChat: (command) => ['Para todo lo demás, escribe ', command, ' en el chat.'],
  toJoin: (command) => ['Para unirte y para todo lo demás, escribe ', command, ' en el chat.'],
}
