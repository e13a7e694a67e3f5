import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encode } from '../../src/chat/action.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { buttonOf, openChat, type Someone, type TestChat, viewOf, wordsOf } from '../support/open-chat.ts'

const LINK = 'https://meet.google.com/abc-defg-hij'

let chat: TestChat
let root: Someone
let ana: Someone
beforeEach(async () => {
  chat = await openChat()
  root = chat.someone('Root', { standing: 'manager' })
  chat.someone('Maya')
  ana = chat.someone('Ana')
  await root.type('/session role grant @Maya mentor')
  await root.type('/session segment create name: Cohort 7')
  for (let day = 1; day <= 7; day++) {
    const options = day === 7 ? 'audience: Cohort 7' : 'mentor: @Maya'
    await root.type(
      `/session create ${day < 7 ? `CV: ${day}` : 'Interviews'} when: ${day} Nov 2026 12:00 link: ${LINK} ${options}`,
    )
  }
  await ana.type('/sessions')
})
afterEach(() => chat.close())

const numbers = (reply: Reply) => [...wordsOf(reply).matchAll(/^#(\d+) /gm)].map(([, number]) => Number(number))
const menuOf = (reply: Reply) => {
  const menu = viewOf(reply).body.find((block) => block.type === 'menu')
  if (menu?.type !== 'menu') throw new Error(`no menu in:\n${wordsOf(reply)}`)
  return menu
}
const choose = (reply: Reply, label: string) => {
  const { action, options } = menuOf(reply)
  const value = options.find((option) => option.label === label)?.value
  if (value === undefined) throw new Error(`no ${label} in:\n${wordsOf(reply)}`)
  return ana.press(action, { value })
}

describe('a list through a filter', () => {
  it('shows a segment, a mentor, a part of a title, or all of these at once', async () => {
    expect(numbers(await ana.type('/sessions segment: cohort 7'))).toEqual([7])
    expect(numbers(await ana.type('/sessions mentor: @Maya'))).toEqual([1, 2, 3, 4, 5])
    expect(numbers(await ana.type('/sessions search: cv: 3'))).toEqual([3])
    const none = await ana.type('/sessions segment: Cohort 7 mentor: @Maya')
    expect(wordsOf(none)).toContain('No session fits')
    expect(numbers(await ana.press(buttonOf(none, 'Show all')))).toHaveLength(5)
    expect(menuOf(none).options.map(({ label }) => label)).not.toContain('Without a filter')
  })

  it('keeps the filter from page to page, and in another list', async () => {
    const first = await ana.type('/sessions search: cv:')
    expect(viewOf(first).title).toBe('Upcoming sessions · “cv:”')
    const second = await ana.press(buttonOf(first, 'More…'))
    expect(numbers(second)).toEqual([6])
    expect(viewOf(second).title).toBe('Upcoming sessions · “cv:”')
    expect(viewOf(await choose(second, 'Past sessions')).title).toBe('Past sessions · “cv:”')
    expect(numbers(await choose(second, 'Without a filter'))).toEqual([1, 2, 3, 4, 5])
  })

  it('is chosen from the menu', async () => {
    const list = await choose(await ana.type('/sessions'), 'Filter by segment or mentor…')
    expect(menuOf(list).placeholder).toBe('Choose a segment or mentor')
    expect(menuOf(list).options.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['My sessions', 'Segment: Cohort 7', 'Mentor: Maya']),
    )
    expect(menuOf(list).options.map(({ label }) => label)).not.toContain('Mentor: Ana')
    expect(numbers(await choose(list, 'Segment: Cohort 7'))).toEqual([7])
    expect(viewOf(await choose(list, 'Mentor: Maya')).title).toBe('Upcoming sessions · with Maya')
  })

  it('refuses what is not there, and makes nobody', async () => {
    expect(wordsOf(await ana.type('/sessions segment: Nobody'))).toContain('Nobody')
    expect(wordsOf(await ana.type(`/sessions search: ${'x'.repeat(25)}`))).toContain('at most 24')
    chat.someone('Stranger')
    expect(wordsOf(await ana.type('/sessions mentor: @Stranger'))).toContain('Stranger')
    expect(await chat.store.entrance('chat', 'T1', 'U-Stranger')).toBeNull()
  })

  it("shows nothing of another organization's mentor or segment, however it was come by", async () => {
    const stranger = chat.someone('Stranger', { space: 'T2' })
    await stranger.type('/sessions')
    const maya = await chat.store.entrance('chat', 'T1', 'U-Maya')
    const segment = maya && (await chat.store.segmentNamed(maya.organization.id, 'Cohort 7'))
    if (maya === null || segment == null) throw new Error('nobody')
    const filter = { segmentId: null, mentorId: null, search: '' }
    for (const set of [{ mentorId: maya.person.id }, { segmentId: segment.id }]) {
      const find = { type: 'find', show: 'upcoming', filter: { ...filter, ...set }, after: null } as const
      expect(wordsOf(await ana.press(encode(find)))).toContain('#')
      const found = wordsOf(await stranger.press(encode(find)))
      expect(found).toContain('No session fits')
      expect(found).not.toMatch(/Maya|Cohort/)
    }
  })

  it.each(['1:find:upcoming:::::', '1:find-menu:upcoming:x-y::', `1:find:upcoming:::::${'x'.repeat(25)}`])(
    'that is forged as %s is none',
    async (id) => {
      expect(wordsOf(await ana.press(id))).toMatch(/another version|No session fits|Upcoming/)
    },
  )
})

it('says how to look for a title where it was typed in the place of a list', async () => {
  expect(wordsOf(await ana.type('/sessions interviews'))).toContain('/sessions search: interviews')
})

it('offers the session whose title holds what was typed', async () => {
  expect(wordsOf(await ana.type('/session info interv'))).toContain('Did you mean #7 Interviews? Type its number.')
})
