import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalZone, RENAMED_ZONES, storedZone, zoneNames } from '../../src/domain/zone.ts'

describe('a zone has one name', () => {
  test.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['  AMERICA/NEW_YORK ', 'America/New_York'],
    ['America/New York', 'America/New_York'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['Asia/Katmandu', 'Asia/Kathmandu'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['UTC', 'UTC'],
    ['utc', 'UTC'],
    ['GMT', 'UTC'],
    ['Etc/UTC', 'UTC'],
  ])('%s is %s', (text, zone) => {
    expect(canonicalZone(text)).toBe(zone)
  })

  test.each([
    '',
    ' ',
    'EST',
    'CET',
    'EST5EDT',
    'UTC+5',
    '+02:00',
    'Etc/GMT-2',
    'Mars/Olympus',
    'Berlin',
    'local',
    'system',
  ])('%j is no zone', (text) => {
    expect(canonicalZone(text)).toBeNull()
  })

  test.each([
    ['europe/BERLIN', 'Europe/Berlin'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Etc/GMT-2', 'Etc/GMT-2'],
    ['Mars/Olympus', null],
    [' Europe/Berlin', null],
    ['America/New York', null],
    ['', null],
  ])('%j that was stored is %j', (name, zone) => {
    expect(storedZone(name)).toBe(zone)
  })

  test('Node knows every listed name, and each is its own canonical one', () => {
    for (const name of zoneNames()) {
      expect(canonicalZone(name)).toBe(name)
      expect(() => new Intl.DateTimeFormat('en', { timeZone: name })).not.toThrow()
    }
    expect(new Set(zoneNames()).size).toBe(zoneNames().length)
    expect(zoneNames().length).toBeGreaterThan(400)
  })

  test('every renamed zone keeps the same clocks', () => {
    const shown = (zone: string) =>
      ['2026-01-15T12:00Z', '2026-07-15T12:00Z'].map((at) => new Date(at).toLocaleString('en', { timeZone: zone }))
    for (const [older, name] of Object.entries(RENAMED_ZONES)) expect(shown(older)).toEqual(shown(name))
  })

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        canonicalZone(text)
        storedZone(text)
      }),
    )
    expect(canonicalZone('a/'.repeat(5_000))).toBeNull()
    expect([canonicalZone('__proto__'), storedZone('__proto__')]).toEqual([null, null])
  })
})
