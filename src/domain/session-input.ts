/** What someone typed to make a session. Text is as typed; times are understood already. */
export type NewSessionInput = {
  readonly title: string
  readonly description: string | null
  readonly startTime: Date
  readonly durationMinutes: number
  /** IANA zone in whose wall clock the time was meant. */
  readonly zone: string
  /** `everyone`, or names of segments separated by commas; null is everyone. */
  readonly audience: string | null
  readonly provider: string | null
  readonly link: string | null
  readonly meetingId: string | null
  readonly passcode: string | null
  readonly backupLink: string | null
  readonly capacity: string | null
}
