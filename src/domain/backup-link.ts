/**
 * The second room of a session, for when the first one fails.
 *
 * @module
 */
import type { Session } from './entities.ts'
import { findProvider } from './meeting.ts'
import { fingerprint } from './merge-fields.ts'
import type { Provider } from './words.ts'

type Links = Pick<Session, 'link' | 'backupLink'>

/** The two change places, so that the first room is at hand again; null where there is no second one. */
export function swapLinks({ link, backupLink }: Links): Pick<Session, 'provider' | 'link' | 'backupLink'> | null {
  if (backupLink === null) return null
  return { link: backupLink, backupLink: link, provider: providerOf(backupLink) }
}

/** Tells these two links, in these places, from others: a button that was made for them is not for those. */
export function linksPrint({ link, backupLink }: Links): string {
  return fingerprint(`${link ?? ''}\n${backupLink ?? ''}`)
}

/**
 * Whether the meeting id and the passcode belong to the link in use, as far as the two links tell: they are of the room that such
 * things are needed for, and of two alike of the one whose address holds the id. Where nothing tells, they are shown: to lack them
 * shuts people out.
 */
export function areCodesOfLink({ link, backupLink, zoomMeetingId }: Links & Pick<Session, 'zoomMeetingId'>): boolean {
  if (link === null || backupLink === null) return true
  const [isUsedOpen, isOtherOpen] = [link, backupLink].map((one) => WITHOUT_CODES.includes(providerOf(one)))
  if (isUsedOpen || isOtherOpen) return isOtherOpen === true
  const digits = zoomMeetingId?.replace(/\D/g, '') ?? ''
  if (digits === '' || link.includes(digits)) return true
  return !backupLink.includes(digits) && (!isZoomRoom(link) || isZoomRoom(backupLink))
}

/** Where nobody ever needs a meeting id or a passcode. */
const WITHOUT_CODES: readonly Provider[] = ['google_meet', 'discord_voice', 'slack_huddle']

/** An address that holds the id of its room. */
function isZoomRoom(link: string): boolean {
  return providerOf(link) === 'zoom' && /\/\d{9,11}(?:[/?#]|$)/.test(link)
}

/** Other programs may have written what is no address. */
function providerOf(link: string): Provider {
  return URL.canParse(link) ? findProvider(link) : 'link'
}
