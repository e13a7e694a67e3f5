import { describe, expect, it } from 'vitest'
import { areCodesOfLink, linksPrint, swapLinks } from '../../src/domain/backup-link.ts'

const ZOOM = 'https://zoom.us/j/91234567890'
const SECOND_ZOOM = 'https://school.zoom.us/j/98765432100?pwd=x'
const MEET = 'https://meet.google.com/abc-defg-hij'
const TEAMS = 'https://teams.microsoft.com/meet/22233344455566'
const OWN = 'https://meet.example.org/room'

describe('the backup link', () => {
  it('changes places with the link, and tells the provider', () => {
    expect(swapLinks({ link: ZOOM, backupLink: MEET })).toEqual({
      link: MEET,
      backupLink: ZOOM,
      provider: 'google_meet',
    })
    expect(swapLinks({ link: null, backupLink: ZOOM })).toEqual({ link: ZOOM, backupLink: null, provider: 'zoom' })
    expect(swapLinks({ link: ZOOM, backupLink: 'no address' })).toMatchObject({ provider: 'link' })
    expect(swapLinks({ link: ZOOM, backupLink: null })).toBeNull()
  })

  it('twice is as before, but for a button that was made for the first time', () => {
    const links = { link: ZOOM, backupLink: MEET }
    const swapped = swapLinks(links)
    expect(swapped && swapLinks(swapped)).toMatchObject(links)
    expect(swapped && linksPrint(swapped)).not.toBe(linksPrint(links))
  })
})

describe('meeting id and passcode', () => {
  it.each<[string, boolean, string | null, string | null, string | null]>([
    ['are of the only link', true, OWN, null, '91234567890'],
    ['are of Zoom, not of the Meet beside it', true, ZOOM, MEET, '91234567890'],
    ['are not of the Meet in use', false, MEET, ZOOM, '91234567890'],
    ['are not of the Meet in use beside an address of the school', false, MEET, OWN, '912'],
    ['are not of an unknown room beside Zoom', false, OWN, ZOOM, '91234567890'],
    ['are of the first of two rooms that nobody knows', true, OWN, 'https://other.example.org', '912'],
    ['are of the Zoom room whose address holds the id', true, ZOOM, SECOND_ZOOM, '912 3456 7890'],
    ['are not of the second Zoom room', false, SECOND_ZOOM, ZOOM, '912 3456 7890'],
    ['are of Teams, not of the Zoom room kept beside it', true, TEAMS, ZOOM, '212 345 678 901 23'],
    ['are not of the Zoom room of another id, while Teams is kept beside it', false, ZOOM, TEAMS, '212 345 678 901 23'],
    ['that are of neither address are shown', true, SECOND_ZOOM, ZOOM, '912'.repeat(3)],
    [
      'without an id are shown with a room that nobody knows, since to lack them shuts people out',
      true,
      OWN,
      ZOOM,
      null,
    ],
    ['without an id are of the link in use', true, SECOND_ZOOM, ZOOM, null],
  ])('%s', (_name, are, link, backupLink, zoomMeetingId) => {
    expect(areCodesOfLink({ link, backupLink, zoomMeetingId })).toBe(are)
  })
})
