import fc from 'fast-check'
import ICAL from 'ical.js'
import { afterEach, describe, expect, it } from 'vitest'
import { type CalendarEntry, sessionCalendar } from '../../src/calendar/session-calendar.ts'
import { EN } from '../../src/chat/words/en.ts'
import { ES } from '../../src/chat/words/es.ts'
import { HOSTILE, RIGHT_TO_LEFT, ROOM, sample } from '../support/sample.ts'

const zoneOfProcess = process.env.TZ

afterEach(() => {
  if (zoneOfProcess === undefined) delete process.env.TZ
  else process.env.TZ = zoneOfProcess
})

describe('a session as a calendar entry', () => {
  it('says when it is, in UTC, with a UID that stays and its version as SEQUENCE', () => {
    const event = read(calendarOf({ version: 7 }))
    expect(event.startDate.toJSDate().toISOString()).toBe('2026-12-01T17:00:00.000Z')
    expect(event.endDate.toJSDate().toISOString()).toBe('2026-12-01T18:00:00.000Z')
    expect(event.uid).toBe('ses_00000000000000000042@rollcall')
    expect(event.sequence).toBe(7)
    expect(propertyOf(event, 'status')).toBe('CONFIRMED')
  })

  it('names its mentor, its number and whose it is', () => {
    const event = read(calendarOf({ description: 'Bring your CV' }))
    expect(event.description).toBe('Bring your CV\n\nSession #42 of Demo School\nMentor: Maya')
  })

  it('is cancelled in words and by STATUS, with the reason', () => {
    const event = read(calendarOf({ status: 'cancelled', cancelReason: 'Maya is ill' }))
    expect(event.summary).toBe('Cancelled: Career coaching')
    expect(propertyOf(event, 'status')).toBe('CANCELLED')
    expect(event.description).toContain('Why: Maya is ill')
  })

  it('speaks the language of whose calendar it is', () => {
    const joinUrl = 'https://rollcall.example.org/join/x'
    const event = read(calendarOf({}, { words: ES.calendar, joinUrl }))
    expect(event.description).toBe(`Sesión #42 de Demo School\nMentor: Maya\nUnirme: ${joinUrl}`)
    expect(read(calendarOf({}, { words: ES.calendar })).location).toBe('En línea: pulsa Unirme en el chat')
    const off = read(calendarOf({ status: 'cancelled', cancelReason: 'Maya está enferma' }, { words: ES.calendar }))
    expect(off.summary).toBe('Cancelada: Career coaching')
    expect(off.description).toContain('Motivo: Maya está enferma')
  })

  it('holds neither link nor meeting id', () => {
    const text = calendarOf({})
    for (const secret of [ROOM.link, ROOM.backupLink, ROOM.meetingId]) expect(unfold(text)).not.toContain(secret)
  })

  it('is the same bytes whenever it is made, stamped with the last change', () => {
    expect(calendarOf({})).toBe(calendarOf({}))
    expect(calendarOf({})).toContain('DTSTAMP:20261120T090000Z')
  })

  it.each(['UTC', 'America/New_York', 'Asia/Kolkata', 'Pacific/Kiritimati'])(
    'is the same in a process in %s',
    (zone) => {
      process.env.TZ = 'UTC'
      const here = calendarOf({})
      process.env.TZ = zone
      expect(calendarOf({})).toBe(here)
      expect(here).toContain('DTSTART:20261201T170000Z')
    },
  )

  it('of several sessions is one calendar, of none an empty one', () => {
    const entry = { session: sample().session, mentorName: null, organizationName: 'Demo School', words: EN.calendar }
    expect(eventsOf(sessionCalendar([entry, entry]))).toHaveLength(2)
    expect(eventsOf(sessionCalendar([]))).toHaveLength(0)
  })
})

describe('hostile text in a calendar', () => {
  const INJECTION = 'Coaching\r\nATTENDEE:mailto:evil@example.org\rX-EVIL:1\nEND:VEVENT\u2028BEGIN:VEVENT'

  it('stays text: no property of its own', () => {
    const text = calendarOf(
      { title: INJECTION, description: INJECTION },
      { mentorName: INJECTION, organizationName: INJECTION },
    )
    const event = read(text)
    expect(
      unfold(text)
        .split('\r\n')
        .some((line) => /^(?:ATTENDEE|X-EVIL)/.test(line)),
    ).toBe(false)
    expect(event.component.getAllProperties().map(({ name }) => name)).toEqual(
      read(calendarOf({}))
        .component.getAllProperties()
        .map(({ name }) => name),
    )
    expect(event.summary).toBe('Coaching ATTENDEE:mailto:evil@example.org X-EVIL:1 END:VEVENT BEGIN:VEVENT')
  })

  it.each([HOSTILE, RIGHT_TO_LEFT, 'a\\nb;c,d:"e"', '👩‍👩‍👧‍👦 family'])('comes back as it was: %s', (title) => {
    expect(read(calendarOf({ title })).summary).toBe(title)
  })

  it('of any kind comes back as its words, on lines of at most 75 octets', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        (title, about) => {
          const text = calendarOf({ title, description: about })
          for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          expect(text).not.toMatch(/(?<!\r)\n|\r(?!\n)/)
          expect(Buffer.from(text).toString()).toBe(text)
          const event = read(text)
          expect(wordsOf(event.summary ?? '')).toBe(wordsOf(title))
          expect(wordsOf(event.description)).toContain(wordsOf(about))
        },
      ),
    )
  })
})

type Beside = Partial<Pick<CalendarEntry, 'mentorName' | 'organizationName' | 'words' | 'joinUrl'>>

function calendarOf(set: Parameters<typeof sample>[0], beside: Beside = {}): string {
  return sessionCalendar([
    {
      session: sample(set).session,
      mentorName: 'Maya',
      organizationName: 'Demo School',
      words: EN.calendar,
      ...beside,
    },
  ])
}

function eventsOf(text: string): readonly ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
}

function read(text: string): ICAL.Event {
  const [event, other] = eventsOf(text)
  if (event === undefined || other !== undefined) throw new Error('not one event')
  return event
}

function propertyOf(event: ICAL.Event, name: string): unknown {
  return event.component.getFirstPropertyValue(name)
}

function unfold(text: string): string {
  return text.replace(/\r\n[ \t]/g, '')
}

/** A text without what no calendar keeps: control characters, half characters, and which kind of space stands where. */
function wordsOf(text: string): string {
  return text
    .replace(/[\u0085\u2028\u2029]/g, ' ')
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
}
