import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Form } from '../../src/chat/form.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { buttonOf, openChat, type Someone, type TestChat, wordsOf } from '../support/open-chat.ts'

let chat: TestChat
let root: Someone
let other: Someone

const DAY = 86_400_000
const LINK = 'https://example.org/room'

beforeEach(async () => {
  chat = await openChat()
  root = chat.someone('Root', { standing: 'manager' })
  other = chat.someone('Other', { standing: 'manager' })
  await other.type('/sessions')
  await root.type(`/session create Coaching when: ${inDays(3)} link: ${LINK} repeat: weekly count: 4`)
})
afterEach(() => chat.close())

const inDays = (days: number) =>
  `${new Date(chat.clock.now().getTime() + days * DAY).toISOString().slice(0, 10)} 18:00 UTC`
const formOf = (reply: Reply): Form => {
  if (reply.type !== 'form') throw new Error(wordsOf(reply))
  return reply.form
}
const valuesOf = (form: Form): Record<string, string> =>
  Object.fromEntries(form.fields.flatMap((field) => ('value' in field && field.value ? [[field.id, field.value]] : [])))

describe('the form of edit, of a series', () => {
  it('asks how much of it is meant, keeps a passcode sealed meanwhile, and does it once', async () => {
    const room = formOf(
      await root.press(buttonOf(await root.type('/session edit 1 title: Coaching'), 'Room and channel…')),
    )
    const asked = await root.submit(room.id, { ...valuesOf(room), passcode: 'tr0ub4dor' })
    expect(wordsOf(asked)).toContain('#1 is part of a series')
    const kept = await root.press(buttonOf(asked, 'The whole series'))
    expect(wordsOf(kept)).toContain('Passcode: none → kept')
    expect(wordsOf(kept)).toContain('4: #1, #2, #3, #4')
    expect(wordsOf(await root.press(buttonOf(asked, 'The whole series')))).toContain('done already')
  })

  it('says at once what is wrong, and that nothing is changed', async () => {
    const form = formOf(await root.type('/session edit 2'))
    const wrong = await root.submit(form.id, { ...valuesOf(form), capacity: 'many' })
    expect(wrong.type).toBe('invalid')
    expect(wordsOf(await root.submit(form.id, valuesOf(form)))).toContain('Nothing was changed')
  })

  it('shows both versions where another changed the same since, before and after it asked; mine is used for all that was said', async () => {
    const form = formOf(await root.type('/session edit 2'))
    const asked = await root.submit(form.id, { ...valuesOf(form), title: 'Mine' })
    await other.type('/session edit 2 title: Theirs')
    const conflict = await root.press(buttonOf(asked, 'This and all that follow'))
    expect(wordsOf(conflict)).toContain('Now: Theirs')
    const done = wordsOf(await root.press(buttonOf(conflict, 'Use mine')))
    expect(done).toContain('Theirs → Mine')
    expect(done).toContain('3: #2, #3, #4')
    expect(wordsOf(await root.type('/session info 1'))).toContain('#1 Coaching')
  })

  it('is for this session alone where that is said', async () => {
    const form = formOf(await root.type('/session edit 2'))
    const asked = await root.submit(form.id, { ...valuesOf(form), title: 'A guest' })
    expect(wordsOf(await root.press(buttonOf(asked, 'This session only')))).toContain('Coaching → A guest')
    expect(wordsOf(await root.type('/session info 3'))).toContain('#3 Coaching')
    const all = wordsOf(await root.type('/session edit 1 title: For all scope: all'))
    expect(all).toContain('Changed on their own before, so they stay as they are: #2')
  })
})

describe('reschedule, of a series', () => {
  it('has what was chosen in its form when it is opened again, and names what stays where it was moved to', async () => {
    await root.type(`/session reschedule 3 when: ${inDays(18)}`)
    await root.type(`/session create In the way when: ${inDays(4)} link: ${LINK} mentor: @Root`)
    await root.type('/session assign 1 mentor: @Root scope: all')
    const look = await root.type(`/session reschedule 1 when: ${inDays(4)} scope: all`)
    expect(wordsOf(look)).toContain('already hosts #5 then')
    const again = formOf(await root.press(buttonOf(look, 'Change…')))
    expect(valuesOf(again)).toMatchObject({ scope: 'all' })
    const done = wordsOf(await root.press(buttonOf(look, 'Go ahead')))
    expect(done).toMatch(/stay as they are: #3/)
    expect(done).toContain('3: #1, #2, #4')
    expect(wordsOf(await root.press(buttonOf(look, 'Go ahead')))).toContain('done already')
  })

  it('says what to do instead where the days are those of a rule of its own', async () => {
    const rule = 'repeat: FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1 count: 3'
    const made = await root.type(`/session create Board when: ${inDays(3)} link: ${LINK} ${rule}`)
    const number = /#(\d+)/.exec(wordsOf(made))?.[1]
    const refused = wordsOf(await root.type(`/session reschedule ${number} when: ${inDays(60)} scope: following`))
    expect(refused).toContain('a rule of its own')
    expect(refused).toContain('time of day alone')
  })
})
