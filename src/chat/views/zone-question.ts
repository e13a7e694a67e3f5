import { encode } from '../action.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/**
 * The view with the question for the viewer's zone under it (SPEC section 2): asked once, in their first private answer. It
 * adds three components and about 150 characters, which every view leaves room for.
 */
export function withZoneQuestion(view: View, seen: Seen): View {
  const action = encode({ type: 'zone-form' })
  // A view that asks already keeps its own button: no platform takes the same one twice.
  const asks = view.body.some(
    (block) =>
      block.type === 'buttons' && block.buttons.some((button) => 'action' in button && button.action === action),
  )
  if (asks) return view
  return {
    ...view,
    body: [
      ...view.body,
      { type: 'note', text: [seen.words.me.zone.question] },
      { type: 'buttons', buttons: [{ label: seen.words.me.zone.set, action }] },
    ],
  }
}
