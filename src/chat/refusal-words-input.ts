import { PROVIDERS } from '../domain/words.ts'
import { typedTime } from './clock-text.ts'
import type { RefusalTable } from './refusal-table.ts'
import { namesText, plural, shorten } from './spans.ts'
import type { Span, Text } from './view.ts'
import { WHEN_PROBLEM_WORDS } from './when-words.ts'
import { IN_ENGLISH } from './words/en/basics.ts'

/** Refusals about what was typed, and about presses that cannot be followed. */
export const INPUT_REFUSALS = {
  text_missing: ({ field }) => ({
    wrong: [`The ${plain(field)} is missing.`],
    instead: ['Type some words for ', { code: `${field}:` }],
    atField: ['Type some words.'],
  }),
  text_too_long: ({ field, most, length }) => ({
    wrong: [`The ${plain(field)} is too long: ${plural(length, 'character')}.`],
    instead: [`Please use at most ${most}.`],
  }),
  text_unusable: ({ field }) => ({
    wrong: [`The ${plain(field)} holds characters that cannot be shown.`],
    instead: ['Type it by hand, without control characters; letters of any language and emoji are fine.'],
  }),
  link_missing: () => ({
    wrong: ['A session needs a link, so that people can join it.'],
    instead: ['Add one, as in ', { code: 'link: https://meet.google.com/abc-defg-hij' }],
    atField: ['Type its address, as in ', { code: 'https://meet.google.com/abc-defg-hij' }],
  }),
  link_unusable: ({ link }) => ({
    wrong: [quoted(link), ' is not an address that people can open.'],
    instead: ['Type the whole address, as in ', { code: 'https://meet.google.com/abc-defg-hij' }],
  }),
  provider_unusable: ({ provider, reason }) => ({
    wrong: providerProblem(provider, reason),
    instead:
      reason === 'unknown'
        ? ['Type one of ', { code: PROVIDERS.join(', ') }, ', or leave it out: it is found from the link.']
        : reason === 'makes_no_link'
          ? ['Add the address of the room, as in ', { code: 'link: https://meet.google.com/abc-defg-hij' }]
          : ['Leave ', { code: 'provider:' }, ' out: it is found from the link.'],
    atField:
      reason === 'makes_no_link'
        ? ['Type the address of the room as the link.']
        : ['Choose another place, or none: it is found from the link.'],
  }),
  capacity_unusable: ({ value }) => ({
    wrong: [quoted(value), ' is no number of places.'],
    instead: ['Type a whole number, as in ', { code: 'capacity: 20' }, ', or leave it out for no limit.'],
    atField: ['Type a whole number, as in ', { code: '20' }, ', or nothing for no limit.'],
  }),
  duration_unusable: ({ value }) => ({
    wrong: [quoted(value), ' is no length that a session can have.'],
    instead: ['Type 5 minutes to 24 hours, as in ', { code: '90m' }, ' or ', { code: '1h 30m' }, '.'],
  }),
  minutes_unusable: ({ field, value }) => ({
    wrong: [quoted(value), ` is no ${plain(field)} that can be.`],
    instead: ['Type 0 minutes to 24 hours, as in ', { code: '15m' }, '.'],
  }),
  time_unusable: ({ value, why, zone, example }) => ({
    wrong: value.trim() === '' ? [whenWords(why)] : [quoted(value), ': ', whenWords(why)],
    instead: ['Type a day and an hour, as in ', { code: typedTime(example, zone) }, `; it is read in ${zone}.`],
  }),
  zone_unknown: ({ zone, near }) => ({
    wrong: [quoted(zone), ' is no time zone that I know.'],
    instead:
      near.length === 0
        ? ['Type a city or a zone, as in ', { code: 'Europe/Berlin' }, '.']
        : ['Did you mean ', ...namesText(near, { most: NEAR_LISTED, words: IN_ENGLISH.words }), '?'],
  }),
  proposal_expired: () => ({
    wrong: ['This was waiting for more than 15 minutes, or is done already. Nothing more was stored.'],
    instead: ['See whether the session is there with ', { code: '/sessions' }, ', else start again.'],
  }),
  action_unknown: () => ({
    wrong: ['This button is from another version, and I no longer know what it does.'],
    instead: ['Nothing was changed. ', { code: '/sessions' }, ' shows the sessions with buttons that work.'],
  }),
  verb_unknown: ({ command, verb, near }) => ({
    wrong:
      verb.trim() === ''
        ? [{ code: `/${shorten(command, 40)}` }, ' needs to know what to do.']
        : ['I do not know ', { code: `/${shorten(command, 40)} ${shorten(verb, 60)}` }, '.'],
    instead:
      near.length === 0
        ? [{ code: '/session help' }, ' shows what you can do.']
        : ['Did you mean ', ...codes(near.map((name) => `/${shorten(command, 40)} ${name}`)), '?'],
  }),
  verb_incomplete: ({ command, verb, verbs }) => ({
    wrong: [{ strong: shorten(verb, 60) }, ' takes one more word.'],
    instead: ['Type one of ', ...codes(verbs.map((name) => `/${shorten(command, 40)} ${name}`)), '.'],
  }),
  option_unknown: ({ verb, option, known }) => ({
    wrong: [{ code: verbWords(verb) }, ' has nothing called ', { strong: shorten(option, 60) }, '.'],
    instead: known.length === 0 ? ['Leave it out.'] : ['It takes ', ...codes(known.map((name) => `${name}:`)), '.'],
  }),
  option_missing: ({ verb, option, example }) => ({
    wrong: [{ code: verbWords(verb) }, ' needs ', { strong: plain(option) }, '.'],
    instead: ['Type it as in ', { code: `${option}: ${example}` }],
  }),
  option_unusable: ({ option, value, expected }) => ({
    wrong: [`${plain(option)} cannot be `, quoted(value), '.'],
    instead: [
      expected.startsWith(ONE_OF) ? `Use ${expected.slice(ONE_OF.length, 300)}.` : `Use ${shorten(expected, 300)}.`,
    ],
  }),
  option_twice: ({ option }) => ({
    wrong: [{ code: `${option}:` }, ' stands there twice.'],
    instead: ['Please leave one of the two out.'],
  }),
} satisfies Partial<RefusalTable>

