import { fieldWords } from '../../field-words.ts'
import type { RefusalTable } from '../../refusal-table.ts'
import { joinTexts, shorten } from '../../spans.ts'
import { fullTime, headingsText, titledList } from '../refusal-parts.ts'
import { IN_ENGLISH } from './basics.ts'
import { EN_COMMON } from './common.ts'
import { EN_FIELDS } from './fields.ts'

/** Refusals about a session and what is done with it. */
export const EN_SESSION_REFUSALS = {
  session_unknown: ({ ref, number, near = [] }) => ({
    // A press names it by its id, which says nothing to anybody.
    wrong: ref.startsWith('ses_')
      ? ['There is no such session here.']
      : ['There is no session ', { strong: shorten(ref, 60) }, ' here.'],
    instead:
      number === undefined
        ? near.length > 0
          ? ['Did you mean ', ...headingsText(near, IN_ENGLISH), '? Type its number.']
          : ['Type its number, as in ', { code: '/session info 42' }, '; ', { code: '/sessions' }, ' lists them all.']
        : [
            `If you mean #${number}, type the number alone, and what follows it with its name, as in `,
            { code: 'when: tomorrow 6pm' },
            '.',
          ],
  }),
  session_ambiguous: ({ ref, sessions }, zone) => ({
    wrong: ['More than one session is called ', { strong: shorten(ref, 60) }, '.'],
    instead: ['Type the number of the one that you mean: ', ...titledList(sessions, { zone, ...IN_ENGLISH }), '.'],
  }),
  session_title_over: ({ sessions }, zone) => ({
    wrong: [sessions.length === 1 ? 'That session is over.' : 'Those sessions are over.'],
    instead: [
      sessions.length === 1 ? 'Type its number: ' : 'Type the number of the one that you mean: ',
      ...titledList(sessions, { zone, ...IN_ENGLISH }),
      '.',
    ],
  }),
  no_session_fits: ({ verb }) => ({
    wrong: [`There is no session now that you could ${shorten(FITTING[verb] ?? verb, 60)}.`],
    instead: [{ code: '/sessions' }, ' shows what is planned.'],
  }),
  nothing_recorded: ({ number }) => ({
    wrong: [`Nothing is recorded for you in session #${number} yet.`],
    instead: ['You are told what was recorded when the session is over.'],
  }),
  not_assigned: ({ number }) => ({
    wrong: [`Session #${number} is for other people.`],
    instead: ['If you should be part of it, ask its mentor or an admin to invite you.'],
  }),
  not_in_series: ({ number }) => ({
    wrong: [`Session #${number} is not part of a series.`],
    instead: ['It stands alone: leave ', { code: 'scope' }, ' out, or join it with the button on its card.'],
  }),
  session_over: ({ number, status }) => ({
    wrong: [status === 'cancelled' ? `Session #${number} is cancelled.` : `Session #${number} is over.`],
    instead: ['See what is coming up with ', { code: '/sessions' }, '.'],
  }),
  session_cancelled: ({ number, reason }) => ({
    wrong: [
      `Session #${number} is cancelled.`,
      ...(reason === null ? [] : [` The reason given: “${shorten(reason, 300)}”.`]),
    ],
    instead: ['See what is coming up with ', { code: '/sessions' }, '.'],
  }),
  already_live: ({ number }) => ({
    wrong: [`Session #${number} is live already.`],
    instead: [`Press ${EN_COMMON.buttons.join} to get in, or end it with `, { code: `/session end ${number}` }, '.'],
  }),
  not_live: ({ number, status }) => ({
    wrong: [`Session #${number} is not live; it is ${EN_COMMON.status[status].toLowerCase()}.`],
    instead:
      status === 'upcoming'
        ? ['Start it first with ', { code: `/session start ${number}` }, '.']
        : ['See what is coming up with ', { code: '/sessions' }, '.'],
  }),
  too_early_to_start: ({ number, from }, zone) => ({
    wrong: [`It is too early to start session #${number}.`],
    instead: ['You can start it from ', fullTime(from, zone), ', when its doors open.'],
  }),
  too_late_to_reopen: ({ number, endedAt }, zone) => ({
    wrong: [`Session #${number} ended on `, fullTime(endedAt, zone), '; an end can be taken back for 30 minutes.'],
    instead: ['Correct who came with ', { code: `/session mark ${number}` }, ', or create a new session.'],
  }),
  not_registered: ({ number, registration }) => ({
    wrong: [
      registration === 'withdrawn'
        ? `You have given up your place in session #${number} already.`
        : `You are not registered for session #${number}, so there is no place to give up.`,
    ],
    instead: ['See what you are registered for with ', { code: '/sessions show: mine' }, '.'],
  }),
  not_yet_to_mark: ({ number, from }, zone) => ({
    wrong: [`Session #${number} has not begun, so nobody can have been there.`],
    instead: ['You can mark people from ', fullTime(from, zone), '.'],
  }),
  mentor_not_marked: ({ number, person }) => ({
    wrong: [{ strong: shorten(person, 60) }, ` hosts session #${number} and is not among those who attend it.`],
    instead: ['See who is with ', { code: `/session attendees ${number}` }, '.'],
  }),
  nothing_to_confirm: ({ number }) => ({
    wrong: [`Nobody is left to confirm in session #${number}.`],
    instead: ['See who came with ', { code: `/session attendees ${number}` }, '.'],
  }),
  session_changed: ({ number, conflicts }) => ({
    wrong: [`Session #${number} was changed by somebody else meanwhile. Nothing of yours was stored.`],
    instead:
      conflicts.length === 0
        ? ['See how it is now with ', { code: `/session info ${number}` }, ', then do it again if it is still needed.']
        : joinTexts(
            conflicts.map(({ field, now, yours }) => [
              { strong: `${fieldWords(field, EN_FIELDS)}: ` },
              quoted(now),
              ' now; you wrote ',
              quoted(yours),
            ]),
            '\n',
          ),
  }),
  too_late_to_move: ({ number }) => ({
    wrong: [`Session #${number} has begun, so its start stays as it is.`],
    instead: [
      'Press +15 min in its details to make it longer, or end it with ',
      { code: `/session end ${number}` },
      '.',
    ],
  }),
  busy: () => ({
    wrong: ['Very many people are doing this at the same time.'],
    instead: ['Nothing was changed. Please press or type it again in a few seconds.'],
  }),
} satisfies Partial<RefusalTable>

/** What one could not do, where the verb alone is no plain English. */
const FITTING: Readonly<Partial<Record<string, string>>> = {
  invite: 'invite people to',
  mark: 'mark people in',
  attendees: 'see the attendees of',
  info: 'see',
}

function quoted(text: string): string {
  return text.trim() === '' ? 'nothing' : `“${shorten(text, 200)}”`
}
