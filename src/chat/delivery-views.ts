import type { DeliveryFacts } from '../usecases/delivery-facts.ts'
import type { MessageFacts } from '../usecases/message-facts.ts'
import type { Delivery } from '../usecases/ports.ts'
import { reopenUntil } from './reopen-until.ts'
import type { View } from './view.ts'
import { assigned } from './views/assigned.ts'
import { cancelNotice } from './views/cancel-notice.ts'
import { changeNotice } from './views/change-notice.ts'
import { disputed } from './views/disputed.ts'
import { hosting } from './views/hosting.ts'
import { invitation } from './views/invitation.ts'
import { leftNotice } from './views/left-notice.ts'
import { livePost } from './views/live-post.ts'
import { mentorAsked } from './views/mentor-asked.ts'
import { movedCard } from './views/moved-card.ts'
import { promoted } from './views/promoted.ts'
import { recorded } from './views/recorded.ts'
import { reminder } from './views/reminder.ts'
import type { Seen } from './views/seen.ts'
import { seriesAssigned } from './views/series-assigned.ts'
import { seriesCancelNotice } from './views/series-cancel-notice.ts'
import { seriesCard } from './views/series-card.ts'
import { seriesChangeNotice } from './views/series-change-notice.ts'
import { seriesHosting } from './views/series-hosting.ts'
import { seriesPromoted } from './views/series-promoted.ts'
import { sessionCard } from './views/session-card.ts'
import { summary } from './views/summary.ts'
import { takeOver } from './views/take-over.ts'

/** A delivery about a session, what it shows as it is true now, and to whom. */
export type Shown = { readonly delivery: Delivery; readonly read: DeliveryFacts; readonly seen: Seen }

/** How a kind of delivery is said. */
export type DeliveryView = {
  /** null where it has nothing true to say any more. */
  readonly show: (shown: Shown) => View | null
  /** Whether it stands under the card of its session, in a channel. */
  readonly isReply?: boolean
  /** Whether a mail of it carries the session for the reader's calendar. */
  readonly isForCalendar?: boolean
}

/** Every kind of delivery about a session. One more is one more entry, and one for the `kinds` of `words/en/messages.ts`. */
export const DELIVERY_VIEWS: ReadonlyMap<string, DeliveryView> = new Map<string, DeliveryView>([
  ['announcement', { show: showCard }],
  ['series-announcement', { show: saying('series', showSeriesCard) }],
  ['series-hosting', { show: saying('series', ({ series }, { seen }) => seriesHosting({ facts: series, seen })) }],
  ['series-assigned', { show: saying('series', ({ series }, { seen }) => seriesAssigned({ facts: series, seen })) }],
  // Of many sessions one: the first that stands in their calendar, else the soonest.
  ['series-cancelled', { show: saying('series', showSeriesCancelled), isReply: true, isForCalendar: true }],
  ['series-changed', { show: saying('series-changed', showSeriesChanged), isReply: true, isForCalendar: true }],
  [
    'series-promoted',
    { show: saying('series-promoted', (said, { seen }) => seriesPromoted({ ...said, seen })), isForCalendar: true },
  ],
  ['hosting', { show: showHosting, isForCalendar: true }],
  ['assigned', { show: ({ read, seen }) => assigned({ ...read, seen }), isForCalendar: true }],
  ['invited', { show: ({ read, seen }) => invitation({ ...read, seen }), isForCalendar: true }],
  ['promoted', { show: ({ read, seen }) => promoted({ ...read, seen }), isForCalendar: true }],
  ['changed', { show: showChange, isReply: true, isForCalendar: true }],
  ['cancelled', { show: showCancelled, isReply: true, isForCalendar: true }],
  ['left', { show: ({ read, seen }) => leftNotice({ ...read, seen }), isForCalendar: true }],
  ['live', { show: ({ read, seen }) => livePost({ ...read, seen }), isReply: true }],
  ['reminder', { show: saying('reminder', showReminder), isForCalendar: true }],
  ['mentor-asked', { show: ({ read, seen }) => mentorAsked({ ...read, seen }) }],
  ['take-over', { show: ({ read, seen }) => takeOver({ ...read, seen }) }],
  ['summary', { show: saying('summary', showSummary) }],
  ['recorded', { show: saying('recorded', showRecorded) }],
  ['disputed', { show: saying('disputed', (said, { read, seen }) => disputed({ ...said, facts: read.facts, seen })) }],
])

