/** A text as it is compared where letter case does not count, in every script; the form that indexes hold. */
export const foldCase = (text: string): string => text.trim().normalize('NFKC').toLowerCase()
