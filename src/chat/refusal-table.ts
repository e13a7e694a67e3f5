import type { Refusal } from '../domain/refusal.ts'
import type { Text } from './view.ts'

/** What was wrong, in one plain sentence, and what to do or type instead. */
export type RefusalWords = {
  readonly wrong: Text
  readonly instead: Text
  /** What to do where it is said at a form's field, whose option nobody can type. */
  readonly atField?: Text
}

/** The words of every refusal; a part of it for each subject is in a file of its own. Instants are shown in `zone` (IANA). */
export type RefusalTable = {
  readonly [Code in Refusal['code']]: (refusal: Extract<Refusal, { code: Code }>, zone: string) => RefusalWords
}
