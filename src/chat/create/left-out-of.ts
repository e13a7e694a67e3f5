import type { NewSession } from './read-new-session.ts'

/** The start that was typed, where its series begins later since the rule leaves that day out; else null. */
export function leftOutOf({ draft: { startTime }, repeats }: Pick<NewSession, 'draft' | 'repeats'>): Date | null {
  return repeats === null || repeats.startTime.getTime() === startTime.getTime() ? null : startTime
}
