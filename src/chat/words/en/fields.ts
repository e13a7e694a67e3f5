import type { CreateField } from '../../create/create-input.ts'

/** A field that is on no form for a session. */
type OtherField = 'name' | 'reason' | 'search' | 'join_window' | 'late_after'

/** What the fields of a session's forms are called, and so whatever is said about them; at most 45 characters. */
export const EN_FIELDS = {
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
  name: 'Name',
  reason: 'Reason',
  search: 'Search',
  join_window: 'Join window',
  late_after: 'Late after',
} satisfies Readonly<Record<CreateField | OtherField, string>>
