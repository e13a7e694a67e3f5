import type { ChangedSettings, SettingsFacts } from '../../usecases/change-settings.ts'
import { encode } from '../action.ts'
import { lengthText, timeText } from '../clock-text.ts'
import { offsetsText } from '../reminder-words.ts'
import { oneLine } from '../spans.ts'
import type { Fact, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'

/** An organization's settings: what they were, and what they are now. */
export type Settings = ChangedSettings & { readonly organizationName: string; readonly seen: Seen }

/** The answer to whoever changed settings: what was changed, before → after, and all that holds. */
export function settings({ organizationName, before, after, seen }: Settings): View {
  const { settings: words } = seen.words
  const was = factsOf(before, seen)
  const now = factsOf(after, seen)
  const isNew = now.map(({ value }, at) => JSON.stringify(value) !== JSON.stringify(was[at]?.value))
  const shown = now.map(({ label, value }, at): Fact => {
    const old = isNew[at] ? [...(was[at]?.value ?? []), ' → '] : []
    return { label, value: [...old, ...value] }
  })
  const hasNews = isNew.some((one) => one)
  return {
    title: oneLine(words.of(organizationName), LIMITS.title),
    ...(hasNews ? { tone: 'good' as const } : {}),
    body: [
      { type: 'text', text: [hasNews ? words.kept : words.asBefore] },
      { type: 'facts', facts: shown },
      {
        type: 'buttons',
        buttons: [
          { label: words.change, action: encode({ type: 'settings-form' }) },
          { label: words.changeProvider, action: encode({ type: 'settings-provider-form' }) },
        ],
      },
    ],
  }
}

function factsOf(facts: SettingsFacts, seen: Seen): readonly Fact[] {
  const {
    timezone,
    announcementChannel,
    reminderOffsets,
    joinWindowMinutes,
    lateAfterMinutes,
    defaultProvider,
    locale,
  } = facts
  const { settings: words, common } = seen.words
  const { labels } = words
  const channel: Text = announcementChannel === null ? [words.none] : [{ channel: announcementChannel }]
  return [
    { label: labels.zone, value: [words.zone(timezone, timeText(seen.now, timezone))] },
    { label: labels.announce, value: channel },
    { label: labels.reminders, value: [reminderOffsets.length === 0 ? words.off : offsetsText(reminderOffsets, seen)] },
    { label: labels.joinWindow, value: [words.beforeStart(lengthText(joinWindowMinutes))] },
    { label: labels.lateAfter, value: [lengthText(lateAfterMinutes)] },
    {
      label: labels.provider,
      value: [defaultProvider === null ? words.none : common.provider[defaultProvider]],
    },
    { label: common.language, value: [common.languages[locale]] },
  ]
}
