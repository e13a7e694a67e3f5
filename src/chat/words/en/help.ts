import type { Text } from '../../view.ts'
import { EN_COMMON } from './common.ts'

/** The page of help, whose list is made from the command table. */
export const EN_HELP = {
  title: 'What you can do here',
  about: [
    'Live sessions are announced here as cards: press ',
    { strong: EN_COMMON.buttons.join },
    ' to register, and again when the doors are open to get the link.',
  ] as Text,
  /** Headings of who may do what. */
  groups: {
    everyone: 'Everyone',
    mentors: 'Mentors, for their sessions',
    admins: 'Admins',
    superadmins: 'Superadmins',
  },
  nameIt: ['Name a session by its number, as ', { code: '42' }, ', or by its title.'] as Text,
  mySettings: 'My settings',
}

/** What someone sees when Rollcall itself failed; `reference` is what the log knows it by. */
export const EN_FAULT = {
  title: 'Something went wrong here',
  about: (reference: string): Text => [
    'That was not your doing. Please try again in a moment; if it happens again, tell an admin the reference ',
    { code: reference },
    '.',
  ],
}
