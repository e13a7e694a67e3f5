import type { Summary } from '../../domain/summary.ts'
import type { Fact } from '../view.ts'

/**
 * How a session went, in numbers that add up: those registered are the results and those to confirm together; who came without
 * being registered is counted apart. `average` is the share (0 to 1) that came to its mentor's other sessions, or null.
 */
export function attendanceCounts(summary: Summary, average: number | null = null): readonly Fact[] {
  const { results } = summary
  const some = (label: string, count: number): readonly Fact[] =>
    count === 0 ? [] : [{ label, value: [String(count)] }]
  return [
    { label: 'Registered', value: [String(summary.registered)] },
    { label: 'Attended', value: [String(results.attended)] },
    { label: 'Late', value: [String(results.late)] },
    { label: 'Absent', value: [String(results.absent)] },
    ...some('Left early', results.left_early),
    ...some('To confirm', summary.claimed),
    ...some('Excused', results.excused),
    ...some('Not known yet', results.unknown),
    ...some('Walk-ins', summary.walkIns),
    ...(summary.rate === null ? [] : [{ label: 'Came', value: [rateWords(summary, summary.rate, average)] }]),
  ]
}

/** `75%: 3 of 4 registered`, or of those whose result is settled where that is another number. */
function rateWords({ came, counted, registered }: Summary, rate: number, average: number | null): string {
  const percent = (share: number): string => `${Math.round(share * 100)}%`
  const base = counted === registered ? 'registered' : `with a result, of ${registered} registered`
  const here = `${percent(rate)}: ${came} of ${counted} ${base}`
  return average === null ? here : `${here} (${percent(average)} in your other sessions)`
}
