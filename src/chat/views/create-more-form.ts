import type { ProposalId } from '../../domain/ids.ts'
import type { Form } from '../form.ts'

/** What stands in the fields at first, by option name; `announce` is the external id of a channel. */
export type CreateMoreForm = {
  readonly proposalId: ProposalId
  readonly values: Readonly<Partial<Record<'audience' | 'description' | 'capacity' | 'provider' | 'announce', string>>>
}

/** Create's second page: Audience, Description, Places, Where it happens, Announce in. */
export function createMoreForm(createMoreForm: CreateMoreForm): Form {
  void createMoreForm
  return { id: '', title: '', submit: '', fields: [] }
}
