import type { PersonFacts } from '../../usecases/ports.ts'
import { personSpan } from '../spans.ts'
import type { Block } from '../view.ts'

/** Says that whoever is to host is only a student so far, to the admin who named them; nothing for null. */
export function studentHosts(mentor: PersonFacts | null): readonly Block[] {
  if (mentor === null) return []
  return [
    {
      type: 'note',
      text: [
        personSpan(mentor),
        ' is a student so far: they can run this session, and create none. ',
        { code: '/session role grant' },
        ' makes them a mentor.',
      ],
    },
  ]
}
