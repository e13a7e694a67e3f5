import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openChat, type TestChat, wordsOf } from '../support/open-chat.ts'

let chat: TestChat

beforeEach(async () => {
  chat = await openChat()
})

afterEach(() => chat.close())

const CREATE = '/session create Hablemos when: tomorrow 18:00 link: https://example.org/room'

describe('a language', () => {
  it('is the one that a person’s platform tells of them', async () => {
    const root = chat.someone('Root', { standing: 'manager', locale: 'en-US' })
    await root.type(CREATE)
    const [lucia, ana, joao] = [
      chat.someone('Lucía', { locale: 'es-419' }),
      chat.someone('Ana', { locale: 'en-GB' }),
      chat.someone('João', { locale: 'pt-BR' }),
    ]
    const info = (await chat.store.searchSessions({ organizationId: await organizationId(), text: '', limit: 1 }))[0]
    if (info === undefined) throw new Error('no session')
    const join = { type: 'join', sessionId: info.id } as const
    expect(wordsOf(await lucia.press(join))).toContain('Te inscribiste.')
    expect(wordsOf(await ana.press(join))).toContain('You are registered.')
    expect(wordsOf(await joao.press(join))).toContain('You are registered.')
  })

  it('is that of what went wrong too', async () => {
    const broken = await openChat({
      around: (store) => ({ ...store, listSessions: () => Promise.reject(new Error('the disk is gone')) }),
    })
    const lucia = broken.someone('Lucía', { locale: 'es-419' })
    await lucia.type('/session help')
    expect(wordsOf(await lucia.type('/sessions'))).toContain('No es culpa tuya.')
    await broken.close()
  })

  it('is that of the commands that are offered', async () => {
    const lucia = chat.someone('Lucía', { locale: 'es-419' })
    await lucia.type('/session help')
    const account = { platform: 'chat', space: 'T1', user: 'U-Lucía' }
    const [sessions] = await chat.conversation.commandsFor(account)
    expect(sessions?.description).toBe('Ver las sesiones en vivo y unirse a ellas')
    expect(sessions?.verbs[0]?.options[0]).toMatchObject({ name: 'show', description: 'Qué sesiones' })
  })

  it('of an organization is that of whoever came first, until an admin chooses another', async () => {
    await chat.someone('Inés', { standing: 'manager', locale: 'es-ES' }).type('/sessions')
    expect((await chat.store.organization(await organizationId()))?.locale).toBe('es')
    const root = chat.someone('Root', { standing: 'manager', locale: 'en-US' })
    expect(wordsOf(await root.type('/session settings language: en'))).toContain(
      'Language of channels: Español → English',
    )
    expect((await chat.store.organization(await organizationId()))?.locale).toBe('en')
    expect(wordsOf(await root.type('/session settings language: fr'))).toMatch(/en, es/)
  })
})

async function organizationId() {
  const space = await chat.store.space('chat', 'T1')
  if (space === null) throw new Error('nobody was there yet')
  return space.organizationId
}
