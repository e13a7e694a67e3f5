import type { Evidence, Session } from '../../src/domain/entities.ts'
import type { PersonId } from '../../src/domain/ids.ts'
import { decideVerdict, readHeld, readRecord } from '../../src/domain/verdict.ts'
import { testId } from '../support/test-ids.ts'
import { at, MENTOR, sampleSession } from './sample-session.ts'

const ANA: PersonId = testId('per', 1)
const BEN: PersonId = testId('per', 2)

let count = 0
export const evidence = (facts: Partial<Evidence> & Pick<Evidence, 'at'>): Evidence => {
  count += 1
  const id = testId('evi', count)
  const rest = { personId: ANA, source: 'discord_voice', kind: 'joined', recordedBy: null, mark: null } as const
  return { id, sessionId: testId('ses', 1), ...rest, ...facts }
}
type Voice = Pick<Evidence, 'source'> | Record<string, never>
export const stay = (from: string, to: string, facts: Voice = {}): readonly Evidence[] => [
  evidence({ at: at(from), kind: 'joined', ...facts }),
  evidence({ at: at(to), kind: 'left', ...facts }),
]
export const press = (time: string, source: Evidence['source'] = 'join_button') => evidence({ at: at(time), source })
export const mark = (time: string, as: Evidence['mark'], by: PersonId = MENTOR) =>
  evidence({ at: at(time), source: 'manual', kind: 'marked', mark: as, recordedBy: by })
export const mentorThere = evidence({ at: at('17:55'), personId: MENTOR })
export const benThere = evidence({ at: at('18:00'), personId: BEN })

/** The verdict on Ana at the sample session, over unless said otherwise. */
export function judge(of: {
  readonly ana: readonly Evidence[]
  readonly others: readonly Evidence[]
  readonly facts?: Partial<Session> | undefined
  readonly now?: Date
  readonly isRegistered?: boolean
}) {
  const session = sampleSession({ status: 'completed', startedAt: at('18:00'), endedAt: at('19:00'), ...of.facts })
  const all = [...of.ana, ...of.others]
  const held = readHeld(session, {
    now: of.now ?? at('19:05'),
    evidence: all,
    record: readRecord(session.provider, all),
    lateAfterMinutes: 10,
    leftEarlyUnder: 0.5,
  })
  return decideVerdict({ isRegistered: of.isRegistered ?? true, evidence: of.ana }, held)
}
