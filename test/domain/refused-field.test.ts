import { describe, expect, it } from 'vitest'
import type { Refusal } from '../../src/domain/refusal.ts'
import { refusedField } from '../../src/domain/refused-field.ts'

describe('what a refusal is about', () => {
  it.each<[string, Refusal]>([
    ['passcode', { code: 'text_too_long', field: 'passcode', most: 100, length: 101 }],
    ['title', { code: 'text_missing', field: 'title' }],
    ['duration', { code: 'duration_unusable', value: '25h' }],
    ['audience', { code: 'segment_unknown', name: 'A', known: [] }],
    ['link', { code: 'link_missing' }],
    ['link', { code: 'link_unusable', link: 'ftp://a' }],
    ['backup_link', { code: 'link_unusable', link: 'ftp://b' }],
    ['capacity', { code: 'capacity_unusable', value: '0' }],
  ])('is %s', (field, refusal) => {
    expect(refusedField(refusal, { link: ' ftp://a ' })).toBe(field)
  })

  it('is nothing typed where it is about who asks or the session itself', () => {
    expect(refusedField({ code: 'session_cancelled', number: 1, reason: null }, {})).toBeNull()
  })
})
