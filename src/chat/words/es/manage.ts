import type { EN_MANAGE } from '../en/manage.ts'

/** What a session's mentor and admins do with it, and what they are answered while it runs. */
export const ES_MANAGE: typeof EN_MANAGE = {
  menu: 'Gestionar',
  buttons: {
    start: 'Empezar',
    end: 'Terminar',
    extend: '+15 min',
    reopen: 'Reabrir',
    edit: 'Editar…',
    room: 'Sala y canal…',
    reschedule: 'Cambiar la hora…',
    assign: 'Asignar mentor…',
    cancel: 'Cancelar la sesión…',
    mark: 'Registrar asistencia…',
    invite: 'Invitar…',
    confirmClaims: 'Confirmar todo',
  },
  started: 'Ya empezó. Unirme te da el enlace y deja registrado que estás.',
  reopened: 'Se deshizo el final: la sesión está en vivo otra vez y la gente puede unirse.',
  extended: (length, end) => [`${length} más: ahora termina a las `, end, '.'],
  studentHosts: (mentor) => [
    mentor,
    ' es estudiante por ahora: puede dirigir esta sesión, pero no crear otras. Con ',
    { code: '/session role grant' },
    ' pasa a ser mentor.',
  ],
}
