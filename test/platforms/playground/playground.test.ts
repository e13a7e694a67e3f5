import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { actAs, type PlaygroundActor, readView } from './driver.ts'
import { ECHO_FORM, echoCard, HOSTILE } from './echo-conversation.ts'
import { type OpenPlayground, openPlayground } from './open-playground.ts'

let open: OpenPlayground
let ana: PlaygroundActor
let maya: PlaygroundActor

beforeEach(async () => {
  open = await openPlayground()
  ana = actAs(open.url, 'ana')
  maya = actAs(open.url, 'maya')
})
afterEach(() => open.close())

describe('a line', () => {
  test('reaches the conversation as typed, with who, where and whom it mentions', async () => {
    await ana.slash('/session invite 42  person: @maya, #sessions')
    expect(open.conversation.heard).toEqual([
      {
        id: expect.stringMatching(/^int_/),
        platform: 'playground',
        space: { externalId: 'playground', name: 'Northwind Academy' },
        channel: 'sessions',
        user: { externalId: 'ana', profile: expect.objectContaining({ name: 'Ana Silva', zone: 'America/Sao_Paulo' }) },
        act: {
          type: 'line',
          command: 'session',
          text: 'invite 42  person: @maya, #sessions',
          mentions: [
            { start: 19, end: 24, value: expect.objectContaining({ kind: 'person', externalId: 'maya' }) },
            { start: 26, end: 35, value: { kind: 'channel', externalId: 'sessions', name: 'sessions' } },
          ],
        },
      },
    ])
  })

  test('that is no command is refused in the language of whoever typed it', async () => {
    await ana.slash('/nothing')
    await actAs(open.url, 'anabel').slash('/nada')
    expect((await ana.answers()).map((m) => readView(m.view)).join()).toContain('There is no such command')
    const answers = await actAs(open.url, 'anabel').answers()
    expect(answers.map((m) => readView(m.view)).join()).toContain('/nada no se conoce aquí. Prueba /session help.')
  })

  test('in direct messages names no channel', async () => {
    await ana.slash('/sessions', 'direct')
    expect(open.conversation.heard[0]?.channel).toBeNull()
  })

  test('is answered to its person alone, with what they typed', async () => {
    const answer = await ana.slash('/sessions mine')
    expect(answer).toMatchObject({ type: 'message', message: { private: true, prompt: '/sessions mine' } })
    expect((await ana.answers()).map((m) => readView(m.view))).toEqual(['You did\nsessions mine\n[Again]'])
    expect(await maya.answers()).toEqual([])
  })

  test('with an unknown command is answered without asking anybody', async () => {
    await ana.slash('/sesions')
    expect(readView((await ana.answers())[0]?.view ?? null)).toContain('/sesions is not known here')
    expect(open.conversation.heard).toEqual([])
  })

  test('that is no command is said in the channel, and between a person and Rollcall stays there', async () => {
    await ana.slash('Hello')
    await ana.slash('Hello Rollcall', 'direct')
    expect((await maya.state()).messages.map((m) => [m.author, m.text])).toEqual([['ana', 'Hello']])
    expect((await ana.state()).messages).toHaveLength(2)
  })
})

