import ICAL from 'ical.js'
import PostalMime from 'postal-mime'
import type { TakenMail } from '../fakes/smtp/fake-smtp.ts'

/** What stands in somebody's calendar. `title` is what the entry is called. */
export type Entry = {
  readonly uid: string
  readonly title: string
  readonly start: Date
  readonly sequence: number
  readonly status: unknown
  /** Whether it stands there as accepted, not as a question. */
  readonly isAccepted: boolean
}

/** A mail as its reader sees it; `method` is that of its calendar part, null where it has none. */
export type ReadMail = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly method: string | null
  /** SEQUENCE of the calendar part. */
  readonly sequence: number | null
  /** How the calendar took it. */
  readonly became: 'noted' | 'taken out' | 'ignored' | null
}

/** The mail readers of all people, each with a calendar that does what mails ask of it. */
export type MailReaders = {
  /** Reads mails in the order in which they came. */
  readonly read: (mails: readonly TakenMail[]) => Promise<readonly ReadMail[]>
  /** What stands in the calendar of an address, by start. */
  readonly calendarOf: (address: string) => readonly Entry[]
}

/**
 * Mail readers that are as strict as RFC 5546 (section 2.1.5 and 3.2.5): of one UID what has a lower SEQUENCE is old and changes
 * nothing; what takes an entry out has a higher one than the entry; and what was taken out comes back by a higher one alone. A mail
 * holds one calendar part with one entry, whose METHOD its header repeats, since Gmail reads no other.
 */
export function createMailReaders(): MailReaders {
  const known = new Map<string, { readonly address: string; readonly entry: Entry; readonly isOut: boolean }>()

  function take(address: string, { method, event }: CalendarPart): ReadMail['became'] {
    const key = `${address} ${event.uid}`
    const before = known.get(key)
    const status = event.component.getFirstPropertyValue('status')
    const { uid, summary: title, sequence } = event
    const isAccepted = event.attendees[0]?.getFirstParameter('partstat') === 'ACCEPTED'
    const entry = { uid, isAccepted, title, start: event.startDate.toJSDate(), sequence, status }
    if (method === 'CANCEL') {
      if (before === undefined || before.isOut || sequence <= before.entry.sequence) return 'ignored'
      known.set(key, { address, entry, isOut: true })
      return 'taken out'
    }
    const isOld =
      before !== undefined && (before.isOut ? sequence <= before.entry.sequence : sequence < before.entry.sequence)
    if (isOld) return 'ignored'
    known.set(key, { address, entry, isOut: false })
    return 'noted'
  }

  return {
    read: async (mails) => {
      const all: ReadMail[] = []
      for (const { raw, to } of mails) {
        const address = to[0] ?? ''
        const mail = await PostalMime.parse(raw)
        const part = calendarOf(mail)
        const became = part === null ? null : take(address, part)
        const said = { to: address, subject: mail.subject ?? '', text: mail.text ?? '' }
        all.push({ ...said, method: part?.method ?? null, sequence: part?.event.sequence ?? null, became })
      }
      return all
    },
    calendarOf: (address) =>
      [...known.values()]
        .filter((one) => one.address === address && !one.isOut)
        .map(({ entry }) => entry)
        .sort((a, b) => a.start.getTime() - b.start.getTime()),
  }
}

type CalendarPart = { readonly method: string; readonly event: ICAL.Event }

function calendarOf({ attachments }: Awaited<ReturnType<typeof PostalMime.parse>>): CalendarPart | null {
  const [part, ...others] = attachments.filter(({ mimeType }) => mimeType === 'text/calendar')
  if (part === undefined) return null
  const [text, ...again] = [part, ...others].map(({ content }) =>
    typeof content === 'string' ? content : Buffer.from(new Uint8Array(content)).toString('utf8'),
  )
  if (again.some((other) => other !== text)) throw new Error('two calendar parts that say different things')
  const calendar = new ICAL.Component(ICAL.parse(text ?? ''))
  const method = calendar.getFirstPropertyValue('method')
  const [event, another] = calendar.getAllSubcomponents('vevent')
  if (event === undefined || another !== undefined) throw new Error('not one entry')
  if (method !== part.method) throw new Error('the header names another method')
  return { method: String(method), event: new ICAL.Event(event) }
}
