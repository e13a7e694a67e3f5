import { Client, GatewayIntentBits, type Interaction, MessageFlags, Partials } from 'discord.js'
import { onTestFinished } from 'vitest'
import { type FakeDiscord, type FakeOptions, openFakeDiscord } from '../../fakes/discord/open-fake-discord.ts'

/** The fake with one server and Ann in it, and the real SDK connected, which has one command and answers by `onInteraction`; closed when the test has finished. */
export async function startClient(
  options: FakeOptions = {},
  onInteraction: (i: Interaction) => Promise<unknown> = echo,
) {
  const fake = await openFakeDiscord(options)
  const guild = fake.guild({ name: 'School', locale: 'en-GB' })
  const ann = fake.person(guild, { name: 'Ann', nick: 'Annie', locale: 'de', permissions: 1n << 5n })
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildVoiceStates],
    partials: [Partials.Channel],
    rest: { api: fake.apiUrl },
  })
  closeWithTest(fake, client)
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

/** Closes both when the test has finished. */
export function closeWithTest(fake: FakeDiscord, client: Client): void {
  onTestFinished(async () => {
    await client.destroy()
    await fake.close()
  })
}

/** The first channel of a server, as the SDK knows it. */
export async function textChannel(client: Client, guild: { channels: Map<string, { id: string }> }) {
  const channel = await client.channels.fetch([...guild.channels.values()][0]?.id ?? '')
  if (!channel?.isSendable()) throw new Error('cannot send there')
  return channel
}

/** Says the words again, with a button, whose form changes them. */
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
