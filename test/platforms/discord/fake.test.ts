import { DiscordAPIError, MessageFlags } from 'discord.js'
import { describe, expect, test } from 'vitest'
import { textOf } from '../../fakes/discord/look.ts'
import type { FakeOptions } from '../../fakes/discord/open-fake-discord.ts'
import { startClient } from './start-client.ts'

/** The fake is only worth something if the real SDK believes it, and if it refuses what Discord refuses. */
describe('the fake Discord, driven by the real discord.js', () => {
  test('a command, a button, a form and an update in place reach the person', async () => {
    const { fake, guild, ann, seen } = await startClient()
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
    const { ann } = await startClient()
    const answer = await ann.autocomplete('echo', '', { focused: 'words', typed: 'he' })
    expect(answer.choices).toEqual([{ name: 'HE', value: 'x' }])
    await expect(ann.autocomplete('echo', '', { focused: 'person', typed: 'he' })).rejects.toThrow(
      'does not autocomplete',
    )
  })

  test('nobody can send what the registered command does not offer', async () => {
    const { ann } = await startClient()
    await expect(ann.slash('nope')).rejects.toThrow('no command /nope')
    await expect(ann.slash('echo', '', { words: 'x', other: 'y' })).rejects.toThrow('no option other')
    await expect(ann.slash('echo', '', {})).rejects.toThrow('words is required')
    await expect(ann.slash('echo', '', { words: 3 })).rejects.toThrow('takes a string')
  })

  test('a late answer is unknown, and a second one is refused', async () => {
    const late: FakeOptions = { deadlines: { replyWithinMs: 30 } }
    const { fake, ann, errors } = await startClient(late, async (interaction) => {
      if (!interaction.isChatInputCommand()) return
      await new Promise((resolve) => setTimeout(resolve, 60))
      await interaction.reply('too late')
    })
    await expect(ann.slash('echo', '', { words: 'x' })).rejects.toThrow('did not respond')
    expect(errors.map((error) => error instanceof DiscordAPIError && error.code)).toEqual([10062])
    expect(fake.faults.map((fault) => fault.code)).toEqual([10062])
  })

  test('a doubly delivered command is answered twice only by a careless bot', async () => {
    const { fake, ann, errors } = await startClient()
    await ann.slash('echo', '', { words: 'x' })
    fake.gateway.redeliver('INTERACTION_CREATE')
    await fake.waitFor(() => fake.faults[0], 'no second answer')
    await expect.poll(() => errors.map((error) => error instanceof DiscordAPIError && error.code)).toEqual([40060])
  })

  test('a deferred answer is private as it was deferred, and its edit may become Components V2', async () => {
    const { fake, ann } = await startClient({}, async (interaction) => {
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

  test('commands are refused beyond the limits', async () => {
    const { client, fake } = await startClient()
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
})
