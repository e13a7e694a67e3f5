/**
 * The forms of one's own settings: opened with what holds; sent from two devices, both versions are shown.
 *
 * @module
 */
import type { FieldTexts, WrittenFields } from '../../domain/merge-fields.ts'
import { mergeFields } from '../../domain/merge-fields.ts'
import type { OwnForm } from '../action-names.ts'
import type { Ask } from '../ask.ts'
import type { FormValues } from '../form.ts'
import { offsetsTyped } from '../reminder-words.ts'
import type { Reply } from '../reply.ts'
import { readSent, writeShown } from '../shown-fields.ts'
import { remindersForm } from '../views/reminders-form.ts'
import { zoneForm } from '../views/zone-form.ts'
import { changeOwn, changeZone, showMe } from './me.ts'
import { showSettingsConflicts } from './settings-conflicts.ts'

/** Asks for the zone, or when and how to remind. */
export async function openOwn(ask: Ask, form: OwnForm): Promise<Reply> {
  const { timezone: zone, reach, reminderOffsets: offsets } = ask.asker.person
  const shown = writeShown(FIELDS[form], { values: textsOf(ask) })
  return {
    type: 'form',
    form: form === 'zone' ? zoneForm({ zone, shown }, ask.seen) : remindersForm({ reach, offsets, shown }, ask.seen),
  }
}

/** A form that was sent: what was left as it was stays as it is now. */
export function ownSubmitted(
  ask: Ask,
  sent: { readonly form: OwnForm; readonly shown: string; readonly values: FormValues },
): Promise<Reply> {
  return applyOwn(ask, readSent(FIELDS[sent.form], sent))
}

/** Keeps what was given; where the same was changed elsewhere since it was shown, both are. */
export async function applyOwn(ask: Ask, given: WrittenFields): Promise<Reply> {
  const now = textsOf(ask)
  const { changed, conflicts } = mergeFields({ ...given, now })
  if (conflicts.length > 0) return showSettingsConflicts(ask, { ...given, of: 'own', conflicts })
  if (given.yours.zone !== undefined) return changeZone(ask, changed.zone ?? now.zone ?? '')
  const { reminders, via } = changed
  if (reminders === undefined && via === undefined) return showMe(ask, [])
  return changeOwn(ask, {
    // A field left empty: as everyone here.
    ...(reminders === undefined ? {} : { reminders: reminders === '' ? 'default' : reminders }),
    ...(via === undefined ? {} : { via }),
  })
}

const FIELDS: Readonly<Record<OwnForm, readonly string[]>> = { zone: ['zone'], reminders: ['reminders', 'via'] }

/** What holds, each as it stands in its field. */
function textsOf({ asker }: Ask): FieldTexts {
  const { timezone, reach, reminderOffsets } = asker.person
  return {
    zone: timezone ?? '',
    reminders: reminderOffsets === null ? '' : offsetsTyped(reminderOffsets),
    via: reach,
  }
}
