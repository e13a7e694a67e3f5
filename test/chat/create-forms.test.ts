import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Form } from '../../src/chat/form.ts'
import type { Reply } from '../../src/chat/reply.ts'
import type { SessionId } from '../../src/domain/ids.ts'
import { buttonOf, openChat, type Someone, type TestChat, wordsOf } from '../support/open-chat.ts'

const FIRST = { title: 'CV clinic', when: 'tomorrow 18:30', link: 'https://meet.google.com/abc-defg-hij' }

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
  await ana.type('/sessions')
})
afterEach(() => chat.close())

function formOf(reply: Reply): Form {
  if (reply.type !== 'form') throw new Error(wordsOf(reply))
  return reply.form
}
const labels = (form: Form) => form.fields.map(({ label }) => label)

describe('the first page of create', () => {
  it('needs a link, and has no Mentor field for those who may name nobody else', async () => {
    const own = formOf(await maya.type('/session create'))
    expect(labels(own)).toEqual(['Title', 'When', 'Duration', 'Link'])
    expect(own.fields.find(({ id }) => id === 'link')).toMatchObject({ required: true })
    expect(labels(formOf(await root.type('/session create')))).toEqual(['Title', 'When', 'Duration', 'Mentor', 'Link'])
    const preview = await maya.submit(own.id, FIRST)
    expect(wordsOf(preview)).toContain('Mentor: Maya')
  })

  it('speaks of fields where something is wrong with them', async () => {
    const { id } = formOf(await root.type('/session create'))
    const reply = await root.submit(id, { ...FIRST, title: ' ', link: '' })
    if (reply.type !== 'invalid') throw new Error(wordsOf(reply))
    expect(reply.errors.link).toMatch(/Type its address/)
    expect(`${reply.errors.title} ${reply.errors.link} ${wordsOf(reply)}`).not.toMatch(/title:|link:/)
  })
})

describe('the other pages of create', () => {
  it('name their fields alike everywhere', async () => {
    const { id } = formOf(await maya.type('/session create'))
    const preview = await maya.submit(id, FIRST)
    const more = formOf(await maya.press(buttonOf(preview, 'More options…')))
    expect(labels(more)).toContain('Places')
    expect(more.fields.find(({ id }) => id === 'announce')).toMatchObject({ none: 'Usual channel' })
    const reply = await maya.submit(more.id, { capacity: 'many' })
    if (reply.type !== 'invalid') throw new Error(wordsOf(reply))
    expect(wordsOf(reply)).toContain('Places: many is not a number of places')
    expect(reply.errors.capacity).not.toContain('capacity:')
  })
})

describe('none, typed for what can be empty', () => {
  it('leaves it empty, as in edit', async () => {
    const empty = 'description: none capacity: None passcode: none meeting_id: none backup_link: none'
    const reply = await root.type(`/session create CV clinic when: tomorrow 6pm link: ${FIRST.link} ${empty}`)
    expect(wordsOf(reply)).toContain('Created: #1 CV clinic')
    const details = wordsOf(await root.type('/session info 1'))
    expect(details).not.toMatch(/none|Passcode|Meeting id|Backup link|Places/)
  })

  it('is said where a number of places is refused', async () => {
    await root.type(`/session create CV clinic when: tomorrow 6pm link: ${FIRST.link}`)
    expect(wordsOf(await root.type('/session edit 1 capacity: 0'))).toContain(
      'Type a whole number up to 10000, as in capacity: 20, or capacity: none for no limit.',
    )
    await root.type('/session edit 1 capacity: 20')
    expect(wordsOf(await root.type('/session edit 1 capacity: none'))).toContain('20 → no limit')
  })
})

describe('a draft', () => {
  it('is discarded, and cannot be created then', async () => {
    const { id } = formOf(await maya.type('/session create'))
    const preview = await maya.submit(id, FIRST)
    expect(wordsOf(await maya.press(buttonOf(preview, 'Discard')))).toContain('Discarded: CV clinic')
    expect(wordsOf(await maya.press(buttonOf(preview, 'Create')))).toMatch(/15 minutes/)
    expect(wordsOf(await maya.type('/sessions'))).not.toContain('CV clinic')
  })
})

describe('a mentor of another session', () => {
  it('is named by admins alone, which is said', async () => {
    const reply = await maya.type(`/session create x when: tomorrow 6pm mentor: @Ana link: ${FIRST.link}`)
    expect(wordsOf(reply)).toContain('Mentor: Only admins can name another mentor.')
    expect(labels(formOf(await maya.press(buttonOf(reply, 'Change…'))))).not.toContain('Mentor')
  })

  it('who is only a student is allowed, and said to the admin', async () => {
    const words = 'Ana is a student so far'
    const typed = (who: string) => `/session create x when: tomorrow 6pm mentor: ${who} link: ${FIRST.link}`
    expect(wordsOf(await root.type(typed('@Ana')))).toContain(words)
    expect(wordsOf(await root.type(typed('@Maya')))).not.toContain('is a student')
    const { id } = formOf(await root.type('/session create'))
    expect(wordsOf(await root.submit(id, { ...FIRST, mentor: ana.mention }))).toContain(words)
  })

  it('who is not named yet is said in the same words everywhere', async () => {
    const reply = await root.type(`/session create x when: tomorrow 6pm link: ${FIRST.link}`)
    expect(wordsOf(reply)).toContain('Mentor: No mentor yet')
  })
})

describe('the form that cancels', () => {
  it('has a way out that nobody takes for the other button', async () => {
    await maya.type(`/session create x when: tomorrow 6pm link: ${FIRST.link}`)
    const sessionId = /ses_\w+/.exec(buttonOf(await maya.type('/session info 1'), 'Attendees'))?.[0] as SessionId
    const form = formOf(await maya.press({ type: 'manage-menu', sessionId }, { value: 'cancel-form' }))
    expect(form).toMatchObject({ title: 'Cancel session #1?', submit: 'Cancel the session', dismiss: 'Keep it' })
    expect(form.fields[0]?.hint).toMatch(/^Sending this cancels it/)
  })
})
