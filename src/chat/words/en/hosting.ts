import type { Span, Text } from '../../view.ts'

/** Who hosts a session where its mentor cannot, or is not there; and the second room, where the first one fails. */
export const EN_HOSTING = {
  /** Labels of buttons and of the choices in **Manage**; at most 75 characters. */
  buttons: {
    away: "Can't host",
    hostAgain: 'Can host after all',
    takeOver: 'Take over',
    takeOverAnyway: 'Take over all the same',
    here: "I'm here",
    backup: 'Use backup link…',
    useBackup: 'Use it now',
  },
  /** Before a heading. */
  whoHosts: 'Who can host? ',
  areYouThere: 'Are you there? ',
  /** After the mentor's name on a card. */
  lookingForAnother: ' (cannot come; we are looking for another mentor)',

  cannotHost: (mentor: Span): Text => [mentor, ' cannot host this session.'],
  isMissing: (mentor: Span): Text => [mentor, ' is not there, and people are waiting.'],
  hasNoMentor: ['This session has no mentor, and people are waiting.'] as Text,
  firstIsMentor: 'Whoever presses Take over first is its mentor. Everyone registered is told then.',

  nobodySawYou: 'It has begun and people are there, but nobody has seen you yet.',
  askedNext: 'If you are not seen within 3 minutes, the admins and the other mentors are asked to take over.',

  /** The answer to **Can't host**; `people`: who was asked. */
  youCannot: 'You said that you cannot host this session.',
  knownAlready: 'This is known already. Nobody is asked a second time.',
  asked: (people: Text): Text => ['Asked to take over: ', ...people, '.'],
  nobodyToAsk: 'There is nobody to ask: no other mentor and no admin.',
  staysYours: 'It stays your session until somebody takes over.',
  staysTheirs: 'It stays theirs until somebody takes over.',

  /** To a mentor who had said that they could not host what begins at another time now; `numbers`: `#41, #44`, `more` than have a button. */
  countsOnYou:
    "You had said that you could not host it. At the new time we count on you again. If you cannot, press Can't host.",
  countsOnYouIn: (numbers: string, more: boolean) =>
    `You had said that you could not host ${numbers}. At the new time we count on you again. If you cannot, press Can't host${more ? ', here or behind Details of the session' : ''}.`,
  /** On a button, where there are several. */
  awayFrom: (number: number) => `Can't host #${number}`,
  /** The same, to whoever moved it. */
  countsOnMentor: (mentor: Span): Text => [
    mentor,
    ' had said that they could not host it. At the new time we count on them again, and tell them so.',
  ],
  countsOnMentorsIn: (numbers: string) =>
    `The mentor of ${numbers} had said that they could not host. At the new time we count on them again, and tell them so.`,

  /** The answers to **Take over** and **Can host after all**. */
  youHostNow: 'You host this session now. Everyone registered is told.',
  youHostAlready: 'You host this session.',
  youHostAfterAll: 'You host this session after all. Nobody else is asked to take over any more.',
  hostsAfterAll: (mentor: Span): Text => [mentor, ' hosts this session after all. Nobody else is asked any more.'],
  hosts: (mentor: Span): Text => [mentor, ' hosts this session.'],
  hostsThanks: (mentor: Span): Text => [mentor, ' hosts this session. Thank you all the same!'],
  nobodyHosts: 'This session has no mentor.',
  /** `numbers`: `#41, #44`. */
  youHostOthers: (numbers: string) => `You already host ${numbers} then.`,
  nothingStoredYet: 'Nothing is stored and nobody is told yet.',
  youAreHere: 'Noted: you are here. Nobody else is asked to take over.',

  linkNow: 'Current link',
  none: 'none',
  backupQuestion: 'The backup link becomes the link of this session, and the current link becomes the backup.',
  /** `registered`: `17 registered, 3 waiting`. */
  backupTells: (registered: string) => `Told at once: ${registered}.`,
  backupUsed: 'The backup link is the link now. Everyone registered is told at once.',
  backupUsedAlready: 'This was done already. Nothing was changed by this press.',
  linksChanged: 'The links were changed meanwhile, so nothing was done. They are now:',
  noBackup: 'This session has no backup link. Add one under Room and channel…',
  /** To those concerned. */
  backupNews: 'The backup link is used from now on.',
  backupLater: 'Join gives you the new link when the doors open.',
  backupNow: 'This is the new way in. If you have not pressed Join yet, please do: it counts you as there.',
}
