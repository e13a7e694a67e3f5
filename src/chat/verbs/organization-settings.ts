/**
 * `/session settings`: what holds for all people of an organization, by options and by a form of two pages.
 *
 * @module
 */
import type { FieldTexts, MergedFields, WrittenFields } from '../../domain/merge-fields.ts'
import { mergeFields } from '../../domain/merge-fields.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { no, type Result, yes } from '../../domain/result.ts'
import { LOCALES, PROVIDERS } from '../../domain/words.ts'
import type { SettingsFacts } from '../../usecases/change-settings.ts'
import { changeSettings } from '../../usecases/change-settings.ts'
import type { EditPage } from '../action.ts'
import type { Ask, VerbAnswer } from '../ask.ts'
import { refuse, tell, textIn, wasPrivate } from '../ask.ts'
import { readMinutes } from '../duration.ts'
import { findZone, suggestZones } from '../find-zone.ts'
import type { FormValues } from '../form.ts'
import { refuseField } from '../refuse-field.ts'
import { offsetsTyped, readReminders } from '../reminder-words.ts'
import type { Reply } from '../reply.ts'
import { readShown, writeShown } from '../shown-fields.ts'
import type { TypedInput } from '../typed-input.ts'
import { quote } from '../typed-input.ts'
import { settings as settingsView } from '../views/settings.ts'
import { settingsForm } from '../views/settings-form.ts'
import { settingsProviderForm } from '../views/settings-provider-form.ts'
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
  const yours = Object.fromEntries(FIELDS[sent.page].map((field) => [field, textIn(sent.values[field])]))
  return applySettings(ask, { yours, shown: readShown(FIELDS[sent.page], sent.shown) })
}

/** Keeps what was given (`shown`: fingerprints of what the form showed at first; null where none was), and says what it was before. */
export async function applySettings(ask: Ask, given: WrittenFields): Promise<Reply> {
  let conflicts: MergedFields['conflicts'] = []
  const result = await changeSettings(ask.parts.deps, {
    asker: ask.asker,
    set: (now) => {
      const merged = mergeFields({ ...given, now: textsOf(now) })
      conflicts = merged.conflicts
      return conflicts.length === 0 ? readTexts(merged.changed) : yes({})
    },
  })
  if (conflicts.length > 0) return showSettingsConflicts(ask, { ...given, of: 'settings', conflicts })
  if (result.ok) {
    const { organization, person } = ask.asker
    const { before, after } = result.value
    const seen = { ...ask.seen, zone: person.timezone ?? after.timezone }
    return tell(settingsView({ organizationName: organization.name, before, after, seen }), wasPrivate(ask))
  }
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

function readTexts(texts: FieldTexts): Result<Partial<SettingsFacts>> {
  const { zone, announce, reminders, provider, language } = texts
  const locale = LOCALES.find((known) => known === language)
  const timezone = zone === undefined ? undefined : findZone(zone)
  if (timezone === null) {
    const near = suggestZones(zone ?? '', 3)
    return no({ code: 'zone_unknown', zone: quote(zone ?? ''), near, holdsFor: 'everyone' })
  }
  const offsets = reminders === undefined ? undefined : readReminders(reminders)
  if (offsets === null) return no({ code: 'offsets_unusable', value: quote(reminders ?? '') })
  const joinWindow = readWindow(texts, 'join_window')
  if (!joinWindow.ok) return joinWindow
  const lateAfter = readWindow(texts, 'late_after')
  if (!lateAfter.ok) return lateAfter
  return yes({
    ...(timezone === undefined ? {} : { timezone }),
    ...(announce === undefined ? {} : { announcementChannel: announce || null }),
    ...(offsets === undefined ? {} : { reminderOffsets: offsets === 'off' ? [] : offsets }),
    ...(joinWindow.value === undefined ? {} : { joinWindowMinutes: joinWindow.value }),
    ...(lateAfter.value === undefined ? {} : { lateAfterMinutes: lateAfter.value }),
    ...(provider === undefined ? {} : { defaultProvider: PROVIDERS.find((known) => known === provider) ?? null }),
    ...(locale === undefined ? {} : { locale }),
  })
}

function readWindow(texts: FieldTexts, field: 'join_window' | 'late_after'): Result<number | undefined> {
  const text = texts[field]
  if (text === undefined) return yes(undefined)
  const minutes = readMinutes(text)
  return minutes === null ? no({ code: 'minutes_unusable', field, value: quote(text) }) : yes(minutes)
}

function fieldOf(refusal: Refusal): string | null {
  if (refusal.code === 'minutes_unusable') return refusal.field
  if (refusal.code === 'zone_unknown') return 'zone'
  return refusal.code === 'offsets_unusable' ? 'reminders' : null
}
