import { Client, GatewayIntentBits, Partials } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { openFakeDiscord } from '../../fakes/discord/open-fake-discord.ts'
import { closeWithTest, startClient } from './start-client.ts'

describe('the fake Discord, driven by the real discord.js', () => {
  describe('the gateway', () => {
    test('resumes after a drop and replays what was missed', async () => {
      const { fake, ann, seen } = await startClient()
      fake.gateway.drop()
      await fake.waitFor(() => (fake.gateway.connected() === 0 ? true : null), 'still connected')
      const answer = ann.slash('echo', '', { words: 'missed' })
      await expect(answer).resolves.toMatchObject({ text: 'missed' })
      expect(fake.gateway.resumes()).toBe(1)
      expect(seen.length).toBe(1)
    })

    test('asks to reconnect, and starts anew after an invalid session', async () => {
      const { fake, client } = await startClient({ patienceMs: 9_000 })
      const resumed = new Promise((resolve) => client.once('shardResume', resolve))
      fake.gateway.askToReconnect()
      await resumed
      const anew = new Promise((resolve) => client.once('shardReady', resolve))
      fake.gateway.invalidate(false)
      // discord.js waits five seconds between two identifies.
      await anew
      expect(fake.gateway.identifies.length).toBe(2)
    })

    test('tells who is in voice, at the start and after', async () => {
      const { fake, guild, ann, client } = await startClient()
      const room = fake.channel(guild, { name: 'Room', type: 2 })
      const moved = new Promise((resolve) => client.once('voiceStateUpdate', (_old, now) => resolve(now.channelId)))
      ann.voice.join(room)
      expect(await moved).toBe(room.id)
    })

    test('tells of what people write, without their words unless they are for the bot', async () => {
      const fake = await openFakeDiscord()
      const ann = fake.person(fake.guild({ name: 'School' }), { name: 'Ann' })
      const client = new Client({
        intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
        partials: [Partials.Channel],
        rest: { api: fake.apiUrl },
      })
      closeWithTest(fake, client)
      const heard: string[] = []
      client.on('messageCreate', (message) => heard.push(message.content))
      const ready = new Promise((resolve) => client.once('clientReady', resolve))
      await client.login(fake.token)
      await ready
      ann.say('secret')
      ann.say(`hello <@${fake.applicationId}>`)
      ann.inDirect().say('just you')
      await expect.poll(() => heard).toEqual(['', `hello <@${fake.applicationId}>`, 'just you'])
    })

    test('turns away a wrong token and undeclared privileged intents', async () => {
      const { fake } = await startClient()
      const other = new Client({ intents: [GatewayIntentBits.GuildMembers], rest: { api: fake.apiUrl } })
      const closed = new Promise((resolve) => other.once('shardDisconnect', (event) => resolve(event.code)))
      other.on('shardError', () => {})
      void other.login(fake.token).catch(() => {})
      expect(await closed).toBe(4014)
      await other.destroy()
      const wrong = new Client({ intents: [], rest: { api: fake.apiUrl } })
      await expect(wrong.login('wrong')).rejects.toThrow('invalid token')
      await wrong.destroy()
    })
  })
})
