import type { Delivery, Deps } from '../usecases/ports.ts'
import { type Agenda, readAgenda } from '../usecases/read-agenda.ts'
import { seenBy } from './seen-by.ts'
import type { View } from './view.ts'
import { agenda } from './views/agenda.ts'

/** An agenda to post and where to, or why it is not posted. */
export type AgendaMessage =
  | { readonly type: 'post'; readonly view: View; readonly addresses: Agenda['addresses'] }
  | { readonly type: 'dropped' | 'gone'; readonly reason: string }

/** The weekly agenda of a segment: about no one session, and read by many. */
export async function agendaMessage(deps: Deps, delivery: Delivery): Promise<AgendaMessage> {
  const read = await readAgenda(deps, delivery)
  if (read === null) return { type: 'gone', reason: 'the segment is no more' }
  const { locale, addresses, stale } = read
  const view = agenda(read, seenBy(read, deps.clock))
  if (stale !== null || view === null) return { type: 'dropped', reason: stale ?? 'there is nothing of it left to say' }
  return { type: 'post', view: { ...view, language: locale }, addresses }
}
