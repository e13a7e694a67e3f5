/**
 * What the form shows of a session that is changed, and what comes back of it.
 *
 * @module
 */
import type { Session } from '../../domain/entities.ts'
import type { FieldTexts } from '../../domain/merge-fields.ts'
import { readTypedFields } from '../../usecases/read-typed-fields.ts'
import type { EditPage } from '../action-names.ts'
import type { Ask } from '../ask.ts'
import { textIn } from '../ask.ts'
import type { FormValues } from '../form.ts'
import { isTypedNone } from '../typed-none.ts'

/** The fields of each page, by option; who hosts it is changed by **Assign**. */
export const EDIT_FIELDS = {
  first: ['title', 'description', 'audience', 'capacity', 'link'],
  second: ['provider', 'meeting_id', 'passcode', 'backup_link', 'announce'],
} as const satisfies { readonly [page in EditPage]: readonly string[] }

/** What holds now, as it stands in the fields; `announce` is a channel of the asker's space. */
export async function holdingFields(
  { parts, asker }: Ask,
  session: Session,
): Promise<Readonly<Record<string, string>>> {
  const announce = session.createdIn === asker.space.id ? session.announceChannel : null
  return { ...(await readTypedFields(parts.deps, session)), passcode: '', announce: announce ?? '' }
}

/** What a page that was sent says of the fields that were on it: left empty is emptied, but a passcode that is never shown stays. */
export function sentFields(values: FormValues, shown: FieldTexts): FieldTexts {
  const sent: Record<string, string> = {}
  for (const field of Object.keys(shown)) {
    const text = textIn(values[field])
    if (field !== 'passcode' || text !== '') sent[field] = text
  }
  return sent
}

/** What was typed into options; `none` empties what can be empty. */
export function typedOptions(input: FormValues): FieldTexts {
  const typed: Record<string, string> = {}
  for (const field of [...EDIT_FIELDS.first, ...EDIT_FIELDS.second]) {
    const text = textIn(input[field])
    if (text !== '') typed[field] = isTypedNone(field, text) ? '' : text
  }
  return typed
}
