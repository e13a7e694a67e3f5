import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Form } from '../../src/chat/form.ts'
import type { Reply } from '../../src/chat/reply.ts'
import { buttonOf, openChat, type Someone, type TestChat, wordsOf } from '../support/open-chat.ts'

const LINK = 'https://meet.google.com/abc-defg-hij'
const MINUTE = 60_000

let chat: TestChat
let root: Someone
let maya: Someone
let ana: Someone
beforeEach(async () => {
  chat = await openChat()
  root = chat.someone('Root', { standing: 'manager' })
  maya = chat.someone('Maya')
  ana = chat.someone('Ana')
  await root.type('/session role grant @Maya mentor')
  await maya.type(`/session create Coaching when: 5 Oct 2026 18:00 link: ${LINK}`)
  await ana.type('/sessions')
})
afterEach(() => chat.close())

function formOf(reply: Reply): Form {
  if (reply.type !== 'form') throw new Error(wordsOf(reply))
  return reply.form
}
const valuesOf = (form: Form): Record<string, string> =>
  Object.fromEntries(form.fields.flatMap((field) => ('value' in field && field.value ? [[field.id, field.value]] : [])))

describe('the form of edit', () => {
  it('has what holds in its fields, at most five a page, and changes nothing where it is sent as it is', async () => {
    const form = formOf(await maya.type('/session edit 1'))
    expect(valuesOf(form)).toEqual({ title: 'Coaching', audience: 'everyone', link: LINK })
    const sent = await maya.submit(form.id, valuesOf(form))
    expect(wordsOf(sent)).toContain('Nothing was changed')
    const room = formOf(await maya.press(buttonOf(sent, 'Room and channel…')))
    expect(room.fields).toHaveLength(5)
    expect(wordsOf(await maya.submit(room.id, valuesOf(room)))).toContain('Nothing was changed')
  })

  it('stays open with what is wrong in it', async () => {
    const form = formOf(await maya.type('/session edit 1'))
    const reply = await maya.submit(form.id, { ...valuesOf(form), capacity: 'many' })
    if (reply.type !== 'invalid') throw new Error(wordsOf(reply))
    expect(reply.errors.capacity).toContain('not a number of places')
  })

  it('keeps a passcode that waits for a press encrypted', async () => {
    const room = formOf(await maya.press(buttonOf(await maya.type('/session edit 1 title: A'), 'Room and channel…')))
    await root.type('/session edit 1 meeting_id: 111')
    const conflict = await maya.submit(room.id, { ...valuesOf(room), meeting_id: '222', passcode: 'tr0ub4dor' })
    expect(wordsOf(conflict)).toContain('Now: 111')
    expect(wordsOf(conflict)).not.toContain('tr0ub4dor')
    expect(wordsOf(await maya.press(buttonOf(conflict, 'Use mine')))).toMatch(/111 → 222[\s\S]*Passcode: none → kept/)
    expect(wordsOf(await maya.press(buttonOf(conflict, 'Use mine')))).toContain('done already')
  })

  it('is opened for nobody else, and a mentor names no mentor', async () => {
    expect(wordsOf(await ana.type('/session edit 1'))).toContain('mentor and admins')
    const refused = await maya.type('/session edit 1 mentor: @Ana title: Another')
    expect(wordsOf(refused)).toContain('Only admins can name another mentor.')
    expect(wordsOf(await maya.type('/session info 1'))).toContain('#1 Coaching')
  })
})

describe('Manage', () => {
  it('offers what can be done, to those who may', async () => {
    const asMentor = wordsOf(await maya.type('/session info 1'))
    expect(asMentor).toContain("<Edit…> <Room and channel…> <Reschedule…> <Can't host> <Cancel session…>")
    expect(asMentor).not.toContain('Assign a mentor…')
    expect(wordsOf(await root.type('/session info 1'))).toContain('<Assign a mentor…>')
    expect(wordsOf(await ana.type('/session info 1'))).not.toContain('Edit…')
  })

  it('is offered for a verb that was typed alone', async () => {
    expect(wordsOf(await maya.type('/session reschedule'))).toContain('Which session?')
  })
})

describe('a move', () => {
  it('waits where it is night for many, and is done once, after a while too', async () => {
    const look = await maya.type('/session reschedule 1 when: 5 Oct 2026 23:30')
    expect(wordsOf(look)).toMatch(/Look first: 23:30 for \d students?/)
    expect(wordsOf(await maya.type('/session info 1'))).toContain('18:00')
    await chat.clock.advance(14 * MINUTE)
    expect(wordsOf(await maya.press(buttonOf(look, 'Go ahead')))).toContain('Understood as Mon 5 Oct 2026, 23:30')
    expect(wordsOf(await maya.press(buttonOf(look, 'Go ahead')))).toContain('done already')
  })

  it('waits 15 minutes and no longer', async () => {
    const look = await maya.type('/session reschedule 1 when: 5 Oct 2026 23:30')
    await chat.clock.advance(16 * MINUTE)
    expect(wordsOf(await maya.press(buttonOf(look, 'Go ahead')))).toContain('15 minutes')
    expect(wordsOf(await maya.type('/session info 1'))).toContain('18:00')
  })

  it('of what was moved while the form was open shows both', async () => {
    const form = formOf(await maya.type('/session reschedule 1'))
    expect(valuesOf(form)).toEqual({ when: '5 Oct 2026 18:00 Europe/Berlin', duration: '1 h' })
    await root.type('/session reschedule 1 when: 6 Oct 2026 10:00')
    const look = await maya.submit(form.id, { ...valuesOf(form), duration: '2h' })
    expect(wordsOf(look)).toContain('Somebody else moved it while you wrote')
    expect(wordsOf(look)).toMatch(/It was: .*5 Oct[\s\S]*Now: .*6 Oct[\s\S]*You ask for: .*5 Oct/)
    expect(wordsOf(await maya.press(buttonOf(look, 'Go ahead')))).toMatch(/6 Oct .* → .*5 Oct/)
  })

  it('sent as it stands changes nothing', async () => {
    const form = formOf(await maya.type('/session reschedule 1'))
    expect(wordsOf(await maya.submit(form.id, valuesOf(form)))).toContain('Nothing was changed')
  })

  it.each([
    ['when: tomorrow', 'hour'],
    ['when: never ever', 'time'],
    ['duration: forever', 'not a length'],
  ])('to %s is refused', async (options, words) => {
    expect(wordsOf(await maya.type(`/session reschedule 1 ${options}`))).toContain(words)
  })
})

describe('creating', () => {
  it('waits where its mentor hosts already, and is stored by Go ahead alone', async () => {
    const look = await maya.type(`/session create Another when: 5 Oct 2026 18:30 link: ${LINK}`)
    expect(wordsOf(look)).toContain('Maya already hosts #1 then')
    expect(wordsOf(await maya.type('/sessions'))).not.toContain('Another')
    expect(wordsOf(await maya.press(buttonOf(look, 'Go ahead')))).toContain('Created: #2 Another')
  })
})
