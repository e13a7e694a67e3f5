import { afterEach, expect, test } from 'vitest'
import { type OpenDiscord, openDiscord } from './open-discord.ts'

let opened: OpenDiscord | undefined
afterEach(() => opened?.close())

test('commands that an earlier setting put into a server are taken away once they are everywhere', async () => {
  opened = await openDiscord({
    before(fake) {
      const [guild] = fake.world.guilds.keys()
      fake.world.commands.set(guild ?? '', [
        { name: 'sessions', id: '1' },
        { name: 'other', description: 'd', id: '2' },
      ])
    },
  })
  const { fake, guild } = opened
  await fake.waitFor(() => fake.commands()[0], 'no commands')
  expect(fake.commands(guild).map((command) => command.name)).toEqual(['other'])
  expect(fake.commands().map((command) => command.name)).toEqual(['sessions', 'session'])
  expect(fake.faults).toEqual([])
})

test('a server that does not let them be looked at holds up nothing', async () => {
  opened = await openDiscord({
    before(fake) {
      const [guild] = fake.world.guilds.keys()
      const path = new RegExp(`/guilds/${guild}/commands$`)
      fake.inject.add({ method: 'GET', path, with: { kind: 'error', status: 403, code: 50001 } })
    },
  })
  const { fake, lines } = opened
  await fake.waitFor(() => fake.commands()[0], 'no commands')
  expect(lines.filter(({ level }) => level === 'warn').map(({ message }) => message)).toEqual([
    'commands left in a server could not be taken away; they may show twice there',
  ])
})
