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
  const was = factsOf(before, seen)
  const now = factsOf(after, seen)
  const isNew = now.map(({ value }, at) => JSON.stringify(value) !== JSON.stringify(was[at]?.value))
  const shown = now.map(({ label, value }, at): Fact => {
    const old = isNew[at] ? [...(was[at]?.value ?? []), ' → '] : []
    return { label, value: [...old, ...value] }
  })
  const hasNews = isNew.some((one) => one)
  return {
    title: oneLine(`Settings of ${organizationName}`, LIMITS.title),
    ...(hasNews ? { tone: 'good' as const } : {}),
    body: [
      { type: 'text', text: [hasNews ? 'Kept. It holds from now on:' : 'Nothing was changed. This is what holds:'] },
      { type: 'facts', facts: shown },
      {
        type: 'buttons',
        buttons: [
          { label: 'Change…', action: encode({ type: 'settings-form' }) },
          { label: 'Default provider…', action: encode({ type: 'settings-provider-form' }) },
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
  const channel: Text = announcementChannel === null ? ['none'] : [{ channel: announcementChannel }]
  return [
    { label: 'Time zone', value: [`${timezone} (${timeText(seen.now, timezone)} now)`] },
    { label: 'Announcement channel', value: channel },
    { label: 'Reminders', value: [reminderOffsets.length === 0 ? 'off' : offsetsText(reminderOffsets)] },
    { label: 'Join window', value: [`${lengthText(joinWindowMinutes)} before the start`] },
    { label: 'Late after', value: [lengthText(lateAfterMinutes)] },
    {
      label: 'Default provider',
      value: [defaultProvider === null ? 'none' : seen.words.common.provider[defaultProvider]],
    },
    { label: seen.words.common.language, value: [seen.words.common.languages[locale]] },
  ]
}
