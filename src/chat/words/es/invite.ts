import type { EN_INVITE } from '../en/invite.ts'

/** Invitations by name: the message, the form, and the answer to who invites. */
export const ES_INVITE: typeof EN_INVITE = {
  youAre: 'Tienes una invitación.',
  by: (who) => [who, ' te invita.'],
  could: ' ya podía unirse a esta sesión. Nada cambió.',
  isInvited: ' tiene una invitación y recibe un mensaje directo con el botón Unirme.',
  form: {
    title: (number) => `Invitar a #${number}`,
    who: 'A quién',
    whoHint: 'Recibirá un mensaje directo',
    submit: 'Invitar',
  },
}
