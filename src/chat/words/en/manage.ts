import type { Span, Text } from '../../view.ts'

/** What a session's mentor and admins do with it, and what they are answered while it runs. */
export const EN_MANAGE = {
  /** The menu of what is done more rarely. */
  menu: 'Manage',
  /** Labels of buttons and of the choices in the menu; at most 75 characters. What opens a form ends in an ellipsis. */
  buttons: {
    start: 'Start',
    end: 'End',
    extend: '+15 min',
    reopen: 'Reopen',
    edit: 'Edit…',
    room: 'Room and channel…',
    reschedule: 'Reschedule…',
    assign: 'Assign a mentor…',
    cancel: 'Cancel session…',
    mark: 'Mark…',
    invite: 'Invite…',
    confirmClaims: 'Confirm all',
  },
  started: 'It has started. Join gives you the link, and counts you as there.',
  reopened: 'The end is taken back: the session is live again, and people can join.',
  /** `length`: `15 min`. */
  extended: (length: string, end: Span): Text => [`${length} longer: it ends at `, end, ' now.'],
  /** Of somebody who is named to host a session. */
  studentHosts: (mentor: Span): Text => [
    mentor,
    ' is a student so far: they can run this session, but not create any. ',
    { code: '/session role grant' },
    ' makes them a mentor.',
  ],
}
