import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buttonOf, openChat, type Someone, type TestChat, wordsOf } from '../support/open-chat.ts'

let chat: TestChat
let maya: Someone

beforeEach(async () => {
  chat = await openChat()
  maya = chat.someone('Maya')
  await chat.someone('Root', { standing: 'manager' }).type('/session role grant @Maya mentor')
})

afterEach(() => chat.close())

/** Fills in the first page and opens another from the preview. */
async function openPage(label: string): Promise<string> {
  const form = await maya.type('/session create')
  if (form.type !== 'form') throw new Error(wordsOf(form))
  const values = { title: 'CV clinic', when: 'tomorrow 18:30', link: 'https://meet.google.com/abc-defg-hij' }
  const page = await maya.press(buttonOf(await maya.submit(form.form.id, values), label))
  if (page.type !== 'form') throw new Error(wordsOf(page))
  return page.form.id
}

describe('the third page of create', () => {
  it('keeps the room, and creates with it', async () => {
    const backup = 'https://example.org/backup'
    const preview = await maya.submit(await openPage('Room…'), { meeting_id: '123 456 789', backup_link: backup })
    expect(wordsOf(preview)).toContain('Backup link')
    const created = await maya.press(buttonOf(preview, 'Create'))
    expect(wordsOf(created)).toContain('#1')
    const [session] = await chat.store.searchSessions({ organizationId: await organizationId(), text: '1', limit: 1 })
    expect(session).toMatchObject({ title: 'CV clinic', zoomMeetingId: '123 456 789', backupLink: backup })
  })

  it('names its faults, and opens again with what was typed', async () => {
    const refused = await maya.submit(await openPage('Room…'), { provider: 'zoom', backup_link: 'nowhere' })
    if (refused.type !== 'invalid') throw new Error(wordsOf(refused))
    expect(Object.keys(refused.errors).sort()).toEqual(['backup_link', 'provider'])
    const again = await maya.press(buttonOf(refused, 'Change…'))
    if (again.type !== 'form') throw new Error(wordsOf(again))
    expect(again.form.fields.map(({ id }) => id)).toEqual(['provider', 'meeting_id', 'backup_link'])
    expect(again.form.fields.find(({ id }) => id === 'backup_link')).toMatchObject({ value: 'nowhere' })
  })
})

async function organizationId() {
  const entrance = await chat.store.entrance('chat', 'T1', 'U-Maya')
  if (entrance === null) throw new Error('Maya is unknown')
  return entrance.organization.id
}
