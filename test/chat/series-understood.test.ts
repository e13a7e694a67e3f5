import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buttonOf, openChat, type Someone, type TestChat, wordsOf } from '../support/open-chat.ts'

let chat: TestChat
let maya: Someone

beforeEach(async () => {
  chat = await openChat()
  maya = chat.someone('Maya', { standing: 'manager' })
  await maya.type('/session me')
})

afterEach(() => chat.close())

const create = (rest: string) =>
  maya.type(`/session create Coaching link: https://meet.google.com/abc-defg-hij ${rest}`)

describe('the time of a series', () => {
  it('is said as it was understood, as that of one session is', async () => {
    expect(wordsOf(await create('when: 12 Oct 18:00 repeat: weekly count: 3'))).toContain(
      'Understood as Mon 12 Oct 2026, 18:00 (Europe/Berlin).',
    )
  })

  it.each([
    ['25 Oct 2026 02:30', /25 Oct 2026, 02:30 .*\nThe clocks there go back, so this time comes twice/],
    ['28 Mar 2027 02:30', /28 Mar 2027, 03:30 .*\nThe clocks there skip the time that was typed, so it is 1 h later/],
  ])('says what a clock change did to %s', async (when, said) => {
    expect(wordsOf(await create(`when: ${when} repeat: weekly count: 2`))).toMatch(said)
  })

  it('is that of its first day where the rule leaves out the one that was typed, which is said', async () => {
    const rule = 'repeat: FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4'
    const said = /Understood as Thu 15 Oct 2026, 12:00 .*\nWed 14 Oct 2026, which was typed, is no day of this rule/
    expect(wordsOf(await create(`when: 14 Oct 12:00 ${rule}`))).toMatch(said)

    const page = { title: 'By form', when: '14 Oct 15:00', link: 'https://meet.google.com/abc-defg-hij' }
    const more = await maya.press(buttonOf(await maya.submit('1:create-first', page), 'Repeat…'))
    if (more.type !== 'form') throw new Error(wordsOf(more))
    const preview = await maya.submit(more.form.id, { repeat: 'FREQ=WEEKLY;BYDAY=MO,TH;COUNT=4' })
    expect(wordsOf(preview)).toMatch(/Understood as Thu 15 Oct 2026, 15:00 .*\nWed 14 Oct 2026, which was typed/)
  })
})
