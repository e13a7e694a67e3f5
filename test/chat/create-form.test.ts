import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buttonOf, openChat, type Someone, type TestChat, wordsOf } from '../support/open-chat.ts'

const LINK = 'https://meet.google.com/abc-defg-hij'

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
})

afterEach(() => chat.close())

describe('create by form', () => {
  const first = { title: 'CV clinic', when: 'tomorrow 18:30', duration: '90m', link: LINK }

  async function openForm(): Promise<string> {
    const reply = await maya.type('/session create')
    if (reply.type !== 'form') throw new Error(wordsOf(reply))
    return reply.form.id
  }

  it('shows what was understood, takes more options, and creates at the press', async () => {
    const preview = await maya.submit(await openForm(), { ...first, mentor: maya.mention })
    expect(wordsOf(preview)).toContain('CV clinic')
    const more = await maya.press(buttonOf(preview, 'More options…'))
    if (more.type !== 'form') throw new Error(wordsOf(more))
    const second = await maya.submit(more.form.id, { description: 'Bring it', capacity: '5', passcode: 'tr0ub4dor' })
    expect(wordsOf(second)).toContain('Bring it')
    expect(wordsOf(second)).not.toContain('tr0ub4dor')
    const created = await maya.press(buttonOf(second, 'Create'))
    expect(wordsOf(created)).toContain('#1')
    const session = await chat.store.sessionNumbered((await entrance()).organization.id, 1)
    expect(session).toMatchObject({ title: 'CV clinic', capacity: 5, hasPasscode: true, description: 'Bring it' })
    expect(wordsOf(await maya.press(buttonOf(second, 'Create')))).toMatch(/15 minutes/)
    expect(wordsOf(await maya.press(buttonOf(preview, 'Create')))).toMatch(/15 minutes/)
    expect(await chat.store.countSessions((await entrance()).organization.id)).toBe(1)
  })

  it('keeps no passcode in clear while it waits', async () => {
    const preview = await maya.submit(await openForm(), first)
    const more = await maya.press(buttonOf(preview, 'More options…'))
    if (more.type !== 'form') throw new Error(wordsOf(more))
    await maya.submit(more.form.id, { passcode: 'tr0ub4dor-and-more' })
    for (const file of [chat.path, `${chat.path}-wal`]) {
      expect((await readFile(file)).includes('tr0ub4dor-and-more')).toBe(false)
    }
  })

  it('names every fault at its field, and opens again with what was typed', async () => {
    const reply = await maya.submit(await openForm(), {
      title: ' ',
      when: 'tomorrow',
      duration: 'long',
      link: 'nowhere',
    })
    if (reply.type !== 'invalid') throw new Error(wordsOf(reply))
    expect(Object.keys(reply.errors).sort()).toEqual(['duration', 'link', 'title', 'when'])
    const again = await maya.press(buttonOf(reply, 'Change…'))
    if (again.type !== 'form') throw new Error(wordsOf(again))
    expect(again.form.fields.find(({ id }) => id === 'when')).toMatchObject({ value: 'tomorrow' })
    const preview = await maya.submit(again.form.id, first)
    expect(wordsOf(await maya.press(buttonOf(preview, 'Create')))).toContain('#1')
  })

  it('can be sent again where the form stays open', async () => {
    const preview = await maya.submit(await openForm(), first)
    const change = await maya.press(buttonOf(preview, 'Change…'))
    if (change.type !== 'form') throw new Error(wordsOf(change))
    expect((await maya.submit(change.form.id, { ...first, when: 'someday' })).type).toBe('invalid')
    expect(wordsOf(await maya.submit(change.form.id, { ...first, title: 'Better' }))).toContain('Better')
  })

  it('says kindly that it waited too long, and belongs to nobody else', async () => {
    const preview = await maya.submit(await openForm(), first)
    expect(wordsOf(await root.press(buttonOf(preview, 'Create')))).toMatch(/15 minutes/)
    await chat.clock.advance(16 * 60_000)
    for (const label of ['Create', 'Change…', 'More options…']) {
      expect(wordsOf(await maya.press(buttonOf(preview, label)))).toMatch(/15 minutes/)
    }
  })

  it('opens for mentors and admins alone', async () => {
    expect((await ana.type('/session create')).type).toBe('message')
    expect((await ana.press({ type: 'create-form' })).type).toBe('message')
    expect((await ana.submit('1:create-first', first)).type).toBe('message')
    expect(await chat.store.countSessions((await entrance()).organization.id)).toBe(0)
  })

  async function entrance() {
    const found = await chat.store.entrance('chat', 'T1', 'U-Maya')
    if (found === null) throw new Error('Maya is unknown')
    return found
  }
})
