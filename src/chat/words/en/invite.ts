import type { Span, Text } from '../../view.ts'

/** Invitations by name: the message, the form, and the answer to who invites. */
export const EN_INVITE = {
  youAre: 'You are invited.',
  by: (who: Span): Text => [who, ' invites you.'],
  /** After a name. */
  could: ' could join this session already. Nothing changed.',
  isInvited: ' is invited and gets a direct message with Join.',
  form: {
    title: (number: number) => `Invite to #${number}`,
    who: 'Who',
    whoHint: 'They are told by direct message',
    submit: 'Invite',
  },
}
