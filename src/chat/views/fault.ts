import type { View } from '../view.ts'

/** `reference` is what the log knows it by. */
export type Fault = {
  readonly reference: string
}

/** What someone sees when Rollcall itself failed. */
export function fault(fault: Fault): View {
  void fault
  return { title: '', body: [] }
}
