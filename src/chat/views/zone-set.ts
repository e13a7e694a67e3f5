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
  return {
    title: 'Time zone',
    tone: 'good',
    body: [
      {
        type: 'text',
        text: ['Your time zone is ', { strong: seen.zone }, `. It is ${timeText(seen.now, seen.zone)} there now.`],
      },
      { type: 'buttons', buttons: [showButton('upcoming', seen)] },
    ],
  }
}
