import { afterEach, describe, expect, test } from 'vitest'
import type { Intent } from '../../../src/chat/intent.ts'
import type { Reply } from '../../../src/chat/reply.ts'
import type { OpenModal } from '../../fakes/discord/look.ts'
import { textOf } from '../../fakes/discord/look.ts'
import type { Message } from '../../fakes/discord/world.ts'
import { type OpenDiscord, openDiscord, type Script, say } from './open-discord.ts'

const opened: OpenDiscord[] = []
const open = async (script: Script = {}) => {
  const discord = await openDiscord(script)
  opened.push(discord)
  return discord
}

afterEach(async () => {
  for (const discord of opened.splice(0)) await discord.close()
})

const BUTTONS: Reply = say('Hello', [
  {
    type: 'buttons',
    buttons: [
      { label: 'Form', action: '1:form' },
      { label: 'Replace', action: '1:replace' },
      { label: 'New', action: '1:new' },
    ],
  },
  { type: 'menu', action: '1:menu', placeholder: 'Pick', options: [{ label: 'One', value: 'one' }] },
])
const FORM: Reply = {
  type: 'form',
  form: {
    id: '1:filled',
    title: 'Create',
    submit: 'Create',
    fields: [
      { id: 'title', label: 'Title', required: true, type: 'line', most: 100 },
      { id: 'link', label: 'Link', required: false, type: 'line', most: 100 },
      { id: 'mentor', label: 'Mentor', required: false, type: 'person' },
      { id: 'where', label: 'Where', required: false, type: 'channel' },
    ],
  },
}

/** A conversation by the words of the action. */
function answer({ act }: Intent): Reply {
  if (act.type === 'command') return BUTTONS
  if (act.type === 'form') return say('Thanks')
  if (act.type !== 'action') return say('?')
  if (act.id === '1:form') return FORM
  if (act.id === '1:replace') return { type: 'message', view: { title: 'Replaced', body: [] }, replace: true }
  if (act.id === '1:menu') return say(`Chose ${act.value}`)
  return say('New')
}

const message = (answered: { message: Message | null }): Message => {
  if (!answered.message) throw new Error('no message')
  return answered.message
}
const modal = (answered: { modal: OpenModal | null }): OpenModal => {
  if (!answered.modal) throw new Error('no form')
  return answered.modal
}

