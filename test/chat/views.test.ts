import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { withZoneQuestion } from '../../src/chat/views/zone-question.ts'
import { FORMS, VIEWS } from '../support/catalogue.ts'
import { checkForm, checkView } from '../support/check-view.ts'
import { SAMPLE_SEEN } from '../support/sample.ts'

describe('every view of the catalogue', () => {
  it.each(Object.entries(VIEWS))('%s can be carried by every platform', (_name, view) => {
    expect(checkView(view)).toEqual([])
  })
})

describe('every private answer', () => {
  const answers = Object.entries(VIEWS)

  it.each(answers)('%s has room for the question of the zone', (_name, view) => {
    expect(checkView(withZoneQuestion(view, SAMPLE_SEEN))).toEqual([])
  })
})

describe('every form of the catalogue', () => {
  it.each(Object.entries(FORMS))('%s can be carried by every platform', (_name, form) => {
    expect(checkForm(form)).toEqual([])
  })
})

describe('the catalogue', () => {
  it('shows every card, message and form that there is', () => {
    const shown = new Set(Object.keys({ ...VIEWS, ...FORMS }).map((name) => name.split('/')[0]))
    const files = readdirSync(new URL('../../src/chat/views', import.meta.url)).map((file) => file.replace(/\.ts$/, ''))
    expect(files.filter((file) => !shown.has(file) && !PARTS.has(file))).toEqual([])
  })
})

/** Files that make a part of several views. */
const PARTS: ReadonlySet<string> = new Set([
  'attendance-counts',
  'description-blocks',
  'difference-facts',
  'filled-field',
  'hosting-buttons',
  'impact-blocks',
  'link-text',
  'live-now',
  'manage-buttons',
  'own-part',
  'reason-blocks',
  'out-of-step',
  'room-blocks',
  'roster-groups',
  'scope-field',
  'seen',
  'segment-parts',
  'series-parts',
  'session-buttons',
  'session-facts-block',
  'session-lead',
  'session-row',
  'session-tone',
  'student-hosts',
  'understood-time',
])
