import type { PersonFacts } from '../../usecases/ports.ts'
import { personSpan } from '../spans.ts'
import type { Block } from '../view.ts'
import type { Seen } from './seen.ts'

/** Says that whoever is to host is only a student so far, to the admin who named them; nothing for null. */
export function studentHosts(mentor: PersonFacts | null, { words }: Pick<Seen, 'words'>): readonly Block[] {
  return mentor === null ? [] : [{ type: 'note', text: words.manage.studentHosts(personSpan(mentor)) }]
}
