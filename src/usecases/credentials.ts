import { areCodesOfLink } from '../domain/backup-link.ts'
import type { Session } from '../domain/entities.ts'
import type { Store } from './ports.ts'

/** How to get into the meeting. Shown to one person, never announced, logged or exported. */
export type Credentials = {
  readonly link: string | null
  readonly meetingId: string | null
  readonly passcode: string | null
  readonly backupLink: string | null
}

/** The session's credentials, the passcode in clear. Whether this person may see them is the caller's decision. */
export async function readCredentials(store: Store, session: Session): Promise<Credentials> {
  // While the backup link is used, those of the first room are kept for it, and would lead astray here.
  const hasCodes = areCodesOfLink(session)
  return {
    link: session.link,
    meetingId: hasCodes ? session.zoomMeetingId : null,
    passcode: hasCodes && session.hasPasscode ? await store.passcode(session.organizationId, session.id) : null,
    backupLink: session.backupLink,
  }
}