describe('acts', () => {
  test('typed options come as they are, mentions with what is known of them', async () => {
    const person = { kind: 'person', externalId: 'maya' } as const
    await ana.command('session', 'invite', { session: '42', person, nothing: '' })
    expect(open.conversation.heard[0]?.act).toEqual({
      type: 'command',
      command: 'session',
      verb: 'invite',
      input: { session: '42', person: expect.objectContaining({ externalId: 'maya', name: 'Maya Chen' }) },
    })
  })

  test('a press on a card is answered by a new private answer, one on a private answer may replace it', async () => {
    await open.playground.post({ id: 'd', space: 'playground', to: { channel: 'sessions' }, view: echoCard('Card') })
    const [card] = await ana.channel('sessions')
    if (card === undefined) throw new Error('no card')
    await ana.press(card, 'Join')
    const [first] = await ana.answers()
    if (first === undefined) throw new Error('no answer')
    await ana.press(first, 'Again')
    const pressed = open.conversation.heard.map(({ act }) => act.type === 'action' && [act.id, act.onPrivate])
    expect(pressed).toEqual([
      ['1:again', false],
      ['1:again', true],
    ])
    expect((await ana.answers()).map((m) => m.id)).toEqual([first.id])
  })

  test("somebody else's private answer counts as nothing that was pressed on", async () => {
    await maya.slash('/sessions')
    const [hers] = await maya.answers()
    await ana.forge('1:again', hers)
    expect(open.conversation.heard.at(-1)?.act).toMatchObject({ onPrivate: false })
    expect((await maya.answers())[0]?.seq).toBe(hers?.seq)
  })

  test('a menu sends its action and the value', async () => {
    await ana.slash('/session card')
    const [card] = await ana.answers()
    if (card === undefined) throw new Error('no card')
    await ana.choose(card, 'Pick a session', '42')
    expect(open.conversation.heard.at(-1)?.act).toEqual({ type: 'action', id: '1:pick', value: '42', onPrivate: true })
  })

  test('a form opens, says what is wrong at its field, and sends people and channels as mentions', async () => {
    expect(await ana.slash('/session form')).toEqual({ type: 'form', form: ECHO_FORM })
    expect(await ana.submit(ECHO_FORM, { title: 'bad' })).toEqual({
      type: 'invalid',
      errors: { title: 'Choose a better title.' },
    })
    await ana.submit(ECHO_FORM, { title: 'good', mentor: 'maya', announce: 'sessions' })
    expect(open.conversation.heard.at(-1)?.act).toEqual({
      type: 'form',
      id: '1:form',
      values: {
        title: 'good',
        mentor: expect.objectContaining({ kind: 'person', externalId: 'maya' }),
        announce: expect.objectContaining({ kind: 'channel', externalId: 'sessions' }),
      },
    })
  })

  test('a file is handed over with its name, to its person alone', async () => {
    await ana.slash('/session file')
    const [message] = await ana.answers()
    if (message === undefined) throw new Error('no file')
    expect(message.file).toMatchObject({ name: 'séance 42.ics', size: 17 })
    expect(await ana.file(message)).toBe('BEGIN:VCALENDAR\r\n')
    expect(await maya.file(message)).toContain('gone')
  })

  test('home and completions', async () => {
    expect((await ana.home()).title).toBe('Your sessions')
    const found = await ana.suggest({ command: 'session', verb: 'info', option: 'session', text: '42' })
    expect(found).toEqual([{ label: '#42 Career coaching', value: '42', note: 'session' }])
  })

  test('a dismissed answer is gone, from every view', async () => {
    await ana.slash('/sessions')
    const [answer] = await ana.answers()
    if (answer === undefined) throw new Error('no answer')
    await expect(maya.dismiss(answer)).rejects.toThrow('404')
    await ana.dismiss(answer)
    expect(await ana.answers()).toEqual([])
  })

  test('500 presses at once are all answered', async () => {
    const presses = Array.from({ length: 500 }, (_, n) => ana.forge(`1:n${n}`))
    const answers = await Promise.all(presses)
    expect(new Set(answers.map((a) => a.type === 'message' && readView(a.message.view))).size).toBe(500)
    expect(open.conversation.heard).toHaveLength(500)
  })
})

describe('posts', () => {
  test('a channel message is for everybody, a direct one for its person', async () => {
    await open.playground.post({ id: 'a', space: 'playground', to: { channel: 'cohort-7' }, view: echoCard('For all') })
    await open.playground.post({ id: 'b', space: 'playground', to: { user: 'ana' }, view: echoCard('For Ana') })
    expect((await maya.channel('cohort-7')).map((m) => m.view?.title)).toEqual(['For all'])
    expect((await ana.dms()).map((m) => m.view?.title)).toEqual(['For Ana'])
    expect(await maya.dms()).toEqual([])
  })

  test('posted twice is posted once; updated in place', async () => {
    const message = { id: 'a', space: 'playground', to: { channel: 'sessions' }, view: echoCard('Card', 3) }
    const first = await open.playground.post(message)
    expect(await open.playground.post(message)).toEqual(first)
    const ref = first.type === 'sent' ? first.ref : ''
    await open.playground.update({ space: 'playground', ref, view: echoCard('Card', 4) })
    expect((await ana.channel('sessions')).map((m) => readView(m.view))).toEqual([expect.stringContaining('4 of 20')])
  })

  test('to a space, channel, person or message that is not there: gone', async () => {
    const { playground } = open
    const view = echoCard('Card')
    const posted = [
      await playground.post({ id: 'a', space: 'other', to: { channel: 'sessions' }, view }),
      await playground.post({ id: 'b', space: 'playground', to: { channel: 'nowhere' }, view }),
      await playground.post({ id: 'c', space: 'playground', to: { user: 'nobody' }, view }),
      await playground.update({ space: 'playground', ref: 'msg_x', view }),
    ]
    expect(posted.map((p) => p.type)).toEqual(['gone', 'gone', 'gone', 'gone'])
  })

  test('hostile text stays text, and a link that is no web address is left out', async () => {
    await open.playground.post({ id: 'a', space: 'playground', to: { channel: 'sessions' }, view: echoCard(HOSTILE) })
    const [card] = await ana.channel('sessions')
    expect(card?.view?.title).toBe(HOSTILE)
    expect(JSON.stringify(card)).not.toContain('javascript:')
  })
})
