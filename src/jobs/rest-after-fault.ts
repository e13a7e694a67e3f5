import type { Dispatcher } from './dispatcher.ts'
import type { Troubles } from './troubles.ts'

/** Milliseconds without sending after the store did not take a write: a full disk does not heal within less. */
export const AFTER_FAULT_MS = 5_000

/** The store did not take the state of `what`: nothing is sent for a while, since what became of it could not be kept either. */
export function restAfterFault(
  { dispatcher, troubles }: { readonly dispatcher: Dispatcher; readonly troubles: Troubles },
  { err, what }: { readonly err: unknown; readonly what: 'deliveries' | 'cards' },
): void {
  dispatcher.rest(AFTER_FAULT_MS)
  troubles.meet('store', { facts: { err }, message: `the state of ${what} cannot be stored; nothing is sent` })
}
