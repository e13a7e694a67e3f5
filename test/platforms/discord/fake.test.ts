import { Client, DiscordAPIError, GatewayIntentBits, type Interaction, MessageFlags, Partials } from 'discord.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buttonsOf, textOf } from '../../fakes/discord/look.ts'
import { type FakeDiscord, type FakeOptions, openFakeDiscord } from '../../fakes/discord/open-fake-discord.ts'

/** The fake is only worth something if the real SDK believes it, and if it refuses what Discord refuses. */
describe('the fake Discord, driven by the real discord.js', () => {
  const open: { fake: FakeDiscord | null; client: Client | null } = { fake: null, client: null }

  afterEach(async () => {
    await open.client?.destroy()
    await open.fake?.close()
  })

  async function start(options: FakeOptions = {}, onInteraction: (i: Interaction) => Promise<unknown> = echo) {
    const fake = await openFakeDiscord(options)
    const guild = fake.guild({ name: 'School', locale: 'en-GB' })
    const ann = fake.person(guild, { name: 'Ann', nick: 'Annie', locale: 'de', permissions: 1n << 5n })
    const client = new Client({
      intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildVoiceStates],
      partials: [Partials.Channel],
      rest: { api: fake.apiUrl },
    })
    Object.assign(open, { fake, client })
    const seen: Interaction[] = []
    const errors: unknown[] = []
    client.on('interactionCreate', (interaction) => {
      seen.push(interaction)
      onInteraction(interaction).catch((error: unknown) => errors.push(error))
    })
    const ready = new Promise((resolve) => client.once('clientReady', resolve))
    await client.login(fake.token)
    await ready
    await client.application?.commands.set([
      {
        name: 'echo',
        description: 'Says it again',
        options: [
          { type: 3, name: 'words', description: 'What to say', required: true, autocomplete: true },
          { type: 6, name: 'person', description: 'To whom' },
          { type: 7, name: 'place', description: 'Where' },
          { type: 8, name: 'group', description: 'For which role' },
        ],
      },
    ])
    return { fake, guild, ann, client, seen, errors }
  }

  async function echo(interaction: Interaction): Promise<void> {
    if (interaction.isAutocomplete()) {
      await interaction.respond([{ name: interaction.options.getFocused().toUpperCase(), value: 'x' }])
    } else if (interaction.isChatInputCommand()) {
      const content = interaction.options.getString('words', true)
      const row = { type: 1, components: [{ type: 2, style: 1, custom_id: 'again', label: 'Again' }] }
      await interaction.reply({ content, components: [row], flags: MessageFlags.Ephemeral })
    } else if (interaction.isButton()) {
      await interaction.showModal({
        custom_id: 'm',
        title: 'More',
        components: [
          { type: 18, label: 'Words', component: { type: 4, custom_id: 'w', style: 1, value: 'as before' } },
          { type: 18, label: 'Whom', component: { type: 5, custom_id: 'who', required: false } },
        ],
      })
    } else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
      const whom = interaction.fields.getSelectedUsers('who')?.first()?.id ?? 'nobody'
      await interaction.update({ content: `${interaction.fields.getTextInputValue('w')} to ${whom}`, components: [] })
    }
  }

  test('a command, a button, a form and an update in place reach the person', async () => {
    const { fake, guild, ann, seen } = await start()
    const general = [...guild.channels.values()][0]
    if (!general) throw new Error('no channel')
    const role = fake.role(guild, { name: 'Cohort' })
    const ben = fake.person(guild, { name: 'Ben' })
    const answer = await ann.slash('echo', '', { words: 'hello', person: ben, place: general, group: role })
    expect(answer).toMatchObject({ kind: 'message', isPrivate: true, text: 'hello' })
    expect(answer.visibleMs).toBeLessThan(3_000)
    const command = seen[0]
    if (!command?.isChatInputCommand() || !command.inCachedGuild() || !answer.message)
      throw new Error('not in a cached guild')
    expect(command.options.getMember('person')?.displayName).toBe('Ben')
    expect(command.options.getRole('group')?.name).toBe('Cohort')
    expect(command.options.getChannel('place')?.name).toBe('general')
    expect(command.member.displayName).toBe('Annie')
    expect(command.memberPermissions.has('ManageGuild')).toBe(true)
    expect([command.locale, command.guildLocale, command.guild.ownerId]).toEqual(['de', 'en-GB', guild.ownerId])
    const form = await ann.press(answer.message, 'Again')
    expect(form.modal?.fields.map((field) => field.label)).toEqual(['Words', 'Whom'])
    if (!form.modal) throw new Error('no form')
    const updated = await ann.submit(form.modal, { Whom: ben })
    expect(updated).toMatchObject({ kind: 'update', text: `as before to ${ben.id}` })
    expect(ann.privates().map(textOf)).toEqual([`as before to ${ben.id}`])
    expect(ben.privates()).toEqual([])
    expect(general.messages).toEqual([])
    expect(fake.faults).toEqual([])
  })

  test('autocomplete is offered, and only for options that have it', async () => {
    const { ann } = await start()
    const answer = await ann.autocomplete('echo', '', { focused: 'words', typed: 'he' })
    expect(answer.choices).toEqual([{ name: 'HE', value: 'x' }])
    await expect(ann.autocomplete('echo', '', { focused: 'person', typed: 'he' })).rejects.toThrow(
      'does not autocomplete',
    )
  })

  test('nobody can send what the registered command does not offer', async () => {
    const { ann } = await start()
    await expect(ann.slash('nope')).rejects.toThrow('no command /nope')
    await expect(ann.slash('echo', '', { words: 'x', other: 'y' })).rejects.toThrow('no option other')
    await expect(ann.slash('echo', '', {})).rejects.toThrow('words is required')
    await expect(ann.slash('echo', '', { words: 3 })).rejects.toThrow('takes a string')
  })

  test('a late answer is unknown, and a second one is refused', async () => {
    const late: FakeOptions = { deadlines: { replyWithinMs: 30 } }
    const { fake, ann, errors } = await start(late, async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      await new Promise((resolve) => setTimeout(resolve, 60))
      await interaction.reply('too late')
    })
    await expect(ann.slash('echo', '', { words: 'x' })).rejects.toThrow('did not respond')
    expect(errors.map((error) => error instanceof DiscordAPIError && error.code)).toEqual([10062])
    expect(fake.faults.map((fault) => fault.code)).toEqual([10062])
  })

  test('a doubly delivered command is answered twice only by a careless bot', async () => {
    const { fake, ann, errors } = await start()
    await ann.slash('echo', '', { words: 'x' })
    fake.gateway.redeliver('INTERACTION_CREATE')
    await fake.waitFor(() => fake.faults[0], 'no second answer')
    await expect.poll(() => errors.map((error) => error instanceof DiscordAPIError && error.code)).toEqual([40060])
  })

  test('a deferred answer is private as it was deferred, and its edit may become Components V2', async () => {
    const { fake, ann } = await start({}, async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      await interaction.deferReply({ flags: MessageFlags.Ephemeral })
      await interaction.editReply({ flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content: '# Done' }] })
      await interaction.followUp({
        content: 'and more',
        files: [{ attachment: Buffer.from('a,b'), name: 'x.csv' }],
        flags: 64,
      })
    })
    await ann.slash('echo', '', { words: 'x' })
    await fake.waitFor(() => ann.privates()[1], 'no follow-up')
    expect(ann.privates().map(textOf)).toEqual(['# Done', 'and more'])
    expect(ann.privates()[1]?.files.map((file) => [file.name, file.bytes.toString()])).toEqual([['x.csv', 'a,b']])
    expect(fake.faults).toEqual([])
  })

  describe('messages in channels', () => {
    test('are sent once however often their nonce is', async () => {
      const { client, guild } = await start()
      const channel = await textChannel(client, guild)
      const twice = await Promise.all(
        [1, 2].map(() => channel.send({ content: 'hi', nonce: 'n1', enforceNonce: true })),
      )
      expect(twice[0]?.id).toBe(twice[1]?.id)
    })

    test('ring only for those who may be mentioned', async () => {
      const { client, guild, ann } = await start()
      const channel = await textChannel(client, guild)
      const content = `@everyone <@${ann.id}>`
      await channel.send(content)
      await channel.send({ content, allowedMentions: { parse: [] } })
      await channel.send({ content, allowedMentions: { parse: [], users: [ann.id] } })
      const stored = [...guild.channels.values()][0]?.messages.map((message) => message.pinged)
      expect(stored).toEqual([[ann.id, 'everyone'], [], [ann.id]])
    })

    test('are refused beyond the limits, with the place that is wrong', async () => {
      const { client, guild, fake } = await start()
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
      const { client, guild, fake, ann } = await start()
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

  test('commands are refused beyond the limits', async () => {
    const { client, fake } = await start()
    const set = (command: object) =>
      client.rest.put(`/applications/${fake.applicationId}/commands`, { body: [command] })
    const option = { type: 3, name: 'o', description: 'd' }
    await expect(set({ name: 'Upper', description: 'd' })).rejects.toThrow('lower case')
    await expect(
      set({
        name: 'x',
        description: 'd',
        options: Array.from({ length: 26 }, (_, i) => ({ ...option, name: `o${i}` })),
      }),
    ).rejects.toThrow('26 options')
    await expect(
      set({ name: 'x', description: 'd', options: [option, { ...option, name: 'p', required: true }] }),
    ).rejects.toThrow('required options come first')
    const big = Array.from({ length: 25 }, (_, i) => ({
      type: 1,
      name: `s${i}`,
      description: 'd',
      options: Array.from({ length: 5 }, (_, j) => ({ ...option, name: `o${j}`, description: 'd'.repeat(70) })),
    }))
    await expect(set({ name: 'x', description: 'd', options: big })).rejects.toThrow('maximum size')
    expect(fake.commandWrites()).toBe(5)
  })

  describe('injected faults', () => {
    let client: Client
    let fake: FakeDiscord
    beforeEach(async () => {
      const started = await start()
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

  describe('the gateway', () => {
    test('resumes after a drop and replays what was missed', async () => {
      const { fake, ann, seen } = await start()
      fake.gateway.drop()
      await fake.waitFor(() => (fake.gateway.connected() === 0 ? true : null), 'still connected')
      const answer = ann.slash('echo', '', { words: 'missed' })
      await expect(answer).resolves.toMatchObject({ text: 'missed' })
      expect(fake.gateway.resumes()).toBe(1)
      expect(seen.length).toBe(1)
    })

    test('asks to reconnect, and starts anew after an invalid session', async () => {
      const { fake, client } = await start({ patienceMs: 9_000 })
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
      const { fake, guild, ann, client } = await start()
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
      Object.assign(open, { fake, client })
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
      const { fake } = await start()
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

async function textChannel(client: Client, guild: { channels: Map<string, { id: string }> }) {
  const channel = await client.channels.fetch([...guild.channels.values()][0]?.id ?? '')
  if (!channel?.isSendable()) throw new Error('cannot send there')
  return channel
}
