import type { Session } from '../../domain/entities.ts'
import type { Field } from '../form.ts'
import type { Seen } from './seen.ts'

/** How much of its series is meant (field `scope`); none for a session of no series. */
export function scopeFields({ seriesId }: Pick<Session, 'seriesId'>, seen: Seen): readonly Field[] {
  if (seriesId === null) return []
  const words = seen.words.scope
  return [
    {
      id: 'scope',
      label: words.question,
      none: words.this,
      required: false,
      type: 'choice',
      options: [
        { label: words.following, value: 'following' },
        { label: words.all, value: 'all' },
      ],
    },
  ]
}
