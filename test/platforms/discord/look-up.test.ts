import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Sought, Target } from '../../../src/chat/platform.ts'
import { writeMessage } from '../../fakes/discord/post-message.ts'
import type { Channel } from '../../fakes/discord/world.ts'
import { type OpenDiscord, openDiscord } from './open-discord.ts'

describe('whether a message whose answer was lost stands already', () => {
  const MINUTE = 60_000
  const VIEW = { title: 'Card', body: [{ type: 'buttons' as const, buttons: [{ label: 'Join', action: '1:join' }] }] }
  let discord: OpenDiscord
  const count = { id: 0 }

  const freshId = () => `dlv_${count.id++}`
  const post = (id: string, to: Target, under?: string) =>
    discord.platform.post({ id, space: discord.guild.id, to, view: VIEW, ...(under && { under }) })
  const look = (id: string, to: Target, set: Partial<Sought> = {}) =>
    discord.platform.lookUp({ id, space: discord.guild.id, to, since: new Date(), now: new Date(), ...set })
  const chatter = (channel: Channel, times: number) => {
    for (let index = 0; index < times; index++)
      writeMessage(discord.fake.world, { channel, author: discord.ann.member.user, words: 'hm' })
  }

  beforeAll(async () => {
    discord = await openDiscord()
    // Only what history shows counts here.
    discord.fake.world.nonceMs = 0
  })
  afterAll(() => discord.close())

  test.each([
    ['a channel', () => ({ channel: discord.general.id })],
    ['a person’s direct messages', () => ({ user: discord.ann.id })],
  ])('it is found in %s by its mark, and by no other', async (_, target) => {
    const to = target()
    const [lost, other] = [freshId(), freshId()]
    discord.fake.inject.add({ method: 'POST', path: /\/messages$/, with: { kind: 'lost' } })
    expect(await post(lost, to)).toMatchObject({ type: 'later', doubtful: true })
    await post(other, to)
    const found = await look(lost, to)
    expect(found).toMatchObject({ type: 'found', ref: expect.stringMatching(/^\d+\/\d+$/) })
    expect(await look(freshId(), to)).toEqual({ type: 'absent' })
    expect(
      found.type === 'found' && (await discord.platform.update({ space: '', ref: found.ref, view: VIEW })).type,
    ).toBe('sent')
    expect(discord.fake.faults).toEqual([])
  })

  test('no request is repeated by the SDK on its own', async () => {
    const before = discord.fake.requests.length
    discord.fake.inject.add({ method: 'POST', path: /\/messages$/, with: { kind: 'error', status: 500 } })
    await post(freshId(), { channel: discord.general.id })
    expect(discord.fake.requests.length - before).toBe(1)
  })

  test('it is found behind hundreds of messages, and a channel too busy to read through is unknown', async () => {
    const busy = discord.fake.channel(discord.guild, { name: 'busy' })
    const id = freshId()
    const since = new Date()
    await post(id, { channel: busy.id })
    chatter(busy, 350)
    expect(await look(id, { channel: busy.id }, { since })).toMatchObject({ type: 'found' })
    chatter(busy, 1_000)
    expect(await look(id, { channel: busy.id }, { since })).toMatchObject({ type: 'unknown' })
  })

  test('what is older than the message can be is not read', async () => {
    const old = discord.fake.channel(discord.guild, { name: 'old' })
    chatter(old, 300)
    const before = discord.fake.requests.length
    const since = new Date(Date.now() + 10 * MINUTE)
    expect(await look(freshId(), { channel: old.id }, { since })).toEqual({ type: 'absent' })
    expect(discord.fake.requests.length - before).toBe(1)
  })

  test('in a channel whose history the bot may not read, a fresh nonce is trusted and nothing else', async () => {
    const blind = discord.fake.channel(discord.guild, { name: 'blind', access: 'blind' })
    const id = freshId()
    await discord.fake.waitFor(() => true, 'told')
    await post(id, { channel: blind.id })
    expect(await look(id, { channel: blind.id })).toEqual({ type: 'absent' })
    const since = new Date(Date.now() - 10 * MINUTE)
    expect(await look(id, { channel: blind.id }, { since })).toMatchObject({ type: 'unknown' })
    const empty = discord.fake.channel(discord.guild, { name: 'empty' })
    expect(await look(id, { channel: empty.id }, { since })).toEqual({ type: 'absent' })
  })

  test('where nobody can be reached any more it is absent; an outage and a pause leave it unknown', async () => {
    expect(await look(freshId(), { channel: '1' })).toEqual({ type: 'absent' })
    expect(await look(freshId(), { user: '1' })).toEqual({ type: 'absent' })
    const { general, fake } = discord
    const path = /\/messages$/
    fake.inject.add({ method: 'GET', path, with: { kind: 'error', status: 503 } })
    expect(await look(freshId(), { channel: general.id })).toMatchObject({ type: 'unknown' })
    fake.inject.add({ method: 'GET', path, with: { kind: 'rate-limit', retryAfterSeconds: 30 } })
    expect(await look(freshId(), { channel: general.id })).toMatchObject({
      type: 'unknown',
      hold: { acts: ['look'], per: 'target' },
    })
  })

  test('a reply stands under its message, also where that is gone', async () => {
    const { general } = discord
    const card = await post(freshId(), { channel: general.id })
    if (card.type !== 'sent') throw new Error('not sent')
    expect(await post(freshId(), { channel: general.id }, card.ref)).toMatchObject({ type: 'sent' })
    expect(await post(freshId(), { channel: general.id }, `${general.id}/1`)).toMatchObject({ type: 'sent' })
  })

  test('posting to a person costs opening their channel once', async () => {
    const bo = discord.fake.person(discord.guild, { name: 'Bo' })
    expect(discord.platform.cost({ space: discord.guild.id, to: { user: bo.id } })).toEqual({
      target: bo.id,
      acts: ['open', 'post'],
    })
    await post(freshId(), { user: bo.id })
    expect(discord.platform.cost({ space: discord.guild.id, to: { user: bo.id } })).toEqual({
      target: bo.id,
      acts: ['post'],
    })
    expect(discord.platform.cost({ space: discord.guild.id, ref: '1/2' })).toEqual({ target: '1', acts: ['update'] })
  })
})
