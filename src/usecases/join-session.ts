import type { SessionId } from '../domain/ids.ts'
import { decideJoin, doorsOpenAt, type JoinDecision } from '../domain/join.ts'
import { type Result, yes } from '../domain/result.ts'
import { type Credentials, readCredentials } from './credentials.ts'
import { loadFacts, loadSession } from './load-session.ts'
import type { Change, Deps, Presser, SessionFacts } from './ports.ts'
import { readSituation, type Situation } from './read-situation.ts'

/** What `joinSession` is asked. */
export type JoinSessionRequest = {
  readonly asker: Presser
  readonly sessionId: SessionId
  /** What was pressed: the button in chat, unless it was the link in a mail or calendar. */
  readonly source?: 'join_button' | 'join_link'
}

/** What the press on Join meant. `already`: it had been so before, and nothing new was stored. */
export type JoinOutcome = { readonly facts: SessionFacts; readonly already: boolean; readonly doorsOpenAt: Date } & (
  | { readonly kind: 'registered' }
  | { readonly kind: 'waitlisted'; readonly position: number }
  /** `doorsOpenAt` lies ahead where its mentor looks in before (nothing is recorded then). */
  | {
      readonly kind: 'entered'
      /** Whether this press took the place too. */
      readonly registered: boolean
      readonly credentials: Credentials
    }
)

/** One button with the right meaning at each time (SPEC section 3): registers, waits, or lets in. */
export async function joinSession(deps: Deps, request: JoinSessionRequest): Promise<Result<JoinOutcome>> {
  const { asker, sessionId, source = 'join_button' } = request
  return deps.store.inTurn(sessionId, async () => {
    const loaded = await loadSession(deps, { asker, sessionId, action: 'join-session' })
    if (!loaded.ok) return loaded
    const press = await readSituation(deps, { asker, session: loaded.value })
    const decision = decideJoin(press)
    if (!decision.ok) return decision
    const changes = await changesOf(deps, { asker, press, decision: decision.value, source })
    if (changes.length > 0) await deps.store.commit({ changes })
    return yes(await outcomeOf(deps, { press, decision: decision.value, already: changes.length === 0 }))
  })
}

/** Slack and Discord repeat an event for minutes; presses this close together, in ms, are one. */
const BURST_MS = 5 * 60_000

async function changesOf(
  deps: Deps,
  of: {
    readonly asker: Presser
    readonly press: Situation
    readonly decision: JoinDecision
    readonly source: 'join_button' | 'join_link'
  },
): Promise<readonly Change[]> {
  const { press, decision, source } = of
  const key = { sessionId: press.session.id, personId: of.asker.person.id }
  const register = (registration: 'registered' | 'waitlisted'): Change => ({
    type: 'set-registration',
    ...key,
    registration,
    at: press.now,
  })
  if (decision.kind === 'register') return decision.already ? [] : [register('registered')]
  if (decision.kind === 'wait') return decision.already ? [] : [register('waitlisted')]

  const mayRepeat = decision.record && !(decision.register && press.attendance === null)
  const last = mayRepeat ? await deps.store.lastEvidence({ ...key, source }) : null
  const isRepeated = last !== null && Math.abs(press.now.getTime() - last.at.getTime()) < BURST_MS
  const changes: Change[] = decision.register ? [register('registered')] : []
  if (decision.record && !isRepeated) {
    const evidence = { id: deps.newId('evi'), ...key, source, kind: 'joined' } as const
    changes.push({
      type: 'add-evidence',
      evidence: { ...evidence, at: press.now, recordedBy: key.personId, mark: null },
    })
  }
  return changes
}

async function outcomeOf(
  deps: Deps,
  of: { readonly press: Situation; readonly decision: JoinDecision; readonly already: boolean },
): Promise<JoinOutcome> {
  const { press, decision } = of
  const { session } = press
  const opens = doorsOpenAt(session, press.joinWindowMinutes)
  const outcome = { facts: await loadFacts(deps, session), already: of.already, doorsOpenAt: opens }
  if (decision.kind === 'register') return { ...outcome, kind: 'registered' }
  if (decision.kind === 'enter') {
    const credentials = await readCredentials(deps.store, session)
    return { ...outcome, kind: 'entered', registered: decision.register, credentials }
  }
  return { ...outcome, kind: 'waitlisted', position: press.position ?? session.waitlistedCount + 1 }
}
