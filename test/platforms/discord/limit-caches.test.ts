import { Client, type User } from 'discord.js'
import { expect, it } from 'vitest'
import { limitCaches } from '../../../src/platforms/discord/limit-caches.ts'

it('the SDK remembers the bot and the latest 200, however many act', () => {
  const client = new Client({ intents: [], makeCache: limitCaches() })
  Reflect.set(client, 'user', { id: 'bot' })
  const { cache } = client.users
  for (const id of ['bot', ...Array.from({ length: 1_000 }, (_, index) => `u${index}`)]) {
    const user: Pick<User, 'id'> = { id }
    cache.set(id, Object.assign(user, { client }) as User)
  }
  expect(cache.size).toBe(200)
  expect([cache.has('bot'), cache.has('u0'), cache.has('u999')]).toEqual([true, false, true])
})
