import { encode } from '../action.ts'
import { oneLine, shorten } from '../spans.ts'
import type { View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'
import { showButton } from './session-list.ts'

/** The organization that the space belongs to now. */
export type Connected = {
  readonly organizationName: string
  readonly spaceName: string
}

/** The answer to a good `connect` code. */
export function connected({ organizationName, spaceName }: Connected, seen: Seen): View {
  const { access, common } = seen.words
  const help = { label: common.buttons.help, action: encode({ type: 'help' }) }
  return {
    title: oneLine(access.connect.done(organizationName), LIMITS.title),
    tone: 'good',
    body: [
      {
        type: 'text',
        text: access.connect.belongs(
          { strong: shorten(spaceName, 80) },
          { code: '/session link' },
          { code: '/session settings' },
        ),
      },
      { type: 'buttons', buttons: [showButton('upcoming', seen), help] },
    ],
  }
}
