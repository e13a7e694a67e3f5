import type { Evidence, VerdictReason } from '../domain/entities.ts'
import type { EvidenceSource } from '../domain/words.ts'
import { oneLine } from './spans.ts'
import type { Span, Text } from './view.ts'
import { IN_ENGLISH } from './words/en/basics.ts'

/**
 * Why a verdict is what it is, in one plain sentence without a full stop; instants are shown in `zone` (IANA), and who
 * marked by name where that is known.
 */
export function verdictWords(reason: VerdictReason, zone: string, markedBy?: string): Text {
  const clock = (iso: string): Span => ({ time: new Date(iso), show: 'time', zone })
  switch (reason.code) {
    case 'seen':
      return [
        `Joined by ${SOURCES[reason.source] ?? capitalised(reason.source)} `,
        clock(reason.from),
        ' to ',
        clock(reason.to),
        `, ${reason.minutes} of ${reason.of} minutes`,
      ]
    case 'spoken_code':
      return ['Gave the word said in the session at ', clock(reason.at)]
    case 'pressed_join':
      return [`${pressWords(reason.source)} at `, clock(reason.at), '; nothing from the meeting itself']
    case 'by_join_only':
      return [`${pressWords(reason.source)} at `, clock(reason.at), '; counted by Join only']
    case 'marked':
      return [
        `Marked by ${markedBy === undefined ? 'hand' : oneLine(markedBy, LONGEST_MARKER)} on `,
        { time: new Date(reason.at), show: 'date', zone },
        ' at ',
        clock(reason.at),
      ]
    case 'no_evidence':
      return ['No sign of them in the session']
    case 'no_record_yet':
      return ["The meeting's own record has not arrived yet"]
    case 'record_never_came':
      return ["The meeting's own record never arrived"]
  }
}

/** The same, said to the person whom it is about. */
export function ownVerdictWords(reason: VerdictReason, zone: string, markedBy?: string): Text {
  return reason.code === 'no_evidence' ? ['No sign of you in the session'] : verdictWords(reason, zone, markedBy)
}

/** One piece of evidence in a few words without a full stop; instants are shown in `zone` (IANA). */
export function evidenceWords({ source, kind, at, mark }: Evidence, zone: string): Text {
  const clock: Span = { time: at, show: 'time', zone }
  if (kind === 'marked') {
    const result = mark === null ? 'Marked' : `Marked "${IN_ENGLISH.words.common.result[mark]}"`
    return [`${result} by hand on `, { time: at, show: 'date', zone }, ' at ', clock]
  }
  const place = SOURCES[source] ?? capitalised(source)
  if (kind === 'left') return [`Left ${place} at `, clock]
  if (source === 'code') return ['Gave the word said in the session at ', clock]
  const isPress = source === 'join_button' || source === 'join_link'
  return [isPress ? `${pressWords(source)} at ` : `Joined by ${place} at `, clock]
}

/** A longer name would push out those who were marked. In characters. */
const LONGEST_MARKER = 20

function pressWords(source: EvidenceSource): string {
  if (source === 'join_button') return 'Pressed Join'
  return source === 'join_link' ? 'Opened the join link' : `Was in a ${capitalised(source)}`
}

/** Sources whose stored word is not their name. */
const SOURCES: Readonly<Partial<Record<EvidenceSource, string>>> = {
  join_button: 'the Join button',
  join_link: 'the join link',
  code: 'the spoken word',
  manual: 'a mark by hand',
}

/** `google_meet` becomes `Google Meet`: the stored words are the names themselves. */
function capitalised(word: string): string {
  return word
    .split('_')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ')
}
