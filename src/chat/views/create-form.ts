import type { ProposalId } from '../../domain/ids.ts'
import type { Form } from '../form.ts'

/** What stands in the fields at first, by option name; `mentor` is the external id of an account. */
export type CreateForm = {
  /** The proposal that is changed, or null for a new one. */
  readonly proposalId: ProposalId | null
  readonly values: Readonly<Partial<Record<'title' | 'when' | 'duration' | 'mentor' | 'link', string>>>
}

/** Create's first page: Title, When, Duration, Mentor, Link. */
export function createForm(createForm: CreateForm): Form {
  void createForm
  return { id: '', title: '', submit: '', fields: [] }
}
