import type { View } from '../view.ts'

/** The view with the question for the viewer's zone under it (SPEC section 2): asked once, in their first private answer. */
export function withZoneQuestion(view: View): View {
  return view
}
