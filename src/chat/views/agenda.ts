import type { Agenda as AgendaFacts } from '../../usecases/read-agenda.ts'
import { encode } from '../action.ts'
import { heading } from '../session-words.ts'
import { oneLine, personSpan, shorten } from '../spans.ts'
import type { Block, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'

/** What is for a segment this week. */
export type Agenda = Pick<AgendaFacts, 'segment' | 'sessions' | 'count'>

/** The weekly agenda of a segment, in its channel; null where nothing is left to come. */
export function agenda({ segment, sessions, count }: Agenda, seen: Seen): View | null {
  const { words } = seen
  if (sessions.length === 0) return null
  const shown = sessions.slice(0, SHOWN)
  const others = count - shown.length
  const lines = shown.flatMap((facts, at): Text => (at === 0 ? lineOf(facts, seen) : ['\n', ...lineOf(facts, seen)]))
  const more: Text = others > 0 ? [`\n${words.segments.agenda.more(others)}`] : []
  const show = { code: `/sessions segment: ${shorten(segment.name, LONGEST_NAME)}` }
  return {
    title: oneLine(words.segments.agenda.title(segment.name), LIMITS.title),
    body: [
      { type: 'text', text: [...lines, ...more] },
      menuOf(shown),
      { type: 'note', text: words.segments.agenda.howTo(show) },
    ],
  }

  function menuOf(listed: Agenda['sessions']): Block {
    return {
      type: 'menu',
      action: encode({ type: 'pick', goal: 'details' }),
      placeholder: words.segments.agenda.menu,
      options: listed.map(({ session }) => ({
        label: oneLine(heading(session), LIMITS.optionLabel),
        value: session.id,
      })),
    }
  }
}

/** As many as there is room for, however long their titles are. */
const SHOWN = 12
const LONGEST_TITLE = 60
const LONGEST_NAME = 80

function lineOf({ session, mentor }: Agenda['sessions'][number], { zone }: Seen): Text {
  return [
    '• ',
    { time: session.startTime, show: 'full', zone },
    ' · ',
    { strong: `#${session.number} ${shorten(session.title, LONGEST_TITLE)}` },
    ...(mentor === null ? [] : [' · ', personSpan(mentor)]),
  ]
}
