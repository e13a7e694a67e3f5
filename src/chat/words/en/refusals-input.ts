import type { Refusal } from '../../../domain/refusal.ts'
import { LARGEST_CAPACITY } from '../../../domain/session-input.ts'
import { PROVIDERS } from '../../../domain/words.ts'
import { typedTime } from '../../clock-text.ts'
import { fieldWords } from '../../field-words.ts'
import type { RefusalTable } from '../../refusal-table.ts'
import { namesText, plural, shorten } from '../../spans.ts'
import type { Span, Text } from '../../view.ts'
import {
  codesText,
  commandLine,
  isOwnLanguage,
  plainName,
  SAMPLE_LINK,
  saidBack,
  searchLine,
  verbLine,
  ZONES_LISTED,
} from '../refusal-parts.ts'
import { IN_ENGLISH } from './basics.ts'
import { EN_COMMON } from './common.ts'
import { EN_FIELDS } from './fields.ts'
import { whenProblem } from './when-problems.ts'

/** Refusals about what was typed, and about presses that cannot be followed. */
export const EN_INPUT_REFUSALS = {
  text_missing: ({ field }) => ({
    wrong: [`The ${plainName(field)} is missing.`],
    instead: ['Type some words for ', { code: `${field}:` }],
    atField: ['Type some words.'],
  }),
  text_too_long: ({ field, most, length }) => ({
    wrong: [`The ${plainName(field)} is too long: ${plural(length, 'character')}.`],
    instead: [`Please use at most ${most}.`],
  }),
  text_unusable: ({ field }) => ({
    wrong: [`The ${plainName(field)} holds characters that cannot be shown.`],
    instead: ['Type it by hand, without control characters; letters of any language and emoji are fine.'],
  }),
  link_missing: () => ({
    wrong: ['A session needs a link, so that people can join it.'],
    instead: ['Add one, as in ', { code: `link: ${SAMPLE_LINK}` }],
    atField: ['Type its address, as in ', { code: SAMPLE_LINK }],
  }),
  link_unusable: ({ link }) => ({
    wrong: [quoted(link), ' is not an address that people can open.'],
    instead: ['Type the whole address, as in ', { code: SAMPLE_LINK }],
  }),
  provider_unusable: ({ provider, reason }) => ({
    wrong: providerProblem(provider, reason),
    instead:
      reason === 'unknown'
        ? ['Type one of ', { code: PROVIDERS.join(', ') }, ', or leave it out: it is found from the link.']
        : reason === 'makes_no_link'
          ? ['Add the address of the room, as in ', { code: `link: ${SAMPLE_LINK}` }]
          : ['Leave ', { code: 'provider:' }, ' out: it is found from the link.'],
    atField:
      reason === 'makes_no_link'
        ? ['Type the address of the room as the link.']
        : ['Choose another place, or none: it is found from the link.'],
  }),
  capacity_unusable: ({ value }) => ({
    wrong: [quoted(value), ' is not a number of places.'],
    instead: [
      `Type a whole number up to ${LARGEST_CAPACITY}, as in `,
      { code: 'capacity: 20' },
      ', or ',
      { code: 'capacity: none' },
      ' for no limit.',
    ],
    atField: [`Type a whole number up to ${LARGEST_CAPACITY}, as in `, { code: '20' }, ', or nothing for no limit.'],
  }),
  duration_unusable: ({ value }) => ({
    wrong: [quoted(value), ' is not a length that a session can have.'],
    instead: ['Type 5 minutes to 24 hours, as in ', { code: '90m' }, ' or ', { code: '1h 30m' }, '.'],
  }),
  minutes_unusable: ({ field, value }) => ({
    wrong: [{ strong: fieldWords(field, EN_FIELDS) }, ' cannot be ', quoted(value), '.'],
    instead: ['Type 0 minutes to 24 hours, as in ', { code: '15m' }, '.'],
  }),
  time_unusable: ({ value, why, zone, example }) => ({
    wrong: value.trim() === '' ? [whenProblem(why)] : [quoted(value), ': ', whenProblem(why)],
    instead: [
      'Type a day and an hour, as in ',
      { code: typedTime(example, { zone, ...IN_ENGLISH }) },
      `; it is read in ${zone}.`,
    ],
  }),
  zone_unknown: ({ zone, near, isOffset = false }) => ({
    wrong: [
      quoted(zone),
      isOffset
        ? ' is a distance from UTC, which does not say when clocks change: that needs a place.'
        : ' is not a time zone that I know.',
    ],
    instead:
      near.length === 0
        ? ['Type a city or a zone, as in ', { code: 'Europe/Berlin' }, '.']
        : ['Did you mean ', ...namesText(near, { most: ZONES_LISTED, ...IN_ENGLISH }), '?'],
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
        ? [{ code: commandLine(command, '') }, ' needs to know what to do.']
        : ['I do not know ', { code: commandLine(command, shorten(verb, 60)) }, '.'],
    instead:
      near.length === 0
        ? [{ code: '/session help' }, ' shows what you can do.']
        : [
            'Did you mean ',
            ...codesText(
              near.map((name) => commandLine(command, name)),
              IN_ENGLISH,
            ),
            '?',
          ],
  }),
  verb_incomplete: ({ command, verb, verbs }) => ({
    wrong: [{ strong: shorten(verb, 60) }, ' takes one more word.'],
    instead: [
      'Type one of ',
      ...codesText(
        verbs.map((name) => commandLine(command, name)),
        IN_ENGLISH,
      ),
      '.',
    ],
  }),
  option_unknown: ({ verb, option, known, elsewhere }) => ({
    wrong: [{ code: verbLine(verb) }, ' has nothing called ', { strong: shorten(option, 60) }, '.'],
    instead: isOwnLanguage({ verb, option })
      ? ['I speak the language that your app is set to: change it there.']
      : elsewhere.length > 0
        ? [
            'It goes with ',
            ...codesText(elsewhere.map(verbLine), IN_ENGLISH),
            '. If it is part of a title or name, put that in quotes.',
          ]
        : known.length === 0
          ? ['Leave it out.']
          : [
              'It takes ',
              ...codesText(
                known.map((name) => `${name}:`),
                IN_ENGLISH,
              ),
              '.',
            ],
  }),
  option_missing: ({ verb, option, example }) => ({
    wrong: [{ code: verbLine(verb) }, ' needs ', { strong: plainName(option) }, '.'],
    instead: ['Type it as in ', { code: `${option}: ${example}` }],
  }),
  option_unusable: ({ option, value, expected }) => ({
    wrong: [{ code: `${option}:` }, ' cannot be ', quoted(value), '.'],
    instead: [
      `Use ${expectedWords(expected)}.`,
      ...(option === 'show' ? [' To look for a title, type ', { code: searchLine(value) }, '.'] : []),
    ],
  }),
  option_twice: ({ option }) => ({
    wrong: [{ code: `${option}:` }, ' is given twice.'],
    instead: ['Please leave one of the two out.'],
  }),
} satisfies Partial<RefusalTable>

function quoted(value: string): Span {
  return saidBack(value, 'Nothing')
}

function providerProblem(provider: string, reason: 'unknown' | 'makes_no_link' | 'link_differs'): Text {
  if (reason === 'unknown') return ['I do not know the meeting provider ', quoted(provider), '.']
  const known = PROVIDERS.find((name) => name === provider)
  const name = quoted(known === undefined ? provider : EN_COMMON.provider[known])
  if (reason === 'makes_no_link') return [name, ' gives no link by itself here.']
  return ['The link does not belong to ', name, '.']
}

/** What an option takes: one of its choices, or somebody or something pointed at. */
function expectedWords(expected: Expected): string {
  return typeof expected === 'string' ? POINTED_AT[expected] : shorten(expected.join(', '), 300)
}

type Expected = Extract<Refusal, { code: 'option_unusable' }>['expected']

const POINTED_AT: Readonly<Record<Extract<Expected, string>, string>> = {
  person: 'someone who is here, picked with @',
  channel: 'a channel of this space, picked with #',
  group: 'a group of this space, picked with @',
}