/** What a delivery shows, in the language that its reader is spoken to in; null where it has nothing true to say any more. */
export function shownView({ show }: DeliveryView, shown: Shown): View | null {
  const view = show(shown)
  return view === null ? null : { ...view, language: shown.read.locale }
}

type Said<K extends MessageFacts['kind']> = Extract<MessageFacts, { kind: K }>

function saying<K extends MessageFacts['kind']>(
  kind: K,
  show: (said: Said<K>, shown: Shown) => View | null,
): DeliveryView['show'] {
  const isIt = (message: MessageFacts): message is Said<K> => message.kind === kind
  return (shown) => (isIt(shown.read.message) ? show(shown.read.message, shown) : null)
}

function showCard({ read: { facts, movedTo: to }, seen }: Shown): View {
  return to === null ? sessionCard(facts, seen) : movedCard({ facts, series: null, to }, seen)
}

function showSeriesCard({ series }: Said<'series'>, { read: { facts, movedTo: to }, seen }: Shown): View {
  return to === null ? seriesCard(series, seen) : movedCard({ facts, series, to }, seen)
}

/** Another may have been given it meanwhile, who is told of that. */
function showHosting({ read, seen }: Shown): View | null {
  return read.reader?.id === read.facts.session.mentorId ? hosting({ ...read, seen }) : null
}

function showChange(shown: Shown): View | null {
  const { delivery, read, seen } = shown
  if (read.message.kind !== 'changed') return null
  const { differences, room, countsOnReader } = read.message
  const person = read.reader?.id ?? null
  const as = person !== null && person === read.facts.session.mentorId ? 'mentor' : roleIn(delivery)
  const to = delivery.channel === 'channel' ? 'channel' : ({ person, as } as const)
  return changeNotice({ facts: read.facts, seen, differences, room, countsOnReader, to })
}

function showSeriesChanged(
  { series, change, isMoved, mentors, countsOnReader }: Said<'series-changed'>,
  { delivery, read, seen }: Shown,
): View | null {
  const person = read.reader?.id ?? null
  const as = person !== null && person === mentors.after?.id ? 'mentor' : roleIn(delivery)
  const to = delivery.channel === 'channel' ? 'channel' : ({ person, as } as const)
  return seriesChangeNotice({ facts: series, change, isMoved, mentors, countsOnReader, seen, to })
}

/** Those with a place, in line, or asked whether they come; a mentor of before is none of them. */
function roleIn({ payload: { as } }: Delivery): 'mentor' | 'guest' {
  return as === 'registered' || as === 'waitlisted' ? 'guest' : 'mentor'
}

function showSeriesCancelled({ series, cancelled }: Said<'series'>, { delivery, seen }: Shown): View | null {
  const to = delivery.channel === 'channel' ? 'channel' : 'person'
  return cancelled.length === 0 ? null : seriesCancelNotice({ facts: series, cancelled, seen, to })
}

function showCancelled({ delivery, read, seen }: Shown): View {
  return cancelNotice({ facts: read.facts, seen, to: delivery.channel === 'channel' ? 'channel' : 'person' })
}

function showSummary({ reading, average, unreached }: Said<'summary'>, { read, seen }: Shown): View {
  const { facts } = read
  return summary({
    list: { facts, ...reading },
    seen,
    reopenUntil: reopenUntil(facts.session),
    told: { average, unreached },
  })
}

function showRecorded({ verdict, ...said }: Said<'recorded'>, { read, seen }: Shown): View | null {
  return verdict === null ? null : recorded({ ...said, facts: read.facts, seen, verdict })
}

function showReminder({ as }: Said<'reminder'>, { read, seen }: Shown): View {
  return reminder({ ...read, seen, as })
}
