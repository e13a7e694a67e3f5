import type { Refusal } from '../../../domain/refusal.ts'
import { LARGEST_CAPACITY } from '../../../domain/session-input.ts'
import { PROVIDERS } from '../../../domain/words.ts'
import { typedTime } from '../../clock-text.ts'
import { fieldWords } from '../../field-words.ts'
import type { RefusalTable } from '../../refusal-table.ts'
import { namesText, shorten } from '../../spans.ts'
import type { Span, Text } from '../../view.ts'
import type { EN_INPUT_REFUSALS } from '../en/refusals-input.ts'
import {
  codesText,
  commandLine,
  isOwnLanguage,
  SAMPLE_LINK,
  saidBack,
  searchLine,
  verbLine,
  ZONES_LISTED,
} from '../refusal-parts.ts'
import { IN_SPANISH } from './basics.ts'
import { ES_COMMANDS } from './commands.ts'
import { ES_COMMON } from './common.ts'
import { ES_FIELDS } from './fields.ts'
import { whenProblem } from './when-problems.ts'

/** Refusals about what was typed, and about presses that cannot be followed. */
export const ES_INPUT_REFUSALS: Pick<RefusalTable, keyof typeof EN_INPUT_REFUSALS> = {
  text_missing: ({ field }) => ({
    wrong: ['Falta el campo ', named(field), '.'],
    instead: ['Escribe algunas palabras para ', { code: `${field}:` }],
    atField: ['Escribe algunas palabras.'],
  }),
  text_too_long: ({ field, most, length }) => ({
    wrong: ['El campo ', named(field), ` es demasiado largo: ${length} ${length === 1 ? 'carácter' : 'caracteres'}.`],
    instead: [`Por favor, usa como máximo ${most}.`],
  }),
  text_unusable: ({ field }) => ({
    wrong: ['El campo ', named(field), ' contiene caracteres que no se pueden mostrar.'],
    instead: ['Escríbelo a mano, sin caracteres de control; valen las letras de cualquier idioma y los emojis.'],
  }),
  link_missing: () => ({
    wrong: ['Una sesión necesita un enlace para que la gente pueda entrar.'],
    instead: ['Agrega uno, por ejemplo ', { code: `link: ${SAMPLE_LINK}` }],
    atField: ['Escribe su dirección, por ejemplo ', { code: SAMPLE_LINK }],
  }),
  link_unusable: ({ link }) => ({
    wrong: [quoted(link), ' no es una dirección que la gente pueda abrir.'],
    instead: ['Escribe la dirección completa, por ejemplo ', { code: SAMPLE_LINK }],
  }),
  provider_unusable: ({ provider, reason }) => ({
    wrong: providerProblem(provider, reason),
    instead:
      reason === 'unknown'
        ? ['Escribe uno de estos: ', { code: PROVIDERS.join(', ') }, '; o nada, y se reconoce por el enlace.']
        : reason === 'makes_no_link'
          ? ['Agrega la dirección de la sala, por ejemplo ', { code: `link: ${SAMPLE_LINK}` }]
          : ['Omite ', { code: 'provider:' }, '; se reconoce por el enlace.'],
    atField:
      reason === 'makes_no_link'
        ? ['Escribe la dirección de la sala como enlace.']
        : ['Elige otro lugar, o ninguno: se reconoce por el enlace.'],
  }),
  capacity_unusable: ({ value }) => ({
    wrong: [quoted(value), ' no es un número de plazas.'],
    instead: [
      `Escribe un número entero hasta ${LARGEST_CAPACITY}, por ejemplo `,
      { code: 'capacity: 20' },
      ', o ',
      { code: 'capacity: none' },
      ' para no poner límite.',
    ],
    atField: [
      `Escribe un número entero hasta ${LARGEST_CAPACITY}, por ejemplo `,
      { code: '20' },
      ', o nada para no poner límite.',
    ],
  }),
  duration_unusable: ({ value }) => ({
    wrong: [quoted(value), ' no es una duración posible para una sesión.'],
    instead: ['Escribe de 5 minutos a 24 horas, por ejemplo ', { code: '90m' }, ' o ', { code: '1h 30m' }, '.'],
  }),
  minutes_unusable: ({ field, value }) => ({
    wrong: [quoted(value), ' no vale para el campo ', named(field), '.'],
    instead: ['Escribe de 0 minutos a 24 horas, por ejemplo ', { code: '15m' }, '.'],
  }),
  time_unusable: ({ value, why, zone, example }) => ({
    wrong: value.trim() === '' ? [whenProblem(why)] : [quoted(value), ': ', whenProblem(why)],
    instead: [
      'Escribe un día y una hora, por ejemplo ',
      { code: typedTime(example, { zone, ...IN_SPANISH }) },
      `; se lee en ${zone}.`,
    ],
  }),
  zone_unknown: ({ zone, near, isOffset = false }) => ({
    wrong: [
      quoted(zone),
      isOffset
        ? ' es una diferencia con UTC, que no dice cuándo cambia el reloj: para eso hace falta un lugar.'
        : ' no es una zona horaria que yo conozca.',
    ],
    instead:
      near.length === 0
        ? ['Escribe una ciudad o una zona, por ejemplo ', { code: 'Europe/Berlin' }, '.']
        : ['¿Querías decir ', ...namesText(near, { most: ZONES_LISTED, ...IN_SPANISH }), '?'],
  }),
  proposal_expired: () => ({
    wrong: ['Esto esperó más de 15 minutos, o ya está hecho. No se guardó nada más.'],
    instead: ['Mira si la sesión está con ', { code: '/sessions' }, '; si no, empieza otra vez.'],
  }),
  action_unknown: () => ({
    wrong: ['Este botón es de otra versión, y ya no sé qué hace.'],
    instead: ['No se cambió nada. ', { code: '/sessions' }, ' muestra las sesiones con botones que funcionan.'],
  }),
  verb_unknown: ({ command, verb, near }) => ({
    wrong:
      verb.trim() === ''
        ? [{ code: commandLine(command, '') }, ' necesita saber qué hacer.']
        : ['No conozco ', { code: commandLine(command, shorten(verb, 60)) }, '.'],
    instead:
      near.length === 0
        ? [{ code: '/session help' }, ' muestra lo que puedes hacer.']
        : [
            '¿Querías decir ',
            ...codesText(
              near.map((name) => commandLine(command, name)),
              IN_SPANISH,
            ),
            '?',
          ],
  }),
  verb_incomplete: ({ command, verb, verbs }) => ({
    wrong: [{ strong: shorten(verb, 60) }, ' necesita una palabra más.'],
    instead: [
      'Escribe uno de estos: ',
      ...codesText(
        verbs.map((name) => commandLine(command, name)),
        IN_SPANISH,
      ),
      '.',
    ],
  }),
  option_unknown: ({ verb, option, known, elsewhere }) => ({
    wrong: [{ code: verbLine(verb) }, ' no tiene nada que se llame ', { strong: shorten(option, 60) }, '.'],
    instead: isOwnLanguage({ verb, option })
      ? ['Te hablo en el idioma de tu aplicación: cámbialo ahí.']
      : elsewhere.length > 0
        ? [
            'Va con ',
            ...codesText(elsewhere.map(verbLine), IN_SPANISH),
            '. Si es parte de un título o de un nombre, ponlo entre comillas.',
          ]
        : known.length === 0
          ? ['Omítelo.']
          : [
              'Admite ',
              ...codesText(
                known.map((name) => `${name}:`),
                IN_SPANISH,
              ),
              '.',
            ],
  }),
  option_missing: ({ verb, option, example }) => ({
    wrong: [{ code: verbLine(verb) }, ' necesita ', { code: `${option}:` }, '.'],
    instead: ['Escríbelo, por ejemplo ', { code: `${option}: ${ES_COMMANDS.example(example)}` }],
  }),
  option_unusable: ({ option, value, expected }) => ({
    wrong: [{ code: `${shorten(option, 60)}:` }, ' no puede ser ', quoted(value), '.'],
    instead: [
      typeof expected === 'string' ? POINTED_AT[expected] : `Usa uno de estos: ${shorten(expected.join(', '), 300)}.`,
      ...(option === 'show' ? [' Para buscar un título, escribe ', { code: searchLine(value) }, '.'] : []),
    ],
  }),
  option_twice: ({ option }) => ({
    wrong: [{ code: `${option}:` }, ' aparece dos veces.'],
    instead: ['Por favor, quita uno de los dos.'],
  }),
}

/** A field by its label, of any gender: `el campo Título`. */
function named(field: string): Span {
  return { strong: `«${shorten(fieldWords(field, ES_FIELDS), 80)}»` }
}

function quoted(value: string): Span {
  return saidBack(value, 'Nada')
}

function providerProblem(provider: string, reason: 'unknown' | 'makes_no_link' | 'link_differs'): Text {
  if (reason === 'unknown') return ['No conozco ningún proveedor de reuniones ', quoted(provider), '.']
  const known = PROVIDERS.find((name) => name === provider)
  const name = quoted(known === undefined ? provider : ES_COMMON.provider[known])
  if (reason === 'makes_no_link') return [name, ' no da un enlace por sí solo aquí.']
  return ['El enlace no es de ', name, '.']
}

type Expected = Extract<Refusal, { code: 'option_unusable' }>['expected']

const POINTED_AT: Readonly<Record<Extract<Expected, string>, string>> = {
  person: 'Elige con @ a alguien de aquí.',
  channel: 'Elige con # un canal de este espacio.',
  group: 'Elige con @ un grupo de este espacio.',
}
