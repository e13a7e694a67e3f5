import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../src/chat/reply.ts'
import { openForTest, say } from './open-discord.ts'
import { answer, BUTTONS, message } from './press-conversation.ts'

describe('a command', () => {
  test('arrives with typed values and the profiles of all whom it names', async () => {
    const { fake, guild, general, ann, intents } = await openForTest()
    const ben = fake.person(guild, { name: 'Ben', permissions: 1n << 5n })
    await ann.slash('session', 'create', { title: 'Talk', when: 'tomorrow 6pm', mentor: ben, announce: general })
    expect(intents).toEqual([
      {
        id: expect.any(String),
        platform: 'discord',
        space: { externalId: guild.id, name: 'School' },
        channel: general.id,
        user: {
          externalId: ann.id,
          profile: {
            ...{ name: 'Annie', zone: null, locale: 'de', standing: 'member', isBot: false, email: null },
            groups: [guild.id],
          },
        },
        act: {
          type: 'command',
          command: 'session',
          verb: 'create',
          input: {
            title: 'Talk',
            when: 'tomorrow 6pm',
            mentor: {
              kind: 'person',
              externalId: ben.id,
              name: 'Ben',
              profile: {
                ...{ name: 'Ben', zone: null, locale: null, standing: 'manager', isBot: false, email: null },
                groups: expect.arrayContaining([guild.id]),
              },
            },
            announce: { kind: 'channel', externalId: general.id, name: 'general' },
          },
        },
      },
    ])
  })

  test('of a group names both words', async () => {
    const { ann, intents } = await openForTest()
    await ann.slash('session', 'segment list')
    await ann.slash('sessions')
    expect(intents.map(({ act }) => act)).toEqual([
      { type: 'command', command: 'session', verb: 'segment list', input: {} },
      { type: 'command', command: 'sessions', verb: '', input: {} },
    ])
  })

  test('of the server’s owner, and of an administrator, says so', async () => {
    const { fake, guild, intents } = await openForTest()
    const boss = fake.person(guild, { name: 'Boss', permissions: 1n << 3n })
    await boss.slash('sessions')
    const owner = fake.person(guild, { name: 'Olga' })
    guild.ownerId = owner.id
    fake.gateway.dispatch({ t: 'GUILD_UPDATE', d: { id: guild.id, name: 'School', owner_id: owner.id }, intent: 1 })
    await owner.slash('sessions')
    expect(intents.map(({ user }) => user.profile?.standing)).toEqual(['manager', 'owner'])
  })

  test('is answered privately, in one request', async () => {
    const { fake, ann, general } = await openForTest()
    const before = fake.requests.length
    const answered = await ann.slash('sessions')
    expect(answered).toMatchObject({ kind: 'message', isPrivate: true, text: '### Hello' })
    expect(fake.requests.length - before).toBe(1)
    expect(general.messages).toEqual([])
    expect(fake.faults).toEqual([])
  })

  test('that takes long is said to be coming, then answered', async () => {
    const slow = (reply: Reply) => new Promise<Reply>((resolve) => setTimeout(() => resolve(reply), 150))
    const { fake, ann } = await openForTest({
      handle: (intent) => slow(answer(intent)),
      options: { answerWithinMs: 30 },
    })
    const answered = await ann.slash('sessions')
    expect(answered).toMatchObject({ kind: 'message', isPrivate: true, text: '### Hello' })
    expect(answered.acknowledgedMs).toBeLessThan(answered.visibleMs)
    expect(await ann.press(message(answered), 'New')).toMatchObject({
      kind: 'message',
      isPrivate: true,
      text: '### New',
    })
    expect(await ann.press(message(answered), 'Form')).toMatchObject({
      isPrivate: true,
      text: expect.stringContaining('once more'),
    })
    expect(await ann.press(message(answered), 'Replace')).toMatchObject({ kind: 'update', text: '### Replaced' })
    expect(fake.faults).toEqual([])
  })

  test('of sixty people at once, all slow, leaves nobody without an answer', async () => {
    const slow = () => new Promise<Reply>((resolve) => setTimeout(() => resolve(BUTTONS), 100))
    const { fake, guild } = await openForTest({ handle: slow, options: { answerWithinMs: 20 } })
    const many = Array.from({ length: 60 }, (_, at) => fake.person(guild, { name: `P${at}` }))
    const answers = await Promise.all(many.map((person) => person.slash('sessions')))
    expect(new Set(answers.map((one) => one.text))).toEqual(new Set(['### Hello']))
    expect(fake.faults).toEqual([])
  })

  test('with an answer that Discord cannot show is still answered', async () => {
    const { fake, ann, lines } = await openForTest({ handle: () => say('x'.repeat(4_001)) })
    expect((await ann.slash('sessions')).text).toContain('cannot be shown')
    expect(lines.some((line) => line.level === 'error')).toBe(true)
    expect(fake.faults).toEqual([])
  })

  test('says what Discord alone knows in the language of whoever asked', async () => {
    const { fake, guild } = await openForTest({ handle: () => say('x'.repeat(4_001)) })
    const luz = fake.person(guild, { name: 'Luz', locale: 'es-419' })
    expect((await luz.slash('sessions')).text).toContain('La respuesta no cabe en un mensaje de Discord.')
    expect(fake.faults).toEqual([])
  })

  test('delivered twice is answered once', async () => {
    const { fake, ann, intents } = await openForTest()
    await ann.slash('sessions')
    fake.gateway.redeliver('INTERACTION_CREATE')
    await ann.slash('sessions')
    expect(intents.length).toBe(2)
    expect(fake.faults).toEqual([])
  })
})

