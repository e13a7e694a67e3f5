import type { EN_MESSAGES } from '../en/messages.ts'

/** What each kind of message is called among people. */
export const ES_MESSAGES: typeof EN_MESSAGES = {
  kinds: {
    announcement: 'Anuncio',
    'series-announcement': 'Anuncio de una serie',
    'series-hosting': 'Tarjeta del mentor de una serie',
    'series-assigned': 'Invitación a una serie',
    'series-cancelled': 'Aviso de cancelación',
    'series-changed': 'Aviso de un cambio',
    'series-promoted': 'Aviso de plazas libres',
    hosting: 'Tarjeta del mentor',
    assigned: 'Invitación',
    invited: 'Invitación',
    promoted: 'Aviso de plaza libre',
    changed: 'Aviso de cambio',
    cancelled: 'Aviso de cancelación',
    left: 'Salida del calendario',
    live: 'Aviso del comienzo',
    reminder: 'Recordatorio',
    'mentor-asked': 'Pregunta al mentor',
    'take-over': 'Búsqueda de mentor',
    summary: 'Resumen',
    recorded: 'Asistencia',
    disputed: 'Reclamación',
    agenda: 'Agenda de la semana',
    'email-code': 'Código para una dirección',
  },
  other: 'Mensaje',
}