describe('a command', () => {
  test('arrives with typed values and the profiles of all whom it names', async () => {
    const { fake, guild, general, ann, intents } = await open()
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
    const { ann, intents } = await open()
    await ann.slash('session', 'segment list')
    await ann.slash('sessions')
    expect(intents.map(({ act }) => act)).toEqual([
      { type: 'command', command: 'session', verb: 'segment list', input: {} },
      { type: 'command', command: 'sessions', verb: '', input: {} },
    ])
  })

  test('of the server’s owner, and of an administrator, says so', async () => {
    const { fake, guild, intents } = await open()
    const boss = fake.person(guild, { name: 'Boss', permissions: 1n << 3n })
    await boss.slash('sessions')
    const owner = fake.person(guild, { name: 'Olga' })
    guild.ownerId = owner.id
    fake.gateway.dispatch({ t: 'GUILD_UPDATE', d: { id: guild.id, name: 'School', owner_id: owner.id }, intent: 1 })
    await owner.slash('sessions')
    expect(intents.map(({ user }) => user.profile?.standing)).toEqual(['manager', 'owner'])
  })

  test('is answered privately, in one request', async () => {
    const { fake, ann, general } = await open()
    const before = fake.requests.length
    const answered = await ann.slash('sessions')
    expect(answered).toMatchObject({ kind: 'message', isPrivate: true, text: '### Hello' })
    expect(fake.requests.length - before).toBe(1)
    expect(general.messages).toEqual([])
    expect(fake.faults).toEqual([])
  })

  test('that takes long is said to be coming, then answered', async () => {
    const slow = (reply: Reply) => new Promise<Reply>((resolve) => setTimeout(() => resolve(reply), 150))
    const { fake, ann } = await open({ handle: (intent) => slow(answer(intent)), options: { answerWithinMs: 30 } })
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
    const { fake, guild } = await open({ handle: slow, options: { answerWithinMs: 20 } })
    const many = Array.from({ length: 60 }, (_, at) => fake.person(guild, { name: `P${at}` }))
    const answers = await Promise.all(many.map((person) => person.slash('sessions')))
    expect(new Set(answers.map((one) => one.text))).toEqual(new Set(['### Hello']))
    expect(fake.faults).toEqual([])
  })

  test('with an answer that Discord cannot show is still answered', async () => {
    const { fake, ann, lines } = await open({ handle: () => say('x'.repeat(4_001)) })
    expect((await ann.slash('sessions')).text).toContain('cannot be shown')
    expect(lines.some((line) => line.level === 'error')).toBe(true)
    expect(fake.faults).toEqual([])
  })

  test('says what Discord alone knows in the language of whoever asked', async () => {
    const { fake, guild } = await open({ handle: () => say('x'.repeat(4_001)) })
    const luz = fake.person(guild, { name: 'Luz', locale: 'es-419' })
    expect((await luz.slash('sessions')).text).toContain('La respuesta no cabe en un mensaje de Discord.')
    expect(fake.faults).toEqual([])
  })

  test('delivered twice is answered once', async () => {
    const { fake, ann, intents } = await open()
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
    const { fake, guild, ann, completions } = await open({ suggest: () => many })
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

describe('a press', () => {
  test('on a private answer replaces it, or brings a new one, as the conversation says', async () => {
    const { ann, intents, fake } = await open({ handle: answer })
    const first = message(await ann.slash('sessions'))
    expect(await ann.press(first, 'New')).toMatchObject({ kind: 'message', isPrivate: true, text: '### New' })
    expect(await ann.select(first, 'Pick', ['one'])).toMatchObject({ text: '### Chose one' })
    expect(await ann.press(first, 'Replace')).toMatchObject({ kind: 'update' })
    expect(ann.privates().map(textOf)).toEqual(['### Replaced', '### New', '### Chose one'])
    expect(intents.slice(1).map(({ act }) => act)).toEqual([
      { type: 'action', id: '1:new', onPrivate: true },
      { type: 'action', id: '1:menu', value: 'one', onPrivate: true },
      { type: 'action', id: '1:replace', onPrivate: true },
    ])
    expect(fake.faults).toEqual([])
  })

  test('on a card in a channel never changes the card', async () => {
    const { platform, guild, general, ann, intents } = await open({ handle: answer })
    if (BUTTONS.type !== 'message') throw new Error('no view')
    await platform.post({ id: 'dlv_1', space: guild.id, to: { channel: general.id }, view: BUTTONS.view })
    const [card] = general.messages
    if (!card) throw new Error('no card')
    expect(await ann.press(card, 'Replace')).toMatchObject({ kind: 'message', isPrivate: true, text: '### Replaced' })
    expect(textOf(card)).toBe('### Hello')
    expect(intents[0]?.act).toMatchObject({ onPrivate: false })
  })

  test('in a direct message names no space', async () => {
    const { platform, guild, ann, intents, fake } = await open({ handle: answer })
    if (BUTTONS.type !== 'message') throw new Error('no view')
    await platform.post({ id: 'dlv_1', space: guild.id, to: { user: ann.id }, view: BUTTONS.view })
    const card = await ann.waitForDm('Hello')
    expect(await ann.press(card, 'New')).toMatchObject({ isPrivate: true, text: '### New' })
    expect(intents[0]).toMatchObject({ space: null, user: { externalId: ann.id }, channel: card.channelId })
    expect(intents[0]?.user.profile).toBeUndefined()
    expect(fake.faults).toEqual([])
  })
})

describe('a form', () => {
  test('opens at once, and what stood in it arrives', async () => {
    const { ann, fake, guild, general, intents } = await open({ handle: answer })
    const form = modal(await ann.press(message(await ann.slash('sessions')), 'Form'))
    expect(form.fields.map((field) => [field.label, field.required])).toEqual([
      ['Title', true],
      ['Link', false],
      ['Mentor', false],
      ['Where', false],
    ])
    const ben = fake.person(guild, { name: 'Ben' })
    expect(await ann.submit(form, { Title: 'Talk', Mentor: ben, Where: general })).toMatchObject({
      isPrivate: true,
      text: '### Thanks',
    })
    expect(intents.at(-1)?.act).toMatchObject({
      type: 'form',
      id: '1:filled',
      values: {
        title: 'Talk',
        mentor: { kind: 'person', externalId: ben.id, profile: { name: 'Ben' } },
        where: { kind: 'channel', externalId: general.id, name: 'general' },
      },
    })
    expect(intents.at(-1)?.act).not.toHaveProperty('values.link')
    expect(fake.faults).toEqual([])
  })

  test('that does not hold is answered by a private message with a way back', async () => {
    const invalid: Reply = {
      type: 'invalid',
      errors: { title: 'Too long.' },
      view: { title: 'Not yet', body: [{ type: 'buttons', buttons: [{ label: 'Change', action: '1:form' }] }] },
    }
    const { ann, fake } = await open({ handle: (intent) => (intent.act.type === 'form' ? invalid : FORM) })
    const refused = await ann.submit(modal(await ann.slash('sessions')), { Title: 'x' })
    expect(refused).toMatchObject({ kind: 'message', isPrivate: true, text: '### Not yet' })
    expect((await ann.press(message(refused), 'Change')).kind).toBe('modal')
    expect(fake.faults).toEqual([])
  })
})

describe('a file', () => {
  test('comes privately beside the answer, under a name that Discord keeps', async () => {
    const file = { name: '../Sessión 1.ics', mediaType: 'text/calendar', content: 'BEGIN:VCALENDAR' }
    const { ann, fake } = await open({ handle: () => ({ type: 'file', view: { title: 'Calendar', body: [] }, file }) })
    const answered = await ann.slash('sessions')
    expect(answered.isPrivate).toBe(true)
    expect(message(answered).files.map((one) => [one.name, one.type, one.bytes.toString()])).toEqual([
      ['Sessi-n-1.ics', 'text/calendar', 'BEGIN:VCALENDAR'],
    ])
    expect(fake.faults).toEqual([])
  })
})

describe('commands', () => {
  test('are registered once, and again only when they change', async () => {
    const { fake, platform, lines } = await open()
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
    const { fake, guild, lines } = await open({
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
