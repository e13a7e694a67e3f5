import type { Segment } from '../../domain/entities.ts'
import { encode } from '../action.ts'
import type { Form } from '../form.ts'
import { oneLine, shorten } from '../spans.ts'
import type { Seen } from './seen.ts'

/** Takes a list of people for a segment (field `people`). */
export function segmentPasteForm({ segment }: { readonly segment: Segment }, { words }: Seen): Form {
  const { paste } = words.segments
  return {
    id: encode({ type: 'segment-paste', segmentId: segment.id }),
    title: oneLine(paste.title(segment.name), 24),
    submit: paste.submit,
    fields: [
      {
        id: 'people',
        label: shorten(paste.label, 45),
        hint: paste.hint,
        required: true,
        type: 'paragraph',
        most: MOST_CHARACTERS,
        placeholder: paste.example,
      },
    ],
  }
}

/** As much as every platform's field takes; a longer list is pasted in parts. */
const MOST_CHARACTERS = 3_000
