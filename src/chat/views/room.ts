/** How to get into a session's room. Shown only to those who may enter now, and to its mentor and admins. */
export type Room = {
  readonly link: string | null
  readonly meetingId: string | null
  readonly passcode: string | null
  readonly backupLink: string | null
}