/** How the words of a choice begin. */
const ONE_OF = 'one of '

/** Values that are said back are cut to this, with an ellipsis. In characters. */
const LONGEST_QUOTE = 80
const NEAR_LISTED = 5
const OPTIONS_LISTED = 15

function quoted(value: string): Span {
  return { strong: shorten(value.trim() === '' ? 'Nothing' : value, LONGEST_QUOTE) }
}

/** An option's name as a word: `meeting_id` is `meeting id`. */
function plain(field: string): string {
  return shorten(field.replaceAll('_', ' '), LONGEST_QUOTE)
}

function verbWords(verb: string): string {
  return verb === '' ? '/sessions' : `/session ${verb}`
}

function codes(words: readonly string[]): Text {
  const shown = words
    .slice(0, OPTIONS_LISTED)
    .flatMap((code, index): Text => (index === 0 ? [{ code }] : [', ', { code }]))
  return words.length > OPTIONS_LISTED ? [...shown, ` and ${words.length - OPTIONS_LISTED} more`] : shown
}

function providerProblem(provider: string, reason: 'unknown' | 'makes_no_link' | 'link_differs'): Text {
  if (reason === 'unknown') return ['I know no meeting provider ', quoted(provider), '.']
  const known = PROVIDERS.find((name) => name === provider)
  const name = quoted(known === undefined ? provider : IN_ENGLISH.words.common.provider[known])
  if (reason === 'makes_no_link') return [name, ' gives no link by itself here.']
  return ['The link does not belong to ', name, '.']
}

/** `why` comes as a word of the reader of times; another one is told in general words. */
function whenWords(why: string): string {
  const words: Readonly<Partial<Record<string, string>>> = WHEN_PROBLEM_WORDS
  return words[why] ?? 'I cannot read that as a time.'
}
