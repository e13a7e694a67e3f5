import type { EN_CALENDAR } from '../en/calendar.ts'

/** What a session says in somebody's calendar. */
export const ES_CALENDAR: typeof EN_CALENDAR = {
  cancelled: (title) => `Cancelada: ${title}`,
  session: (number, organization) => `Sesión #${number} de ${organization}`,
  mentor: (name) => `Mentor: ${name}`,
  why: (reason) => `Motivo: ${reason}`,
  join: (url) => `Unirme: ${url}`,
  pressJoin: 'En línea: pulsa Unirme en el chat',
}
