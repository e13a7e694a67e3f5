import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { agendaWeek, agendaWeekOf, dueAgenda, isMondayOver, skippedAgenda } from '../../src/domain/agenda.ts'
import { wallTimeAt, weekdayOf } from '../../src/domain/time.ts'

const at = (text: string) => new Date(text)

describe('the week of an agenda', () => {
  it.each([
    ['in the middle', '2026-10-07T12:00:00Z', 'Europe/Berlin', '2026-10-05', '2026-10-04T22:00Z', '2026-10-05T07:00Z'],
    [
      'Sunday night there is Sunday',
      '2026-10-11T21:59:59Z',
      'Europe/Berlin',
      '2026-10-05',
      '2026-10-04T22:00Z',
      '2026-10-05T07:00Z',
    ],
    [
      'Monday begins there',
      '2026-10-11T22:00:00Z',
      'Europe/Berlin',
      '2026-10-12',
      '2026-10-11T22:00Z',
      '2026-10-12T07:00Z',
    ],
    [
      'the clocks went back on Sunday',
      '2026-10-26T10:00:00Z',
      'Europe/Berlin',
      '2026-10-26',
      '2026-10-25T23:00Z',
      '2026-10-26T08:00Z',
    ],
    [
      'the clocks went forward on Sunday',
      '2027-03-29T10:00:00Z',
      'Europe/Berlin',
      '2027-03-29',
      '2027-03-28T22:00Z',
      '2027-03-29T07:00Z',
    ],
    ['far behind', '2026-10-05T08:00:00Z', 'Pacific/Honolulu', '2026-09-28', '2026-09-28T10:00Z', '2026-09-28T19:00Z'],
  ])('%s', (_name, now, zone, monday, from, postAt) => {
    const week = agendaWeek(at(now), zone)
    expect(week).toMatchObject({ monday, from: at(from), postAt: at(postAt) })
  })

  it('holds its instant, and begins, ends and posts by the wall, whatever the zone', () => {
    const zones = ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC']
    const instants = fc.date({ min: at('2020-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z'), noInvalidDate: true })
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
        const { from, until, postAt } = agendaWeek(instant, zone)
        expect(from <= instant && instant < until).toBe(true)
        expect(agendaWeek(from, zone)).toEqual(agendaWeek(instant, zone))
        const [post, start] = [wallTimeAt(postAt, zone), wallTimeAt(from, zone)]
        expect([weekdayOf(post), post.hour, post.minute, weekdayOf(start), start.hour]).toEqual([1, 9, 0, 1, 0])
      }),
    )
  })
})

describe('an agenda', () => {
  const due = (watermark: string, now: string) =>
    dueAgenda('Europe/Berlin', { watermark: at(watermark), now: at(now) })?.monday ?? null

  it.each([
    ['before nine', '2026-10-05T06:00:00Z', '2026-10-05T06:59:59Z', null],
    ['at nine', '2026-10-05T06:59:59Z', '2026-10-05T07:00:00Z', '2026-10-05'],
    ['once', '2026-10-05T07:00:00Z', '2026-10-05T07:00:05Z', null],
    ['late on the same day', '2026-10-03T07:00:00Z', '2026-10-05T21:59:59Z', '2026-10-05'],
    ['not on Tuesday', '2026-10-03T07:00:00Z', '2026-10-05T22:00:00Z', null],
    ['for the present week alone after weeks', '2026-09-01T07:00:00Z', '2026-10-05T07:00:00Z', '2026-10-05'],
  ])('is due %s', (_name, watermark, now, monday) => expect(due(watermark, now)).toBe(monday))

  it('is over when its Monday is', () => {
    const zone = 'Europe/Berlin'
    expect(isMondayOver('2026-10-05', { now: at('2026-10-05T21:59:59Z'), zone })).toBe(false)
    expect(isMondayOver('2026-10-05', { now: at('2026-10-05T22:00:00Z'), zone })).toBe(true)
    expect(isMondayOver('2026-10-05', { now: at('2026-10-04T12:00:00Z'), zone })).toBe(false)
  })

  it.each([
    ['at half past eight there, to where it is half past ten', 'Europe/Lisbon', 'Europe/Athens', '07:30', '2026-10-05'],
    ['to where it is nine', 'Europe/Lisbon', 'Europe/Berlin', '07:00', '2026-10-05'],
    ['to where it is Tuesday', 'Pacific/Honolulu', 'Pacific/Auckland', '18:00', '2026-10-05'],
    ['to where it is before nine too', 'Europe/Lisbon', 'Europe/Berlin', '06:30', null],
    ['from where it was posted', 'Europe/Berlin', 'Europe/Lisbon', '07:30', null],
    ['from where it was posted, to where it was as well', 'Europe/Berlin', 'Europe/Athens', '07:30', null],
  ])('is passed over by a change of the zone %s', (_name, from, to, time, monday) => {
    expect(skippedAgenda({ from, to }, { now: at(`2026-10-05T${time}:00Z`) })?.monday ?? null).toBe(monday)
  })

  it('is known again by the date of its Monday', () => {
    const week = agendaWeek(at('2026-10-29T12:00:00Z'), 'Europe/Berlin')
    expect(agendaWeekOf(week.monday, 'Europe/Berlin')).toEqual(week)
  })
})
