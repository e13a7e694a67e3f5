import type { Form } from '../../chat/form.ts'
import type { View } from '../../chat/view.ts'

/** A place where a person asked something and sees the answer. All of these reject where Slack did not take it. */
export type Surface = {
  /** Called where the answer takes longer than Slack waits. */
  readonly wait: () => Promise<void>
  /** Called before somebody is looked up. */
  readonly lookingUp: () => Promise<void>
  readonly say: (view: View, replace: boolean) => Promise<void>
  readonly open: (form: Form) => Promise<void>
  /** Shows the home page's content: as the Home tab where that was pressed on, elsewhere as an answer. */
  readonly home: (view: View) => Promise<void>
  /** Shows a sentence at each field where that can still be done; false where it cannot. */
  readonly invalid: (errors: Readonly<Record<string, string>>) => Promise<boolean>
}

/** Acknowledges with a body; rejects where it does not reach Slack. Only the first call does anything. */
export type Ack = (body?: object) => Promise<void>

/** Posts to a response_url; rejects where Slack refuses. */
export type Respond = (message: object) => Promise<unknown>
