import type { Refusal, RepeatChoice } from '../../../domain/refusal.ts'
import { LARGEST_COUNT } from '../../../domain/series-rule.ts'
import type { RefusalTable } from '../../refusal-table.ts'
import { shorten } from '../../spans.ts'
import type { Text } from '../../view.ts'

/** Refusals about how a session repeats. */
export const EN_REPEAT_REFUSALS = {
  repeat_unusable: ({ value, why }) => ({
    wrong: [...(value.trim() === '' ? [] : [{ strong: shorten(value, 60) }, ': ']), WHY[why]],
    instead: INSTEAD[why],
  }),
  repeat_ambiguous: ({ choices }) => ({
    wrong: ['Not every month has such a day. Which do you mean?'],
    instead: ['Type ', ...choices.flatMap(choiceText), ' as repeat.'],
  }),
  series_not_yours: ({ number }) => ({
    wrong: [`You host #${number}, but the series is for its own mentor and admins to change.`],
    instead: ['Choose this session only, or ask one of them.'],
  }),
  series_unmovable: ({ why, number }) => ({
    wrong: [
      {
        own_rule: 'The days of this series are set by a rule of its own, which cannot be carried over to other days.',
        rare_day: 'Not every month has such a day, so the series cannot follow it there.',
        past: `#${number ?? ''} would have begun by now.`,
      }[why],
    ],
    instead: {
      own_rule: ['Move its time of day alone, or cancel what follows and create a new series.'],
      rare_day: ['Choose a day that every month has, or move this session alone.'],
      past: ['Choose ', { code: 'following' }, ' from a later session on, or a later time.'],
    }[why],
  }),
  until_unusable: ({ value, why }) => ({
    wrong:
      why === 'before_start'
        ? ['It would end before its first session.']
        : [{ strong: shorten(value, 60) }, ' is not a day on which it could end.'],
    instead: ['Type the last day, as in ', { code: '30 Jun 2027' }, '; at most two years ahead.'],
  }),
  count_unusable: ({ value }) => ({
    wrong: [{ strong: shorten(value, 60) }, ' is not a number of sessions.'],
    instead: [`Type a whole number up to ${LARGEST_COUNT}, or leave it out.`],
  }),
} satisfies Partial<RefusalTable>

type Why = Extract<Refusal, { code: 'repeat_unusable' }>['why']

const WHY: Readonly<Record<Why, string>> = {
  unknown: 'I do not know this way to repeat.',
  malformed: 'I cannot use this rule.',
  too_often: 'A series has at most one session a day, always at the same time.',
  never: 'This rule holds no day within the next two years.',
  ends_twice: 'It would end in two ways.',
  no_repeat: 'An end is given, but nothing repeats.',
}

const WAYS: Text = [{ code: 'weekly' }, ', ', { code: 'biweekly' }, ', ', { code: 'monthly' }]
const RULE: Text = [' or a rule, as in ', { code: 'FREQ=WEEKLY;BYDAY=MO,TH' }, '.']

const INSTEAD: Readonly<Record<Why, Text>> = {
  unknown: ['Type ', ...WAYS, ', ', { code: 'monthly by weekday' }, ...RULE],
  malformed: ['Type ', ...WAYS, ...RULE],
  too_often: ['Type ', ...WAYS, ...RULE, ' The hour is that of the first session.'],
  never: ['Type ', ...WAYS, ...RULE],
  ends_twice: ['Give the last day or the number of sessions, one of the two.'],
  no_repeat: ['Type how it repeats too: ', ...WAYS, '.'],
}

const MEANS: Readonly<Record<RepeatChoice['means'], string>> = {
  last_day: 'the last day where a month has no such day',
  only_that_day: 'only the months that have it',
  last_weekday: 'the last one of each month',
  only_fifth: 'only the months that have a fifth',
}

function choiceText({ type, means }: RepeatChoice, at: number): Text {
  return [at === 0 ? '' : ' or ', { code: type }, ` (${MEANS[means]})`]
}
