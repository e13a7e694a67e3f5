import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buttonsOf, textOf } from '../../fakes/discord/look.ts'
import { type OpenDiscord, openDiscord } from './open-discord.ts'

describe('messages that go out', () => {
  const view = (title: string) => ({
    title,
    body: [{ type: 'buttons' as const, buttons: [{ label: 'Join', action: '1:join' }] }],
  })
  let discord: OpenDiscord
  const count = { id: 0 }
  const post = (to: { channel: string } | { user: string }, title = 'Card', id = `dlv_${count.id++}`) =>
    discord.platform.post({ id, space: discord.guild.id, to, view: view(title) })

  beforeAll(async () => {
    discord = await openDiscord()
  })
  afterAll(() => discord.close())

  test('stand in the channel, ring for nobody and are updated in place', async () => {
    const { general, platform, guild } = discord
    const posted = await post({ channel: general.id }, 'Hi @everyone')
    if (posted.type !== 'sent') throw new Error('not sent')
    const card = general.messages.at(-1)
    if (!card) throw new Error('no card')
    expect([card.pinged, buttonsOf(card).map((button) => button.label)]).toEqual([[], ['Join']])
    expect(await platform.update({ space: guild.id, ref: posted.ref, view: view('Changed') })).toEqual(posted)
    expect([general.messages.length, textOf(card), card.edits]).toEqual([1, '### Changed', 1])
  })

  test('posted again under the same id are one message', async () => {
    const { general } = discord
    const before = general.messages.length
    const both = [
      await post({ channel: general.id }, 'Once', 'dlv_same'),
      await post({ channel: general.id }, 'Once', 'dlv_same'),
    ]
    expect(both[0]).toEqual(both[1])
    expect(general.messages.length - before).toBe(1)
  })

  test('whose answer was lost are doubtful, and made good by posting them again', async () => {
    const { fake, general } = discord
    const before = general.messages.length
    fake.inject.add({ method: 'POST', path: /\/messages$/, with: { kind: 'lost' } })
    expect(await post({ channel: general.id }, 'Lost', 'dlv_lost')).toMatchObject({ type: 'later', doubtful: true })
    expect(await post({ channel: general.id }, 'Lost', 'dlv_lost')).toMatchObject({ type: 'sent' })
    expect(general.messages.length - before).toBe(1)
  })

  test('to people open their direct messages once', async () => {
    const { fake, ann } = discord
    await post({ user: ann.id }, 'One')
    await post({ user: ann.id }, 'Two')
    expect(ann.dms().map(textOf)).toEqual(['### One', '### Two'])
    expect(fake.requests.filter((seen) => seen.path === '/users/@me/channels').length).toBe(1)
  })

  test.each<[string, () => { channel: string } | { user: string }]>([
    ['a channel that is gone', () => ({ channel: '1' })],
    [
      'a channel that the bot may not post in',
      () => ({ channel: discord.fake.channel(discord.guild, { name: 'x', access: 'see' }).id }),
    ],
    [
      'a channel that the bot cannot see',
      () => ({ channel: discord.fake.channel(discord.guild, { name: 'x', access: 'none' }).id }),
    ],
    ['an account that is none', () => ({ user: '1' })],
    [
      'someone who takes no direct messages',
      () => {
        const closed = discord.fake.person(discord.guild, { name: 'Closed' })
        closed.closeDms(true)
        return { user: closed.id }
      },
    ],
    [
      'someone who left',
      () => {
        const left = discord.fake.person(discord.guild, { name: 'Left' })
        discord.fake.leave(discord.guild, left)
        return { user: left.id }
      },
    ],
  ])('to %s are given up', async (_name, to) => expect(await post(to())).toMatchObject({ type: 'gone' }))

  test('that were deleted cannot be updated', async () => {
    const { general, platform, guild } = discord
    const posted = await post({ channel: general.id })
    general.messages.pop()
    const ref = posted.type === 'sent' ? posted.ref : ''
    expect(await platform.update({ space: guild.id, ref, view: view('x') })).toMatchObject({ type: 'gone' })
    expect(await platform.update({ space: guild.id, ref: 'nonsense', view: view('x') })).toMatchObject({ type: 'gone' })
  })

  test('that meet a long rate limit come back with its pause, and hold up nobody else', async () => {
    const { fake, general, guild } = discord
    const other = fake.channel(guild, { name: 'other' })
    const path = new RegExp(`/channels/${general.id}/messages$`)
    fake.inject.add({ method: 'POST', path, with: { kind: 'rate-limit', retryAfterSeconds: 30 } })
    const limited = await post({ channel: general.id })
    expect(limited).toMatchObject({ type: 'later', doubtful: false })
    expect(limited.type === 'later' && (limited.afterMs ?? 0)).toBeGreaterThan(29_000)
    expect(await post({ channel: other.id })).toMatchObject({ type: 'sent' })
  })

  test('that meet the global limit come back too, while commands are answered all the same', async () => {
    const limited = await openDiscord()
    const { fake, guild, general, platform, ann } = limited
    fake.inject.add({
      method: 'POST',
      path: /\/messages$/,
      with: { kind: 'rate-limit', retryAfterSeconds: 5, scope: 'global' },
    })
    const send = () =>
      platform.post({ id: 'dlv_global', space: guild.id, to: { channel: general.id }, view: view('x') })
    expect(await send()).toMatchObject({ type: 'later', doubtful: false })
    expect(await send()).toMatchObject({ type: 'later', doubtful: false })
    expect((await ann.slash('sessions')).text).toBe('### Hello')
    await limited.close()
  })

  test('that meet an outage are tried again later', async () => {
    const { fake, guild } = discord
    const channel = fake.channel(guild, { name: 'outage' })
    fake.inject.add({ method: 'POST', path: /\/messages$/, times: 2, with: { kind: 'error', status: 502 } })
    expect(await post({ channel: channel.id })).toMatchObject({ type: 'later', doubtful: true })
  })

  test('beyond Discord’s limits are a fault of ours', async () => {
    await expect(post({ channel: discord.general.id }, 'x'.repeat(4_001))).rejects.toThrow(RangeError)
    expect(discord.fake.faults).toEqual([])
  })
})
