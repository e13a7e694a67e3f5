import { afterEach, expect, it } from 'vitest'
import { openChat, type TestChat, wordsOf } from '../support/open-chat.ts'

let chat: TestChat
afterEach(() => chat.close())

const PARTS = [
  { name: 'Mail', state: 'failing', says: 'The mail server does not answer.' },
  { name: 'Zoom', state: 'weak', says: 'slow' },
  { name: 'Discord', state: 'off', says: 'no token' },
] as const

it('tells admins which parts do not work, and nobody else', async () => {
  chat = await openChat({ parts: PARTS })
  const day = async (name: string, standing: 'manager' | 'member') =>
    wordsOf(await chat.someone(name, { standing }).type('/sessions show: today'))
  const ofAdmin = await day('Root', 'manager')
  expect(ofAdmin).toContain('Not working as it should: Mail.')
  expect(ofAdmin).not.toMatch(/Zoom|Discord/)
  expect(await day('Ana', 'member')).not.toContain('Not working')
})
