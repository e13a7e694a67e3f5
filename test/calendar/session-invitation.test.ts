import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { sessionCalendar } from '../../src/calendar/session-calendar.ts'
import { type Invitation, sessionInvitation } from '../../src/calendar/session-invitation.ts'
import { EN } from '../../src/chat/words/en.ts'
import { HOSTILE, RIGHT_TO_LEFT, ROOM, sample } from '../support/sample.ts'

const JOIN_URL = `https://rollcall.example.org/join/${'k7pm2qxd'.repeat(10)}`

describe('an invitation by mail', () => {
  it('asks one person, in the name of the mailbox that it comes from', () => {
    const { method, event, calendar } = read(invitation({}))
    expect([method, calendar.getFirstPropertyValue('method')]).toEqual(['REQUEST', 'REQUEST'])
    expect(partyOf(event, 'organizer')).toEqual(['Rollcall', 'sessions@example.org'])
    expect(partyOf(event, 'attendee')).toEqual(['Ana Lima', 'ana@example.org'])
    expect(event.component.getAllProperties('attendee')).toHaveLength(1)
  })

  it('is shown as accepted to those who registered, and asks nobody to reply', () => {
    const { event } = read(invitation({}, { accepted: true }))
    expect(event.attendees[0]?.getFirstParameter('partstat')).toBe('ACCEPTED')
    expect(event.attendees[0]?.getFirstParameter('rsvp')).toBe('FALSE')
    expect(read(invitation({})).event.attendees[0]?.getFirstParameter('partstat')).toBe('NEEDS-ACTION')
  })

  it('of a changed session is the same entry under a higher SEQUENCE', () => {
    const [first, second] = [1, 2].map((version) => read(invitation({ version })).event)
    expect(second?.uid).toBe(first?.uid)
    expect([first?.sequence, second?.sequence]).toEqual([1, 2])
  })

  it('is taken out and put back under a higher SEQUENCE at each turn of its reader, by file too', () => {
    const turns = [0, 1, 2].map((turn) => read(invitation({ version: 3 }, { turns: turn })).event.sequence)
    expect(turns).toEqual([3, 4, 5])
    const { session } = sample({ version: 3 })
    const words = EN.calendar
    const file = sessionCalendar([{ session, mentorName: null, organizationName: 'Demo School', words, turns: 2 }])
    expect(eventOf(parse(file)).sequence).toBe(5)
  })

  it('is the entry of the file that the chat gives out', () => {
    const inChat = sessionCalendar([
      { session: sample().session, mentorName: 'Maya', organizationName: 'Demo School', words: EN.calendar },
    ])
    const event = eventOf(parse(inChat))
    expect(read(invitation({})).event.uid).toBe(event.uid)
  })

  it('takes the entry back where the session is called off, and leads nowhere then', () => {
    const off = invitation({ status: 'cancelled', cancelReason: 'Maya is ill' }, { joinUrl: JOIN_URL })
    const { method, event, calendar } = read(off)
    expect([method, calendar.getFirstPropertyValue('method')]).toEqual(['CANCEL', 'CANCEL'])
    expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(event.description).toContain('Why: Maya is ill')
    expect(unfold(off.content)).not.toContain(JOIN_URL)
  })

  it('takes the entry back from one who is out of it, and calls the session itself not cancelled', () => {
    const { method, event, calendar, content } = { ...read(out()), ...out() }
    expect([method, calendar.getFirstPropertyValue('method')]).toEqual(['CANCEL', 'CANCEL'])
    // RFC 5546 section 3.2.5: a status would say that nobody meets.
    expect(event.component.getFirstProperty('status')).toBeNull()
    expect(event.summary).toBe(sample().session.title)
    expect(partyOf(event, 'attendee')).toEqual(['Ana Lima', 'ana@example.org'])
    expect(unfold(content)).not.toContain(JOIN_URL)
  })

  it('leads to the personal link where there is one', () => {
    const { event } = read(invitation({}, { joinUrl: JOIN_URL }))
    expect(event.component.getFirstPropertyValue('url')).toBe(JOIN_URL)
    expect(event.location).toBe(JOIN_URL)
    expect(event.description).toContain(`Join: ${JOIN_URL}`)
  })

  it.each([undefined, JOIN_URL])('never holds the way in itself (personal link: %s)', (joinUrl) => {
    const text = unfold(invitation({}, joinUrl === undefined ? {} : { joinUrl }).content)
    for (const secret of [ROOM.link, ROOM.backupLink, ROOM.meetingId, ROOM.passcode]) expect(text).not.toContain(secret)
  })

  it.each([
    ['Ana "the boss", Lima; x:y', "Ana 'the boss', Lima; x:y"],
    [RIGHT_TO_LEFT, RIGHT_TO_LEFT],
    ['Łukasz Żółć 李', 'Łukasz Żółć 李'],
    ['a\\nb', 'a/nb'],
    ['Ana\r\nX-EVIL:1', 'Ana X-EVIL:1'],
    ['  ', 'ana@example.org'],
  ])('names %j as %j', (name, shown) => {
    const { event } = read(invitation({}, { attendee: { name, address: 'ana@example.org' } }))
    expect(partyOf(event, 'attendee')).toEqual([shown, 'ana@example.org'])
  })

  it('stays one entry with one guest, whatever people are called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme' }), (title, name) => {
        const made = invitation(
          { title: `x${title}` },
          {
            attendee: { name, address: 'ana@example.org' },
            organizer: { name: title, address: 'sessions@example.org' },
          },
        )
        for (const line of made.content.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(made.content).not.toMatch(/(?<!\r)\n|\r(?!\n)/)
        const { event } = read(made)
        expect(event.component.getAllProperties().map((property) => property.name)).toEqual(NAMES)
        expect(partyOf(event, 'attendee')[1]).toBe('ana@example.org')
        expect(partyOf(event, 'organizer')[1]).toBe('sessions@example.org')
      }),
    )
    expect(read(invitation({ title: HOSTILE })).event.summary).toBe(HOSTILE)
  })
})

/** The properties of an entry, hostile or not. */
const NAMES = read(invitation({}))
  .event.component.getAllProperties()
  .map(({ name }) => name)

function invitation(set: Parameters<typeof sample>[0], beside: Partial<Invitation> = {}) {
  return sessionInvitation({
    session: sample(set).session,
    mentorName: 'Maya',
    organizationName: 'Demo School',
    words: EN.calendar,
    organizer: { name: 'Rollcall', address: 'sessions@example.org' },
    attendee: { name: 'Ana Lima', address: 'ana@example.org' },
    accepted: false,
    ...beside,
  })
}

function out() {
  return invitation({}, { isTakenBack: true, joinUrl: JOIN_URL })
}

function read({ method, content }: ReturnType<typeof sessionInvitation>) {
  const calendar = parse(content)
  return { method, calendar, event: eventOf(calendar) }
}

function parse(content: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(content))
}

function eventOf(calendar: ICAL.Component): ICAL.Event {
  const [event, other] = calendar.getAllSubcomponents('vevent')
  if (event === undefined || other !== undefined) throw new Error('not one event')
  return new ICAL.Event(event)
}

/** The name and the address of the organizer or the guest. */
function partyOf(event: ICAL.Event, role: 'organizer' | 'attendee'): readonly [unknown, string] {
  const property = event.component.getFirstProperty(role)
  return [property?.getFirstParameter('cn'), String(property?.getFirstValue()).replace(/^mailto:/i, '')]
}

function unfold(text: string): string {
  return text.replace(/\r\n[ \t]/g, '')
}
