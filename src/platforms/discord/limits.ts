/**
 * What Discord refuses, as numbers, with the page of its developer documentation (https://discord.com/developers/docs/…).
 * What is beyond is thrown here rather than refused there: the views keep to less (`LIMITS` of `chat/view.ts`).
 */

/** components/reference; the sum of all text is not in the documentation, but Discord refuses more. */
export const MOST = {
  components: 40,
  characters: 4_000,
  customId: 100,
  label: 80,
  url: 512,
  rowButtons: 5,
  options: 25,
  optionText: 100,
  placeholder: 150,
  /** components/reference: label, text input; interactions/receiving-and-responding: modal. */
  formTitle: 45,
  fields: 5,
  fieldLabel: 45,
  fieldHint: 100,
  fieldPlaceholder: 100,
  fieldText: 4_000,
  /** interactions/application-commands: autocomplete choice. */
  choices: 25,
  /** resources/message: nonce. */
  nonce: 25,
} as const

/** A view or form that Discord would refuse: a bug of ours, never a person's doing. Characters are counted as Discord does. */
export function hold(what: string, text: string, most: number): string {
  const length = [...text].length
  if (length === 0 || length > most)
    throw new RangeError(`${what} has ${length} characters, Discord takes 1 to ${most}`)
  return text
}

/** The list, if it has 1 to `most` entries; a fault otherwise. */
export function holdList<T>(what: string, list: readonly T[], most: number): readonly T[] {
  if (list.length === 0 || list.length > most)
    throw new RangeError(`${what}: ${list.length}, Discord takes 1 to ${most}`)
  return list
}
