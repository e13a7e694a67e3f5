import type { Session } from '../../domain/entities.ts'
import type { FieldTexts } from '../../domain/merge-fields.ts'
import { encode } from '../action.ts'
import type { Field, Form } from '../form.ts'
import { shorten } from '../spans.ts'
import { filled } from './filled-field.ts'
import type { Seen } from './seen.ts'

/** A session to change, and what stands in the fields at first. */
export type EditForm = {
  readonly session: Pick<Session, 'id' | 'number'>
  readonly values: FieldTexts
  /** Fingerprints of it, by which a change underneath is found. */
  readonly shown: string
  /** Fields that are left out, since what holds does not fit into them. */
  readonly without: ReadonlySet<string>
}

/** The first page of a change: Title, Description, Audience, Places, Link. */
export function editForm({ session, values, shown, without }: EditForm, seen: Seen): Form {
  return {
    id: encode({ type: 'edit', sessionId: session.id, page: 'first', shown }),
    title: shorten(seen.words.change.editTitle(session.number), 24),
    submit: seen.words.forms.save,
    fields: fieldsOf(seen)
      .filter(({ id }) => !without.has(id))
      .map((field) => filled(field, values[field.id] || undefined)),
  }
}

function fieldsOf({ words: { fields, forms } }: Seen): readonly Field[] {
  return [
    { type: 'line', id: 'title', label: fields.title, required: true, most: 100 },
    { type: 'paragraph', id: 'description', label: fields.description, required: false, most: 1_000 },
    { type: 'line', id: 'audience', label: fields.audience, hint: forms.audienceHint, required: false, most: 500 },
    { type: 'line', id: 'capacity', label: fields.capacity, hint: forms.capacityHint, required: false, most: 6 },
    { type: 'line', id: 'link', label: fields.link, hint: forms.linkHint, required: false, most: 500 },
  ]
}
