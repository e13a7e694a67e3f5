import {
  Client,
  type Client as ClientType,
  DiscordAPIError,
  GatewayIntentBits,
  type Interaction,
  MessageFlags,
} from 'discord.js'
import { afterEach, describe, expect, test } from 'vitest'
import { type FakeDiscord, type FakeOptions, openFakeDiscord } from '../../fakes/discord/open-fake-discord.ts'

/** What real Discord refuses of answers to interactions, by a bot that does one thing wrong at a time. */
describe('the fake Discord refuses', () => {
  const open: { fake: FakeDiscord | null; client: ClientType | null } = { fake: null, client: null }

  afterEach(async () => {
    await open.client?.destroy()
    await open.fake?.close()
  })

  type Act = (interaction: Interaction) => Promise<unknown>

  /** What Discord says to each of these acts, done to one command (or to the press of its answer's button). */
  async function complaints(acts: { command: Act; press?: Act; submit?: Act }, options: FakeOptions = {}) {
    const fake = await openFakeDiscord({ patienceMs: 150, ...options })
    const ann = fake.person(fake.guild({ name: 'School' }), { name: 'Ann' })
    const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: fake.apiUrl } })
    Object.assign(open, { fake, client })
    const said: string[] = []
    client.on('interactionCreate', (interaction) => {
      const act = interaction.isButton() ? acts.press : interaction.isModalSubmit() ? acts.submit : acts.command
      act?.(interaction).catch((error: unknown) =>
        said.push(error instanceof DiscordAPIError ? error.message : String(error)),
      )
    })
    const ready = new Promise((resolve) => client.once('clientReady', resolve))
    await client.login(fake.token)
    await ready
    await client.application?.commands.set([{ name: 'go', description: 'Goes' }])
    const answer = await ann.slash('go').catch(() => null)
    const pressed = acts.press && answer?.message ? await ann.press(answer.message, 'B').catch(() => null) : null
    const modal = pressed?.modal ?? answer?.modal
    if (acts.submit && modal) await ann.submit(modal, { L: 'x' }).catch(() => null)
    await expect.poll(() => said.length).toBeGreaterThan(0)
    return { said: said.join('\n'), fake }
  }

  /** An answer of any shape: the SDK's types would not let a wrong one through. */
  const raw =
    (type: number, data: object): Act =>
    (interaction) =>
      interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
        body: { type, data },
        auth: false,
      })
  const button = { type: 1, components: [{ type: 2, style: 1, custom_id: 'b', label: 'B' }] }
  const field = { type: 18, label: 'L', component: { type: 4, custom_id: 'l', style: 1 } }
  const modal = (rest: object) => raw(9, { custom_id: 'm', title: 'M', components: [field], ...rest })

  test.each<[string, Act, string]>([
    ['an update of nothing', raw(7, { content: 'x' }), 'INTERACTION_CALLBACK_TYPE_INVALID'],
    ['choices for a command', raw(8, { choices: [] }), 'INTERACTION_CALLBACK_TYPE_INVALID'],
    ['Components V2 in a deferral', raw(5, { flags: MessageFlags.IsComponentsV2 }), 'FLAGS_INVALID'],
    [
      'content beside Components V2',
      raw(4, { flags: MessageFlags.IsComponentsV2, content: 'x', components: [{ type: 10, content: 'x' }] }),
      'LEGACY_FIELDS',
    ],
    ['a text display without the flag', raw(4, { components: [{ type: 10, content: 'x' }] }), 'UNION_TYPE_CHOICES'],
    [
      'two selects in a row',
      raw(4, { components: [{ type: 1, components: [5, 6].map((type) => ({ type, custom_id: `${type}` })) }] }),
      'WIDTH_EXCEEDED',
    ],
    [
      'six buttons in a row',
      raw(4, {
        components: [
          {
            type: 1,
            components: Array.from({ length: 6 }, (_, at) => ({ type: 2, style: 1, label: 'x', custom_id: `${at}` })),
          },
        ],
      }),
      '6 buttons',
    ],
    [
      'six rows',
      raw(4, {
        components: Array.from({ length: 6 }, (_, at) => ({
          type: 1,
          components: [{ type: 2, style: 1, label: 'x', custom_id: `${at}` }],
        })),
      }),
      '6 rows',
    ],
    [
      'a custom id of 101',
      raw(4, {
        components: [{ type: 1, components: [{ type: 2, style: 1, label: 'x', custom_id: 'x'.repeat(101) }] }],
      }),
      '101 characters',
    ],
    [
      'a link with a custom id',
      raw(4, {
        components: [{ type: 1, components: [{ type: 2, style: 5, label: 'x', url: 'https://a.b', custom_id: 'x' }] }],
      }),
      'MUTUALLY_EXCLUSIVE',
    ],
    [
      '4,001 characters of text',
      raw(4, {
        flags: MessageFlags.IsComponentsV2,
        components: [2_000, 2_001].map((n) => ({ type: 10, content: 'x'.repeat(n) })),
      }),
      '4001 characters',
    ],
    [
      'a file that is not there',
      raw(4, { flags: MessageFlags.IsComponentsV2, components: [{ type: 13, file: { url: 'attachment://x' } }] }),
      'ATTACHMENT_NOT_FOUND',
    ],
    ['a form title of 46', modal({ title: 'x'.repeat(46) }), '46 characters'],
    [
      'a form of six fields',
      modal({
        components: Array.from({ length: 6 }, (_, at) => ({
          ...field,
          component: { ...field.component, custom_id: `${at}` },
        })),
      }),
      '6 components',
    ],
    ['a label of 46', modal({ components: [{ ...field, label: 'x'.repeat(46) }] }), '46 characters'],
    ['a field twice', modal({ components: [field, field] }), 'DUPLICATED'],
    [
      'a value beyond its field',
      modal({ components: [{ ...field, component: { ...field.component, max_length: 2, value: 'xxx' } }] }),
      'MAX_LENGTH',
    ],
  ])('%s', async (_name, command, code) => {
    const { said, fake } = await complaints({ command })
    expect(said).toContain(code)
    expect(fake.faults.map((fault) => fault.code)).toEqual([50035])
  })

  test('a form as the answer to a form', async () => {
    const { said } = await complaints({ command: modal({}), submit: modal({}) })
    expect(said).toContain('INTERACTION_CALLBACK_TYPE_INVALID')
  })

  test('taking the Components V2 flag away again', async () => {
    const command = raw(4, { flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content: 'x' }, button] })
    const { said } = await complaints({ command, press: raw(7, { content: 'plain', components: [] }) })
    expect(said).toContain('LEGACY_FIELDS')
  })

  test('an edit after the token has expired', async () => {
    const command: Act = async (interaction) => {
      if (!interaction.isRepliable()) return
      await interaction.reply('x')
      await new Promise((resolve) => setTimeout(resolve, 60))
      await interaction.editReply('late')
    }
    const { said, fake } = await complaints({ command }, { deadlines: { tokenLifeMs: 40 } })
    expect(said).toContain('Invalid Webhook Token')
    expect(fake.faults.map((fault) => fault.code)).toEqual([50027])
  })

  test('a follow-up before any answer', async () => {
    const command: Act = (interaction) =>
      interaction.client.rest.post(`/webhooks/${interaction.applicationId}/${interaction.token}`, {
        body: { content: 'x' },
        auth: false,
      })
    expect((await complaints({ command })).said).toContain('Unknown Webhook')
  })
})
