import { type Client, MessageFlags } from 'discord.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { buttonsOf } from '../../fakes/discord/look.ts'
import type { FakeDiscord } from '../../fakes/discord/open-fake-discord.ts'
import { startClient, textChannel } from './start-client.ts'

describe('the fake Discord, driven by the real discord.js', () => {
  describe('messages in channels', () => {
    test('are sent once however often their nonce is', async () => {
      const { client, guild } = await startClient()
      const channel = await textChannel(client, guild)
      const twice = await Promise.all(
        [1, 2].map(() => channel.send({ content: 'hi', nonce: 'n1', enforceNonce: true })),
      )
      expect(twice[0]?.id).toBe(twice[1]?.id)
    })

    test('ring only for those who may be mentioned', async () => {
      const { client, guild, ann } = await startClient()
      const channel = await textChannel(client, guild)
      const content = `@everyone <@${ann.id}>`
      await channel.send(content)
      await channel.send({ content, allowedMentions: { parse: [] } })
      await channel.send({ content, allowedMentions: { parse: [], users: [ann.id] } })
      const stored = [...guild.channels.values()][0]?.messages.map((message) => message.pinged)
      expect(stored).toEqual([[ann.id, 'everyone'], [], [ann.id]])
    })

    test('are refused beyond the limits, with the place that is wrong', async () => {
      const { client, guild, fake } = await startClient()
      const channel = await textChannel(client, guild)
      const button = { type: 2, style: 1, custom_id: 'same', label: 'L'.repeat(81) } as const
      await expect(channel.send({ content: 'x'.repeat(2_001) })).rejects.toThrow('content')
      await expect(channel.send({ components: [{ type: 1, components: [button, button] }] })).rejects.toThrow(
        'DUPLICATED',
      )
      await expect(channel.send({ embeds: Array(2).fill({ description: 'x'.repeat(3_001) }) })).rejects.toThrow(
        'MAX_EMBED_SIZE',
      )
      await expect(channel.send({ content: 'x', flags: 64 as never })).rejects.toThrow('FLAGS')
      await expect(channel.send({ content: ' ' })).rejects.toThrow('empty')
      const texts = Array.from({ length: 41 }, () => ({ type: 10, content: 'x' }) as const)
      await expect(channel.send({ flags: MessageFlags.IsComponentsV2, components: texts })).rejects.toThrow(
        '41 components',
      )
      expect(fake.faults.map((fault) => fault.code)).toEqual([50035, 50035, 50035, 50035, 50006, 50035])
    })

    test('meet the places that a bot may not post to', async () => {
      const { client, guild, fake, ann } = await startClient()
      const muted = fake.channel(guild, { name: 'muted', access: 'see' })
      await expect(
        client.rest.post(`/channels/${muted.id}/messages`, { body: { content: 'x' } }),
      ).rejects.toMatchObject({ code: 50013 })
      const hidden = fake.channel(guild, { name: 'hidden', access: 'none' })
      await expect(
        client.rest.post(`/channels/${hidden.id}/messages`, { body: { content: 'x' } }),
      ).rejects.toMatchObject({ code: 50001 })
      ann.closeDms(true)
      await expect(client.users.send(ann.id, 'x')).rejects.toMatchObject({ code: 50007 })
      ann.closeDms(false)
      await client.users.send(ann.id, {
        content: 'hello',
        components: [{ type: 1, components: [{ type: 2, style: 5, url: 'https://x.y', label: 'Go' }] }],
      })
      const dm = await ann.waitForDm('hello')
      expect(buttonsOf(dm)).toEqual([{ label: 'Go', customId: '', url: 'https://x.y', disabled: false }])
    })
  })

  describe('injected faults', () => {
    let client: Client
    let fake: FakeDiscord
    beforeEach(async () => {
      const started = await startClient()
      client = started.client
      fake = started.fake
    })

    test('429 is waited for and counted', async () => {
      fake.inject.add({
        method: 'GET',
        path: /^\/users\/@me$/,
        with: { kind: 'rate-limit', retryAfterSeconds: 0.05, scope: 'shared' },
      })
      await expect(client.rest.get('/users/@me')).resolves.toMatchObject({ bot: true })
      expect(fake.requests.filter((seen) => seen.path === '/users/@me').map((seen) => seen.status)).toEqual([429, 200])
    })

    test('an answer lost after the message was taken is made good by the nonce', async () => {
      const channel = [...([...fake.world.guilds.values()][0]?.channels.values() ?? [])][0]
      if (!channel) throw new Error('no channel')
      fake.inject.add({ method: 'POST', path: /\/messages$/, with: { kind: 'lost' } })
      const body = { content: 'once', nonce: '1', enforce_nonce: true }
      const send = () => client.rest.post(`/channels/${channel.id}/messages`, { body })
      await send().catch(send)
      expect(channel.messages.length).toBe(1)
    })
  })
})
