/**
 * A move that waits for **Go ahead**: kept as it was understood, and as it was typed for the form (DESIGN, decision 8).
 *
 * @module
 */
import type { ProposalId, SessionId } from '../../domain/ids.ts'
import type { Times } from '../../domain/reschedule.ts'
import type { WallKind } from '../../domain/time.ts'
import { keepProposal } from '../../usecases/keep-proposal.ts'
import type { Json, Proposal } from '../../usecases/ports.ts'
import type { SeriesScope } from '../../usecases/series-parts.ts'
import type { Ask } from '../ask.ts'
import type { ReadMove, TypedMove } from './read-move.ts'

/** The kind of proposal. */
export const MOVE_PROPOSAL = 'move'

/** A move that waits. */
export type WaitingMove = {
  readonly sessionId: SessionId
  /** How much of its series moves with it; null: it alone. */
  readonly scope: SeriesScope | null
  readonly typed: TypedMove
  readonly read: Omit<ReadMove, 'ok'>
  /** When the session was as it was looked at. */
  readonly from: Pick<Times, 'startTime' | 'endTime'>
}

/** Keeps it for 15 minutes; answers the id that its buttons carry. */
export async function keepMove(ask: Ask, { sessionId, scope, typed, read, from }: WaitingMove): Promise<ProposalId> {
  const { move, understood } = read
  const start = move.start === null ? null : { at: move.start.instant.getTime(), zone: move.start.zone }
  const span = { start: from.startTime.getTime(), end: from.endTime.getTime() }
  const input: { readonly [key: string]: Json } = {
    sessionId,
    scope,
    typed,
    start,
    minutes: move.durationMinutes,
    understood,
    from: span,
  }
  return (await keepProposal(ask.parts.deps, { asker: ask.asker, kind: MOVE_PROPOSAL, input })).id
}

/** What {@link keepMove} kept. */
export function readKeptMove({ input }: Proposal): WaitingMove {
  const kept = input as unknown as Kept
  const { sessionId, scope, typed, start, minutes, understood, from } = kept
  return {
    sessionId,
    scope: scope ?? null,
    typed,
    read: {
      move: {
        start: start === null ? null : { instant: new Date(start.at), zone: start.zone },
        durationMinutes: minutes,
      },
      understood,
    },
    from: { startTime: new Date(from.start), endTime: new Date(from.end) },
  }
}

/** A proposal lives for 15 minutes and is read by what wrote it, so that its form is known. */
type Kept = {
  readonly sessionId: SessionId
  readonly scope?: SeriesScope | null
  readonly typed: TypedMove
  readonly start: { readonly at: number; readonly zone: string } | null
  readonly minutes: number | null
  readonly understood: { readonly kind: WallKind; readonly shiftedMinutes: number } | null
  readonly from: { readonly start: number; readonly end: number }
}
