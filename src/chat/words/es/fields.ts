import type { EN_FIELDS } from '../en/fields.ts'

/** What the fields of a session's forms are called. */
export const ES_FIELDS: typeof EN_FIELDS = {
  title: 'Título',
  when: 'Cuándo',
  duration: 'Duración',
  mentor: 'Mentor',
  description: 'Descripción',
  audience: 'Para quién',
  provider: 'Dónde tiene lugar',
  link: 'Enlace',
  meeting_id: 'ID de la reunión',
  passcode: 'Código de acceso',
  backup_link: 'Enlace de respaldo',
  repeat: 'Se repite',
  until: 'Hasta',
  count: 'Cuántas sesiones',
  capacity: 'Plazas',
  announce: 'Anunciar en',
  name: 'Nombre',
  reason: 'Motivo',
  search: 'Búsqueda',
  join_window: 'Apertura de puertas',
  late_after: 'Llega tarde después de',
}
