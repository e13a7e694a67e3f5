import type { Summary } from '../../domain/summary.ts'
import type { Fact } from '../view.ts'
import type { Seen } from './seen.ts'

/** For whom; `average` is the share (0 to 1) that came to its mentor's other sessions, or null. */
type Counted = { readonly seen: Seen; readonly average?: number | null }

/**
 * How a session went, in numbers that add up to those registered, who stand before them: the results, and those to confirm; who
 * came without being registered is counted apart.
 */
export function attendanceCounts(summary: Summary, { seen, average = null }: Counted): readonly Fact[] {
  const { results } = summary
  const { attendance } = seen.words
  const some = (label: string, count: number): readonly Fact[] =>
    count === 0 ? [] : [{ label, value: [String(count)] }]
  return [
    { label: attendance.results.attended, value: [String(results.attended)] },
    { label: attendance.results.late, value: [String(results.late)] },
    { label: attendance.results.absent, value: [String(results.absent)] },
    ...some(attendance.results.left_early, results.left_early),
    ...some(attendance.toConfirm, summary.claimed),
    ...some(attendance.results.excused, results.excused),
    ...some(attendance.results.unknown, results.unknown),
    ...some(attendance.walkInCount, summary.walkIns),
    ...(summary.rate === null
      ? []
      : [{ label: attendance.came, value: [rateWords(summary, { seen, rate: summary.rate, average })] }]),
  ]
}

function rateWords(
  { came, counted, registered }: Summary,
  { seen, rate, average }: Required<Counted> & { readonly rate: number },
): string {
  const { attendance } = seen.words
  const here = attendance.rate({ percent: percentOf(rate), came, counted, registered })
  return average === null ? here : `${here}${attendance.besideOthers(percentOf(average))}`
}

function percentOf(share: number): number {
  return Math.round(share * 100)
}
