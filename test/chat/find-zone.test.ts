import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findZone, suggestZones } from '../../src/chat/find-zone.ts'
import { OTHER_NAMES, SEVERAL_ZONES } from '../../src/chat/zone-names.ts'
import { canonicalZone } from '../../src/domain/zone.ts'

describe('zones are suggested while typing', () => {
  test.each([
    ['berlin', 'Europe/Berlin'],
    ['Europe/Ber', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['new_york', 'America/New_York'],
    ['NEW Y', 'America/New_York'],
    ['utc', 'UTC'],
    ['gmt', 'UTC'],
    ['kolkata', 'Asia/Kolkata'],
    ['calcutta', 'Asia/Kolkata'],
    ['mumbai', 'Asia/Kolkata'],
    ['san francisco', 'America/Los_Angeles'],
    ['kathmandu', 'Asia/Kathmandu'],
    ['lord howe', 'Australia/Lord_Howe'],
    ['  tokyo ', 'Asia/Tokyo'],
    ['bogotá', 'America/Bogota'],
    ['são paulo', 'America/Sao_Paulo'],
    ['Ciudad de México', 'America/Mexico_City'],
    ['nueva york', 'America/New_York'],
    ['la habana', 'America/Havana'],
    ['londres', 'Europe/London'],
    ['tokio', 'Asia/Tokyo'],
    ['germany', 'Europe/Berlin'],
    ['España', 'Europe/Madrid'],
    ['brazil', 'America/Sao_Paulo'],
    ['IST', 'Asia/Kolkata'],
    ['CST', 'America/Chicago'],
    ['bst', 'Europe/London'],
  ])('%s suggests %s first', (text, zone) => {
    expect(suggestZones(text, 25)[0]).toBe(zone)
  })

  test('what begins with the text comes before what contains it', () => {
    const found = suggestZones('lon', 25)
    expect(found[0]).toBe('Europe/London')
    expect(found).toContain('Europe/Madrid')
  })

  test('the start of a later word comes before the middle of one', () => {
    expect(suggestZones('york', 25)).toEqual(['America/New_York'])
    expect(suggestZones('port', 25)[0]).toMatch(/\/Port/)
  })

  test('nothing typed suggests what most people need, nothing known suggests nothing', () => {
    expect(suggestZones('', 25)).toHaveLength(25)
    expect(suggestZones(' ', 3)).toEqual(['UTC', 'America/New_York', 'America/Chicago'])
    expect(suggestZones('xyzzy', 25)).toEqual([])
    expect(suggestZones('a'.repeat(10_000), 25)).toEqual([])
    expect(suggestZones('a', 0)).toEqual([])
  })

  test('every suggestion is a zone, none comes twice, and no more than asked for', () => {
    expect(suggestZones('', 25).every((name) => canonicalZone(name) === name)).toBe(true)
    fc.assert(
      fc.property(fc.string({ maxLength: 4 }), fc.integer({ min: 1, max: 25 }), (text, limit) => {
        const found = suggestZones(text, limit)
        expect(found.length).toBeLessThanOrEqual(limit)
        expect(new Set(found).size).toBe(found.length)
        expect(found.every((name) => canonicalZone(name) === name)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('a suggestion takes less than two milliseconds', () => {
    suggestZones('warm', 25)
    const started = performance.now()
    for (let count = 0; count < 100; count++) suggestZones('a', 25)
    expect((performance.now() - started) / 100).toBeLessThan(2)
  })
})

describe('a place names its zone', () => {
  test.each([
    ['Berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['europe/berlin', 'Europe/Berlin'],
    ['Delhi', 'Asia/Kolkata'],
    ['UTC', 'UTC'],
    ['Ber', null],
    ['christmas', null],
    ['', null],
    ['x'.repeat(100), null],
  ])('%j: %s', (text, zone) => {
    expect(findZone(text)).toBe(zone)
  })
})

describe('countries and abbreviations', () => {
  test.each([
    ['India', 'Asia/Kolkata'],
    ['Japón', 'Asia/Tokyo'],
    ['Köln', 'Europe/Berlin'],
    ['München', 'Europe/Berlin'],
  ])('%s is %s', (text, zone) => {
    expect(findZone(text)).toBe(zone)
  })

  test.each(['USA', 'Brazil', 'Brasil', 'texas', 'IST', 'CST', 'BST', 'GST'])(
    '%s has several times, so that it is suggested and not taken',
    (text) => {
      expect(findZone(text)).toBeNull()
      expect(suggestZones(text, 3).length).toBeGreaterThan(1)
    },
  )

  test('every zone that a name stands for is one', () => {
    const zones = [...Object.values(OTHER_NAMES), ...Object.values(SEVERAL_ZONES).flat()]
    expect(zones.filter((zone) => canonicalZone(zone) !== zone)).toEqual([])
  })
})
