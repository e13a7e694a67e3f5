import type { Segment } from '../../domain/entities.ts'
import { encode } from '../action.ts'
import type { Field, Form } from '../form.ts'
import { LONGEST_SEARCH, type Show } from '../list-action.ts'
import { oneLine } from '../spans.ts'
import { LIMITS } from '../view.ts'
import { filled } from './filled-field.ts'
import type { Seen } from './seen.ts'

/** What stands in it at first, each left out where nothing does: `mentor` is an account of the space. */
export type FindForm = {
  /** The list that is looked through. */
  readonly show: Show
  /** The organization's segments by name: offered as a choice as long as a form can, else typed. */
  readonly segments: readonly Pick<Segment, 'id' | 'name'>[]
  readonly values: { readonly search?: string; readonly segment?: string; readonly mentor?: string }
}

/** Asks what to look for in a list of sessions (fields `search`, `segment` and `mentor`). */
export function findForm({ show, segments, values }: FindForm, seen: Seen): Form {
  const { find } = seen.words.lists
  const search: Field = {
    type: 'line',
    id: 'search',
    label: find.words,
    hint: find.wordsHint,
    required: false,
    most: LONGEST_SEARCH,
  }
  const mentor: Field = { type: 'person', id: 'mentor', label: find.mentor, none: find.anyMentor, required: false }
  return {
    id: encode({ type: 'find-sent', show }),
    title: find.title,
    submit: find.submit,
    fields: [
      filled(search, values.search),
      ...(segments.length === 0 ? [] : [filled(segmentField(segments, seen), values.segment)]),
      filled(mentor, values.mentor),
    ],
  }
}

function segmentField(segments: FindForm['segments'], { words }: Seen): Field {
  const { find } = words.lists
  const field = { id: 'segment', label: find.segment, required: false } as const
  if (segments.length > LIMITS.options) return { ...field, type: 'line', most: 100 }
  const options = segments.map(({ name }) => ({ label: oneLine(name, LIMITS.optionLabel), value: name }))
  return { ...field, type: 'choice', none: find.anySegment, options }
}
