import type { Form } from './form.ts'
import type { Choice, View } from './view.ts'

/**
 * The answer to the person who asked, seen by them alone, in the same request.
 * - `message`: `replace` asks for the private message that was pressed on to be replaced; a new one where that cannot be.
 * - `form`: opened at once.
 * - `invalid`: the form stays open with a sentence at each field (Slack, the playground); where it cannot (Discord), `view`
 *   says the same with a button that opens it again.
 * - `file`: handed over privately (Discord: with the answer; Slack: by direct message), beside `view`.
 * - `home`: the home page's content.
 */
export type Reply =
  | { readonly type: 'message'; readonly view: View; readonly replace: boolean }
  | { readonly type: 'form'; readonly form: Form }
  | { readonly type: 'invalid'; readonly errors: Readonly<Record<string, string>>; readonly view: View }
  | { readonly type: 'file'; readonly view: View; readonly file: OutgoingFile }
  | { readonly type: 'home'; readonly view: View }

/** A file of text; `name` as it is saved. */
export type OutgoingFile = { readonly name: string; readonly mediaType: string; readonly content: string }

/** What an option that completes may become; at most 25. */
export type Suggestions = readonly Choice[]
