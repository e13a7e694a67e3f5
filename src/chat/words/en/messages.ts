/** What each kind of message (`Delivery.kind`) is called among people, and one of a later version. */
export const EN_MESSAGES = {
  kinds: {
    announcement: 'Announcement',
    'series-announcement': 'Announcement of a series',
    'series-hosting': "Mentor's card of a series",
    'series-assigned': 'Invitation to a series',
    'series-cancelled': 'News of the cancellation',
    hosting: "Mentor's card",
    assigned: 'Invitation',
    invited: 'Invitation',
    promoted: 'News of a free place',
    changed: 'News of a change',
    cancelled: 'News of the cancellation',
    live: 'Post at the start',
    reminder: 'Reminder',
    summary: 'Summary',
    recorded: 'Attendance',
    disputed: 'Case',
    'email-code': 'Code for an address',
  },
  other: 'Message',
}
