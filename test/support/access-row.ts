import type { Action } from '../../src/chat/action.ts'
import type { ManageChoice } from '../../src/chat/manage-choices.ts'
import type { Needs } from '../../src/domain/access.ts'
import type { PersonId, ProposalId, SegmentId, SessionId } from '../../src/domain/ids.ts'
import type { Result } from '../../src/domain/result.ts'
import type { Asker, Deps } from '../../src/usecases/ports.ts'
import { ACCESS_ACTS } from './access-acts.ts'

/** What a use case is called with: a session, and somebody of the organization who is a student. */
export type Call = { readonly asker: Asker; readonly sessionId: SessionId; readonly personId: PersonId }
/** Does it. */
export type Act = (deps: Deps, call: Call) => Promise<Result<unknown>>

/** What is typed and pressed about: a session by `ref` (its number or title) and id, and others of its organization. */
export type At = {
  readonly ref: string
  readonly sessionId: SessionId
  readonly personId: PersonId
  /** A mention of that person. */
  readonly mention: string
  readonly segmentId: SegmentId
  /** Of somebody else. */
  readonly proposalId: ProposalId
  /** When a new session could begin, as typed. */
  readonly when: string
}

/** A press, or a choice from a menu. */
export type Press = { readonly action: Action; readonly value?: string }

/** One thing that can be done. */
export type AccessRow = {
  readonly name: string
  readonly needs: Needs
  /** Whether it names a session, so that another organization's is unknown. */
  readonly ofSession: boolean
  /** Whether the refusal to those who may is that nothing of theirs waits. */
  readonly waits: boolean
  /** Its key in the table of verbs; null for what is only pressed. */
  readonly verb: string | null
  readonly act: Act | null
  readonly typed: ((at: At) => string) | null
  readonly pressed: (at: At) => readonly Press[]
}

/** A row of the table, which does what its name does in the acts. */
export const row = (name: string, needs: Needs, of: Partial<Omit<AccessRow, 'name' | 'needs'>>): AccessRow => ({
  ...{ name, needs, ofSession: false, waits: false, verb: null, typed: null, pressed: () => [] },
  act: ACCESS_ACTS[name] ?? null,
  ...of,
})
/** A row about a session. */
export const ofSession = (name: string, of: Partial<AccessRow>, needs: Needs = 'its_mentor') =>
  row(name, needs, { ofSession: true, ...of })

type Simple = Extract<Action, { readonly sessionId: SessionId; readonly type: 'join' }>['type'] | Action['type']
/** Presses that name the session alone. */
export const on =
  (...types: readonly Simple[]) =>
  ({ sessionId }: At): readonly Press[] =>
    types.map((type) => ({ action: { type, sessionId } as Action }))
/** Presses that name nothing. */
export const plain =
  (...types: readonly Action['type'][]) =>
  (): readonly Press[] =>
    types.map((type) => ({ action: { type } as Action }))
/** A choice from **Manage**. */
export const choice =
  (value: ManageChoice) =>
  ({ sessionId }: At): Press => ({ action: { type: 'manage-menu', sessionId }, value })
/** The same form, from the menus that lead to it. */
export const menus = (
  at: At,
  form: 'edit-form' | 'reschedule-form' | 'assign-form' | 'cancel-form',
): readonly Press[] => [
  { action: { type: 'manage-menu', sessionId: at.sessionId }, value: form },
  { action: { type: 'pick', goal: form }, value: at.sessionId },
]
