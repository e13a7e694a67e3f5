import { timeText } from '../clock-text.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'
import { showButton } from './session-list.ts'

/** The zone is that of the viewer now. */
export type ZoneSet = {
  readonly seen: Seen
}

/** The answer to setting a time zone: what time it is there. */
export function zoneSet({ seen }: ZoneSet): View {
  const { zone: words } = seen.words.me
  return {
    title: words.title,
    tone: 'good',
    body: [
      {
        type: 'text',
        text: words.isSet({ strong: seen.zone }, timeText(seen.now, seen.zone)),
      },
      { type: 'note', text: [words.goesBy] },
      { type: 'buttons', buttons: [showButton('upcoming', seen)] },
    ],
  }
}