describe('completion', () => {
  test('offers what the conversation suggests, within the limits', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ label: `#${at} Talk`, value: `${at}`, note: 'n'.repeat(at) }))
    const { fake, guild, ann, completions } = await openForTest({ suggest: () => many })
    const answered = await ann.autocomplete('session', 'info', { focused: 'session', typed: 'Ta' })
    expect(answered.choices.length).toBe(25)
    expect(answered.choices[3]).toEqual({ name: '#3 Talk · nnn', value: '3' })
    expect(completions).toMatchObject([
      {
        space: { externalId: guild.id },
        user: { externalId: ann.id },
        command: 'session',
        verb: 'info',
        option: 'session',
        text: 'Ta',
      },
    ])
    expect(fake.faults).toEqual([])
  })
})

describe('commands', () => {
  test('are registered once, and again only when they change', async () => {
    const { fake, platform, lines } = await openForTest()
    expect(fake.commandWrites()).toBe(1)
    expect(fake.commands().map((command) => command.name)).toEqual(['sessions', 'session'])
    expect(JSON.stringify(lines)).toContain('https://discord.com/oauth2/authorize?client_id=')
    await platform.stop()
    const other = (await import('../../../src/platforms/discord/discord.ts')).createDiscord({
      apiUrl: fake.apiUrl,
      token: fake.token,
      applicationId: fake.applicationId,
      guildIds: [],
      log: { debug() {}, info() {}, warn() {}, error() {} },
    })
    const conversation = {
      handle: async () => say(''),
      suggest: async () => [],
      commandsFor: async () => [],
      unknown: async () => [],
      profileChanged: async () => {},
      groupChanged: async () => {},
    }
    await other.start(conversation)
    await fake.waitFor(
      () => (fake.requests.filter((seen) => seen.path.endsWith('/commands')).length >= 3 ? true : null),
      'no look',
    )
    await other.stop()
    expect(fake.commandWrites()).toBe(1)
    expect(fake.faults).toEqual([])
  })

  test('are registered in the servers named, and taken away from everywhere else', async () => {
    const guildIds: string[] = ['1']
    const { fake, guild, lines } = await openForTest({
      options: { guildIds },
      before(fake) {
        const [first] = fake.world.guilds.keys()
        guildIds.push(first ?? '')
        fake.world.commands.set('', [
          { name: 'sessions', id: '1' },
          { name: 'other', description: 'd', id: '2' },
        ])
      },
    })
    await fake.waitFor(() => fake.commands(guild)[0], 'no commands in the server')
    expect(fake.commands().map((command) => command.name)).toEqual(['other'])
    expect(
      lines
        .filter((line) => line.level === 'warn')
        .map((line) => line.message)
        .join(),
    ).toContain('DISCORD_GUILD_IDS')
  })
})
