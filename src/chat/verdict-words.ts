import type { Evidence, VerdictReason } from '../domain/entities.ts'
import type { EvidenceSource } from '../domain/words.ts'
import { oneLine } from './spans.ts'
import type { Span, Text } from './view.ts'
import type { Words } from './words/words.ts'

/** In which zone (IANA) and whose words it is told, and who marked by name, where that is known. */
type Told = { readonly zone: string; readonly words: Words; readonly markedBy?: string | null | undefined }

/** Why a verdict is what it is, in one plain sentence without a full stop. */
export function verdictWords(reason: VerdictReason, told: Told): Text {
  const { verdict } = told.words
  const clock = (iso: string): Span => ({ time: new Date(iso), show: 'time', zone: told.zone })
  switch (reason.code) {
    case 'seen': {
      const { from, to, minutes, of } = reason
      const place = placeWords(reason.source, told.words)
      return verdict.seen({ place, from: clock(from), to: clock(to), minutes, of })
    }
    case 'spoken_code':
      return verdict.spokenCode(clock(reason.at))
    case 'pressed_join':
      return [...pressWords(reason.source, { at: clock(reason.at), words: told.words }), verdict.nothingElse]
    case 'by_join_only':
      return [...pressWords(reason.source, { at: clock(reason.at), words: told.words }), verdict.byJoinOnly]
    case 'marked': {
      const by = typeof told.markedBy === 'string' ? oneLine(told.markedBy, LONGEST_MARKER) : null
      const date: Span = { time: new Date(reason.at), show: 'date', zone: told.zone }
      return verdict.marked({ by, date, at: clock(reason.at) })
    }
    case 'no_evidence':
      return [verdict.noEvidence]
    case 'no_record_yet':
      return [verdict.noRecordYet]
    case 'record_never_came':
      return [verdict.recordNeverCame]
  }
}

/** The same, said to the person whom it is about. */
export function ownVerdictWords(reason: VerdictReason, told: Told): Text {
  return reason.code === 'no_evidence' ? [told.words.verdict.noEvidenceOfYou] : verdictWords(reason, told)
}

/** One piece of evidence in a few words without a full stop. */
export function evidenceWords(
  { source, kind, at, mark }: Evidence,
  { zone, words }: Pick<Told, 'zone' | 'words'>,
): Text {
  const { verdict, common } = words
  const clock: Span = { time: at, show: 'time', zone }
  if (kind === 'marked') {
    const result = mark === null ? null : common.result[mark]
    return verdict.markedAs({ result, date: { time: at, show: 'date', zone }, at: clock })
  }
  const place = placeWords(source, words)
  if (kind === 'left') return verdict.left(place, clock)
  if (source === 'code') return verdict.spokenCode(clock)
  const isPress = source === 'join_button' || source === 'join_link'
  return isPress ? pressWords(source, { at: clock, words }) : verdict.joined(place, clock)
}

/** A longer name would push out those who were marked. In characters. */
const LONGEST_MARKER = 20

function pressWords(source: EvidenceSource, { at, words }: { readonly at: Span; readonly words: Words }): Text {
  const { verdict } = words
  if (source === 'join_button') return verdict.pressedJoin(at)
  return source === 'join_link' ? verdict.openedLink(at) : verdict.wasIn(capitalised(source), at)
}

function placeWords(source: EvidenceSource, { verdict }: Words): string {
  return verdict.sources[source] ?? capitalised(source)
}

/** `google_meet` becomes `Google Meet`: the stored words are the names themselves. */
function capitalised(word: string): string {
  return word
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ')
}
