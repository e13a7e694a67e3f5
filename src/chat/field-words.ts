import type { CreateField } from './create/create-input.ts'

/** What the fields of create's forms are called, and so whatever is said about them. */
export const FIELD_WORDS: Readonly<Record<CreateField, string>> = {
  title: 'Title',
  when: 'When',
  duration: 'Duration',
  mentor: 'Mentor',
  description: 'Description',
  audience: 'Audience',
  provider: 'Where it happens',
  link: 'Link',
  meeting_id: 'Meeting id',
  passcode: 'Passcode',
  backup_link: 'Backup link',
  repeat: 'Repeats',
  until: 'Until',
  count: 'How many sessions',
  capacity: 'Places',
  announce: 'Announce in',
}

/** The name of a field, or an option's name as words where it is on no form. */
export function fieldWords(name: string): string {
  const known: Readonly<Partial<Record<string, string>>> = FIELD_WORDS
  const words = name.replaceAll('_', ' ')
  return known[name] ?? words.charAt(0).toUpperCase() + words.slice(1)
}
