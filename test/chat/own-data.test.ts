import { afterEach, beforeEach, expect, it } from 'vitest'
import { encode } from '../../src/chat/action.ts'
import { openChat, type TestChat, wordsOf } from '../support/open-chat.ts'

let chat: TestChat
beforeEach(async () => {
  chat = await openChat()
})
afterEach(() => chat.close())

it('is forgotten for whom the question was opened alone, whoever sends it by that account', async () => {
  const [ana, ben] = [chat.someone('Ana'), chat.someone('Ben')]
  for (const one of [ana, ben]) await one.type('/sessions')
  const of = (name: string) => chat.store.entrance('chat', 'T1', `U-${name}`)
  const personId = (await of('Ben'))?.person.id
  if (personId === undefined) throw new Error('nobody is Ben')
  const form = encode({ type: 'forget', personId })
  expect(wordsOf(await ana.submit(form, { sure: 'yes' }))).not.toContain('forgotten')
  expect([(await of('Ana'))?.person.name, (await of('Ben'))?.person.name]).toEqual(['Ana', 'Ben'])
  expect(wordsOf(await ben.submit(form, { sure: 'yes' }))).toContain('You are forgotten here')
  expect(await of('Ben')).toBeNull()
  // The form that was open all the while is not good for who begins anew by that account.
  await ben.type('/sessions')
  expect(wordsOf(await ben.submit(form, { sure: 'yes' }))).not.toContain('forgotten')
  expect((await of('Ben'))?.person.name).toBe('Ben')
})

it('leaves a name in the language of the organization, which everybody there reads', async () => {
  await chat.someone('Root', { standing: 'manager', locale: 'en-US' }).type('/sessions')
  const ana = chat.someone('Ana', { locale: 'es-MX' })
  await ana.type('/sessions')
  const before = await chat.store.entrance('chat', 'T1', 'U-Ana')
  if (before === null) throw new Error('nobody is Ana')
  const { id } = before.person
  expect(wordsOf(await ana.submit(encode({ type: 'forget', personId: id }), { sure: 'yes' }))).toContain('Se borraron')
  expect((await chat.store.personFacts(before.organization.id, id))?.name).toBe('Former member')
})
