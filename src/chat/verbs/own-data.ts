/**
 * One's own data (SPEC section 6): handed over as a file, and forgotten.
 *
 * @module
 */
import type { PersonId } from '../../domain/ids.ts'
import { exportOwn, type OwnExport } from '../../usecases/export-own.ts'
import { forgetPerson } from '../../usecases/forget-person.ts'
import type { Ask } from '../ask.ts'
import { answer, refuse, tell, textOf, wasPrivate } from '../ask.ts'
import type { FormValues } from '../form.ts'
import type { Reply } from '../reply.ts'
import { forgetForm as form } from '../views/forget-form.ts'
import { forgotten } from '../views/forgotten.ts'
import { ownExport } from '../views/own-export.ts'
import { wordsFor } from '../words/words.ts'

/** **Download my data**: everything that is kept of the asker, as one JSON file that they alone get. */
export async function exportMine(ask: Ask): Promise<Reply> {
  const { asker, parts, seen } = ask
  const own = await exportOwn(parts.deps, { asker })
  const content = `${JSON.stringify(fileOf(own, asker.organization.name), null, 2)}\n`
  const file = { name: FILE_NAME, mediaType: 'application/json; charset=utf-8', content }
  return { type: 'file', view: ownExport({ fileName: FILE_NAME }, seen), file }
}

/** **Forget me…**: asks once more. */
export async function forgetForm({ asker, seen }: Ask): Promise<Reply> {
  return { type: 'form', form: form({ personId: asker.person.id }, seen) }
}

/** The answer to the question. The form is good for whom it was opened for, and nobody else who comes by that account. */
export async function forgetMe(
  ask: Ask,
  sent: { readonly personId: PersonId; readonly values: FormValues },
): Promise<Reply> {
  const { asker, parts, seen } = ask
  if (sent.personId !== asker.person.id) return refuse(ask, { code: 'action_unknown' })
  if (textOf(sent.values.sure) !== 'yes') return tell(forgotten({ left: null }, seen), wasPrivate(ask))
  // Others read it from then on.
  const { formerMember: name } = wordsFor(asker.organization.locale).me.data
  const result = await forgetPerson(parts.deps, { asker, name })
  return answer(ask, result, ({ left }) => forgotten({ left }, seen))
}

const FILE_NAME = 'my-rollcall-data.json'

/** Names as people know them; ids mean nothing outside. */
function fileOf({ person, at: exportedAt, ...own }: OwnExport, school: string): object {
  const { id, organizationId, zoneAsked, ...settings } = person
  return { school, exportedAt, settings, ...own }
}
