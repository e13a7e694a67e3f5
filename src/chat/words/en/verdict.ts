import type { EvidenceSource } from '../../../domain/words.ts'
import type { Span, Text } from '../../view.ts'

/** Why a verdict is what it is, and each piece of evidence: sentences without a full stop. */
export const EN_VERDICT = {
  /** Sources whose stored word is not their name. */
  sources: {
    join_button: 'the Join button',
    join_link: 'the join link',
    code: 'the spoken word',
    manual: 'a mark by hand',
  } as Readonly<Partial<Record<EvidenceSource, string>>>,
  seen: ({ place, from, to, minutes, of }: SeenFor): Text => [
    `Joined by ${place} `,
    from,
    ' to ',
    to,
    `, ${minutes} of ${of} minutes`,
  ],
  spokenCode: (at: Span): Text => ['Gave the word said in the session at ', at],
  pressedJoin: (at: Span): Text => ['Pressed Join at ', at],
  openedLink: (at: Span): Text => ['Opened the join link at ', at],
  wasIn: (place: string, at: Span): Text => [`Was in a ${place} at `, at],
  /** After one of the three before. */
  nothingElse: '; nothing from the meeting itself',
  byJoinOnly: '; counted by Join only',
  /** `by` is a name, or null where it is not known. */
  marked: ({ by, date, at }: MarkedBy): Text => [`Marked by ${by ?? 'hand'} on `, date, ' at ', at],
  noEvidence: 'No sign of them in the session',
  noEvidenceOfYou: 'No sign of you in the session',
  noRecordYet: "The meeting's own record has not arrived yet",
  recordNeverCame: "The meeting's own record never arrived",
  /** Pieces of evidence; `result` is what the mark says, or null. */
  markedAs: ({ result, date, at }: MarkedAs): Text => [
    `${result === null ? 'Marked' : `Marked "${result}"`} by hand on `,
    date,
    ' at ',
    at,
  ],
  joined: (place: string, at: Span): Text => [`Joined by ${place} at `, at],
  left: (place: string, at: Span): Text => [`Left ${place} at `, at],
}

type SeenFor = {
  readonly place: string
  readonly from: Span
  readonly to: Span
  readonly minutes: number
  readonly of: number
}
type MarkedBy = { readonly by: string | null; readonly date: Span; readonly at: Span }
type MarkedAs = { readonly result: string | null; readonly date: Span; readonly at: Span }
