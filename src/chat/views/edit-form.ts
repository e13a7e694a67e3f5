import type { Session } from '../../domain/entities.ts'
import type { FieldTexts } from '../../domain/merge-fields.ts'
import { encode } from '../action.ts'
import { FIELD_WORDS } from '../field-words.ts'
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
export function editForm({ session, values, shown, without }: EditForm, _seen: Seen): Form {
  return {
    id: encode({ type: 'edit', sessionId: session.id, page: 'first', shown }),
    title: shorten(`Edit #${session.number}`, 24),
    submit: 'Save',
    fields: FIELDS.filter(({ id }) => !without.has(id)).map((field) => filled(field, values[field.id] || undefined)),
  }
}

const FIELDS: readonly Field[] = [
  { type: 'line', id: 'title', label: FIELD_WORDS.title, required: true, most: 100 },
  { type: 'paragraph', id: 'description', label: FIELD_WORDS.description, required: false, most: 1_000 },
  {
    type: 'line',
    id: 'audience',
    label: FIELD_WORDS.audience,
    hint: 'everyone, or names of segments separated by commas',
    required: false,
    most: 500,
  },
  {
    type: 'line',
    id: 'capacity',
    label: FIELD_WORDS.capacity,
    hint: 'No limit if left empty; whoever has a place keeps it',
    required: false,
    most: 6,
  },
  {
    type: 'line',
    id: 'link',
    label: FIELD_WORDS.link,
    hint: 'Where to join; only those who join see it, from doors open',
    required: false,
    most: 500,
  },
]
