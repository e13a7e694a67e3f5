/** A text as it is compared where letter case does not count, in every script; the form that indexes hold. */
export function foldCase(text: string): string {
  return text.trim().normalize('NFKC').toLowerCase()
}
