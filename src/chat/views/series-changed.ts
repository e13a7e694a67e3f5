import type { Recurrence } from '../../domain/series.ts'
import { recurrenceOf } from '../../domain/series-change.ts'
import type { EditedSeries } from '../../usecases/edit-series.ts'
import { repeatWords } from '../repeat-words.ts'
import type { Block, Fact, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import { differenceFacts } from './difference-facts.ts'
import type { Seen } from './seen.ts'
import { leftBlocks, nextDates, numbersText, seriesHeading, seriesLead } from './series-parts.ts'
import { detailsButton } from './session-buttons.ts'
import { showButton } from './session-list.ts'
import { studentHosts } from './student-hosts.ts'
import { type UnderstoodTime, understoodTime } from './understood-time.ts'

/** Sessions of a series, and it itself, as they were and as they are now. */
export type SeriesChanged = EditedSeries & {
  readonly seen: Seen
  /** Whether their new mentor has no more than the role `student`. */
  readonly mentorIsStudent: boolean
  /** How a time was understood, where one was typed. */
  readonly understood?: UnderstoodTime
}

/** The answer to whoever changed several sessions of a series: each thing before → after, and what stays as it was. */
export function seriesChanged(changed: SeriesChanged): View {
  const { after, facts, understood, mentorIsStudent, promoted, seen } = changed
  const words = seen.words.scope
  const buttons = {
    type: 'buttons',
    buttons: [detailsButton(after.session, seen), showButton('upcoming', seen)],
  } as const
  const rows = rowsOf(changed)
  if (rows.length === 0) {
    return {
      title: seriesHeading(facts, seen.words.series.heading),
      body: [
        { type: 'text', text: [changed.further ? words.furtherOnly : words.nothing] },
        ...leftBlocks(changed, seen),
        buttons,
      ],
    }
  }
  return {
    title: seriesHeading(facts, seen.words.series.changed),
    tone: 'good',
    body: [
      { type: 'text', text: seriesLead(facts, seen) },
      ...(understood === undefined ? [] : understoodTime(understood, seen)),
      { type: 'facts', facts: rows.slice(0, LIMITS.facts) },
      ...(rows.length > LIMITS.facts ? [{ type: 'facts' as const, facts: rows.slice(LIMITS.facts) }] : []),
      ...(promoted > 0 ? [{ type: 'text' as const, text: [seen.words.change.promoted(promoted)] }] : []),
      ...countsOn(changed),
      ...leftBlocks(changed, seen),
      ...nextDates(facts, seen),
      ...studentHosts(mentorIsStudent ? after.mentor : null, seen),
      { type: 'note', text: [words.toldOnce] },
      buttons,
    ],
  }
}

function countsOn({ countedOn, seen }: SeriesChanged): readonly Block[] {
  if (countedOn.length === 0) return []
  return [{ type: 'text', text: [seen.words.hosting.countsOnMentorsIn(numbersText(countedOn, { seen }))] }]
}

/** Empty where nothing was changed. */
function rowsOf(changed: SeriesChanged): readonly Fact[] {
  const { was, facts, seen } = changed
  const words = seen.words.scope
  // Where it ends follows from where it was cut.
  const ruleOf = (recurrence: Recurrence) => repeatWords({ ...recurrence, until: null, count: null }, seen)
  const [before, after] = [ruleOf(recurrenceOf(was)), ruleOf(facts.series)]
  const count = changed.changed.length
  const rows: readonly Fact[] = [
    ...(before === after ? [] : [{ label: words.repeats, value: [before, ' → ', after] }]),
    ...differenceFacts(changed, seen),
  ]
  if (rows.length === 0 && count === 0) return []
  return [...rows, { label: words.sessions, value: [words.changed(count, numbersText(changed.changed, { seen }))] }]
}
