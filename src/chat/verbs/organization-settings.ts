/**
 * `/session settings`: what holds for all people of an organization, by options and by a form of two pages.
 *
 * @module
 */
import type { FieldTexts, MergedFields, WrittenFields } from '../../domain/merge-fields.ts'
import { mergeFields } from '../../domain/merge-fields.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { no, yes } from '../../domain/result.ts'
import { LOCALES, PROVIDERS } from '../../domain/words.ts'
import type { SettingsFacts } from '../../usecases/change-settings.ts'
import { changeSettings } from '../../usecases/change-settings.ts'
import type { EditPage } from '../action-names.ts'
import type { Ask, VerbAnswer } from '../ask.ts'
import { refuse, tell, textIn, wasPrivate } from '../ask.ts'
import { readMinutes } from '../duration.ts'
import { findZone } from '../find-zone.ts'
import type { FormValues } from '../form.ts'
import { refuseField, refuseFields } from '../refuse-field.ts'
import { offsetsTyped, readReminders } from '../reminder-words.ts'
import type { Reply } from '../reply.ts'
import { readSent, writeShown } from '../shown-fields.ts'
import type { TypedInput } from '../typed-input.ts'
import { quote } from '../typed-input.ts'
import { settings as settingsView } from '../views/settings.ts'
import { settingsForm } from '../views/settings-form.ts'
import { settingsProviderForm } from '../views/settings-provider-form.ts'
import { zoneRefusal } from '../zone-refusal.ts'
import { showSettingsConflicts } from './settings-conflicts.ts'

/** `settings`: changed at once from its options; without any, the first page of the form. */
export const settings: VerbAnswer = (ask, input) =>
  Object.keys(input).length === 0
    ? openSettings(ask, 'first')
    : applySettings(ask, { yours: typedTexts(input), shown: null })

/** A page of the form, filled with what holds, for those who may change it. */
export async function openSettings(ask: Ask, page: EditPage): Promise<Reply> {
  const holding = await changeSettings(ask.parts.deps, { asker: ask.asker, set: {} })
  if (!holding.ok) return refuse(ask, holding.refusal)
  const values = textsOf(holding.value.after)
  const open = page === 'first' ? settingsForm : settingsProviderForm
  return { type: 'form', form: open({ values, shown: writeShown(FIELDS[page], { values }) }, ask.seen) }
}

/** A page that was sent: what its author left as it was stays as it is now; where another admin changed the same, both are shown. */
export async function settingsSubmitted(
  ask: Ask,
  sent: { readonly page: EditPage; readonly shown: string; readonly values: FormValues },
): Promise<Reply> {
  return applySettings(ask, readSent(FIELDS[sent.page], sent))
}

/** Keeps what was given (`shown`: fingerprints of what the form showed at first; null where none was), and says what it was before. */
export async function applySettings(ask: Ask, given: WrittenFields): Promise<Reply> {
  let conflicts: MergedFields['conflicts'] = []
  let faults: SettingsRead['faults'] = []
  const result = await changeSettings(ask.parts.deps, {
    asker: ask.asker,
    set: (now) => {
      const merged = mergeFields({ ...given, now: textsOf(now) })
      conflicts = merged.conflicts
      if (conflicts.length > 0) return yes({})
      const read = readTexts(merged.changed)
      faults = read.faults
      const [fault] = faults
      return fault === undefined ? yes(read.set) : no(fault.refusal)
    },
  })
  if (conflicts.length > 0) return showSettingsConflicts(ask, { ...given, of: 'settings', conflicts })
  if (result.ok) {
    const { organization, person } = ask.asker
    const { before, after } = result.value
    const seen = { ...ask.seen, zone: person.timezone ?? after.timezone }
    return tell(settingsView({ organizationName: organization.name, before, after, seen }), wasPrivate(ask))
  }
  const [first, ...others] = faults
  if (first !== undefined) return refuseFields(ask, [first, ...others])
  const field = fieldOf(result.refusal)
  return field === null ? refuse(ask, result.refusal) : refuseField(ask, { field, refusal: result.refusal })
}

const FIELDS: Readonly<Record<EditPage, readonly string[]>> = {
  first: ['zone', 'announce', 'reminders', 'join_window', 'late_after'],
  second: ['provider', 'language'],
}

/** What holds, each as one would type it. */
function textsOf(facts: SettingsFacts): FieldTexts {
  return {
    zone: facts.timezone,
    announce: facts.announcementChannel ?? '',
    reminders: facts.reminderOffsets.length === 0 ? 'off' : offsetsTyped(facts.reminderOffsets),
    join_window: `${facts.joinWindowMinutes}m`,
    late_after: `${facts.lateAfterMinutes}m`,
    provider: facts.defaultProvider ?? '',
    language: facts.locale,
  }
}

function typedTexts(input: TypedInput): FieldTexts {
  return Object.fromEntries(Object.entries(input).map(([field, value]) => [field, textIn(value)]))
}

type SettingsRead = {
  readonly set: Partial<SettingsFacts>
  readonly faults: readonly { readonly field: string; readonly refusal: Refusal }[]
}

/** All that was typed, and all that is wrong with it. */
function readTexts(texts: FieldTexts): SettingsRead {
  const { zone, announce, reminders, provider, language } = texts
  const locale = LOCALES.find((known) => known === language)
  const timezone = zone === undefined ? undefined : findZone(zone)
  const offsets = reminders === undefined ? undefined : readReminders(reminders)
  const joinWindow = readWindow(texts.join_window)
  const lateAfter = readWindow(texts.late_after)
  const faults: SettingsRead['faults'][number][] = []
  if (timezone === null) faults.push({ field: 'zone', refusal: { ...zoneRefusal(zone ?? ''), holdsFor: 'everyone' } })
  // `default` is what holds for everyone, which is what is asked for here.
  if (offsets === null || offsets?.length === 0) {
    faults.push({ field: 'reminders', refusal: { code: 'offsets_unusable', value: quote(reminders ?? '') } })
  }
  for (const [field, minutes] of [['join_window', joinWindow] as const, ['late_after', lateAfter] as const]) {
    if (minutes !== null) continue
    faults.push({ field, refusal: { code: 'minutes_unusable', field, value: quote(texts[field] ?? '') } })
  }
  const set = {
    ...(typeof timezone === 'string' ? { timezone } : {}),
    ...(announce === undefined ? {} : { announcementChannel: announce || null }),
    ...(offsets === undefined || offsets === null ? {} : { reminderOffsets: offsets === 'off' ? [] : offsets }),
    ...(typeof joinWindow === 'number' ? { joinWindowMinutes: joinWindow } : {}),
    ...(typeof lateAfter === 'number' ? { lateAfterMinutes: lateAfter } : {}),
    ...(provider === undefined ? {} : { defaultProvider: PROVIDERS.find((known) => known === provider) ?? null }),
    ...(locale === undefined ? {} : { locale }),
  }
  return { set, faults }
}

/** In minutes; null where it cannot be read. */
function readWindow(text: string | undefined): number | null | undefined {
  return text === undefined ? undefined : readMinutes(text)
}

function fieldOf(refusal: Refusal): string | null {
  if (refusal.code === 'minutes_unusable') return refusal.field
  if (refusal.code === 'zone_unknown') return 'zone'
  return refusal.code === 'offsets_unusable' ? 'reminders' : null
}
