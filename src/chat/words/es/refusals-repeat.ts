import type { Refusal, RepeatChoice } from '../../../domain/refusal.ts'
import { LARGEST_COUNT } from '../../../domain/series-rule.ts'
import type { RefusalTable } from '../../refusal-table.ts'
import { shorten } from '../../spans.ts'
import type { Text } from '../../view.ts'

/** Refusals about how a session repeats; the words for that are typed as they are in English. */
export const ES_REPEAT_REFUSALS = {
  repeat_unusable: ({ value, why }) => ({
    wrong: [...(value.trim() === '' ? [] : [{ strong: shorten(value, 60) }, ': ']), WHY[why]],
    instead: INSTEAD[why],
  }),
  repeat_ambiguous: ({ choices }) => ({
    wrong: ['No todos los meses tienen ese día. ¿Qué quieres decir?'],
    instead: ['Escribe ', ...choices.flatMap(choiceText), ' en repeat.'],
  }),
  series_not_yours: ({ number }) => ({
    wrong: [`Diriges la sesión #${number}, pero la serie solo la cambian su mentor y la administración.`],
    instead: ['Elige solo esta sesión, o pídeselo a quien pueda hacerlo.'],
  }),
  series_unmovable: ({ why, number }) => ({
    wrong: [
      {
        own_rule: 'Los días de esta serie siguen una regla propia que no se puede pasar a otros días.',
        rare_day: 'No todos los meses tienen ese día, así que la serie no puede seguirlo.',
        past: `La sesión #${number ?? ''} ya habría empezado.`,
      }[why],
    ],
    instead: {
      own_rule: ['Cambia solo la hora, o cancela las siguientes y crea una serie nueva.'],
      rare_day: ['Elige un día que todos los meses tengan, o mueve solo esta sesión.'],
      past: ['Elige ', { code: 'following' }, ' desde una sesión posterior, o una hora más tarde.'],
    }[why],
  }),
  until_unusable: ({ value, why }) => ({
    wrong:
      why === 'before_start'
        ? ['Terminaría antes de su primera sesión.']
        : [{ strong: shorten(value, 60) }, ' no es un día en que pueda terminar.'],
    instead: ['Escribe el último día, como ', { code: '30 jun 2027' }, '; a dos años como máximo.'],
  }),
  count_unusable: ({ value }) => ({
    wrong: [{ strong: shorten(value, 60) }, ' no es un número de sesiones.'],
    instead: [`Escribe un número entero hasta ${LARGEST_COUNT}, o déjalo vacío.`],
  }),
} satisfies Partial<RefusalTable>

type Why = Extract<Refusal, { code: 'repeat_unusable' }>['why']

const WHY: Readonly<Record<Why, string>> = {
  unknown: 'No conozco esa forma de repetir.',
  malformed: 'No puedo usar esa regla.',
  too_often: 'Una serie tiene como máximo una sesión al día, siempre a la misma hora.',
  never: 'Esa regla no da ningún día en los próximos dos años.',
  ends_twice: 'Terminaría de dos maneras.',
  no_repeat: 'Hay un final, pero nada se repite.',
}

const WAYS: Text = [{ code: 'weekly' }, ', ', { code: 'biweekly' }, ', ', { code: 'monthly' }]
const RULE: Text = [' o una regla, como ', { code: 'FREQ=WEEKLY;BYDAY=MO,TH' }, '.']

const INSTEAD: Readonly<Record<Why, Text>> = {
  unknown: ['Escribe ', ...WAYS, ', ', { code: 'monthly by weekday' }, ...RULE],
  malformed: ['Escribe ', ...WAYS, ...RULE],
  too_often: ['Escribe ', ...WAYS, ...RULE, ' La hora es la de la primera sesión.'],
  never: ['Escribe ', ...WAYS, ...RULE],
  ends_twice: ['Da el último día o el número de sesiones, uno de los dos.'],
  no_repeat: ['Escribe también cómo se repite: ', ...WAYS, '.'],
}

const MEANS: Readonly<Record<RepeatChoice['means'], string>> = {
  last_day: 'el último día si el mes no tiene ese día',
  only_that_day: 'solo los meses que lo tienen',
  last_weekday: 'el último de cada mes',
  only_fifth: 'solo los meses que tienen un quinto',
}

function choiceText({ type, means }: RepeatChoice, at: number): Text {
  return [at === 0 ? '' : ' o ', { code: type }, ` (${MEANS[means]})`]
}
