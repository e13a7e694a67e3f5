/** The fake Slack against the real Bolt: what it shows. */
import { describe, expect, test } from 'vitest'
import { CHANNEL } from './scripted.ts'
import { BUTTON, MODAL, startBolt } from './start-bolt.ts'

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  test('a command is answered in its acknowledgement, seen by one person', async () => {
    const { fake, app } = await startBolt(mode)
    app.command('/session', ({ ack, command }) => ack({ text: `You said ${command.text}` }))
    const act = await fake.person('U1').slash('/session', 'create Hello mentor: @ben in: #general')
    expect((await act.answer()).text).toBe('You said create Hello mentor: @ben in: #general')
    expect(act.ackMs).toBeLessThan(1000)
    expect(fake.person('U2').privateAnswers()).toEqual([])
    expect(fake.faults).toEqual([])
  })

  test('a press on a message is answered through response_url, in place or apart', async () => {
    const { fake, app } = await startBolt(mode)
    app.action('go', async ({ ack, respond }) => {
      await ack()
      await respond({ text: 'Done', replace_original: false, response_type: 'ephemeral' })
    })
    const posted = await app.client.chat.postMessage({
      token: fake.workspace.botToken,
      channel: CHANNEL,
      text: 'Press',
      blocks: BUTTON,
    })
    const [message] = fake.person('U2').sees(CHANNEL)
    expect(message?.message?.ts).toBe(posted.ts)
    const act = await fake.person('U2').press(message ?? {}, 'Go')
    expect((await act.answer()).text).toBe('Done')
    expect(fake.person('U1').sees(CHANNEL)).toHaveLength(1)
    expect(fake.faults).toEqual([])
  })

  test('a form shows errors beside its inputs, then closes', async () => {
    const { fake, app } = await startBolt(mode)
    app.command('/session', async ({ ack, body, client }) => {
      await ack()
      await client.views.open({ trigger_id: body.trigger_id, view: MODAL })
    })
    app.view('form', async ({ ack, view }) => {
      const typed = view.state.values.title?.text?.value ?? ''
      await (typed === 'ok' ? ack() : ack({ response_action: 'errors', errors: { title: 'Not that' } }))
    })
    const maya = fake.person('U1')
    const form = await (await maya.slash('/session')).answer()
    expect(form.text).toBe('New session\nTitle')
    const refused = await (await maya.submit(form, { Title: 'no' })).answer()
    expect(refused.errors).toEqual({ title: 'Not that' })
    await maya.submit(form, { Title: 'ok' })
    expect(maya.modal()).toBeUndefined()
    expect(() => maya.submit(form, { Title: 'ok' })).toThrow('not open')
    expect(fake.faults).toEqual([])
  })

  test('opening the Home tab publishes it; a stale hash is refused', async () => {
    const { fake, app } = await startBolt(mode)
    app.event('app_home_opened', async ({ event, client }) => {
      await client.views.publish({
        user_id: event.user,
        view: { type: 'home', blocks: [{ type: 'divider' }, ...BUTTON] },
      })
    })
    const home = await (await fake.person('U1').openHome()).answer()
    expect(home.labels).toEqual(['Go'])
    await expect(
      app.client.views.publish({
        token: fake.workspace.botToken,
        user_id: 'U1',
        hash: 'old',
        view: { type: 'home', blocks: [] },
      }),
    ).rejects.toThrow('hash_conflict')
  })

  test('no acknowledgement shows an error to the person and is a fault', async () => {
    const { fake, app } = await startBolt(mode, { ackMs: 100 })
    app.command('/session', () => new Promise(() => undefined))
    const act = await fake.person('U1').slash('/session')
    expect(act.error).toBe('operation_timeout')
    expect((await act.answer()).text).toBe('operation_timeout')
    expect(fake.faults).toHaveLength(1)
  })

  test('an acknowledgement that Slack would not show is a fault', async () => {
    const { fake, app } = await startBolt(mode)
    app.command('/session', ({ ack }) =>
      ack({ text: 'x', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }] }),
    )
    await fake.person('U1').slash('/session')
    expect(fake.faults.map((fault) => fault.detail).join()).toContain('must be less than 151 characters')
    expect(fake.person('U1').privateAnswers()).toEqual([])
  })
})

test('files arrive in the direct message', async () => {
  const { fake, app } = await startBolt('socket')
  const token = fake.workspace.botToken
  const { channel } = await app.client.conversations.open({ token, users: 'U1' })
  await app.client.files.uploadV2({
    token,
    channel_id: channel?.id ?? '',
    filename: 'a.ics',
    file: Buffer.from('BEGIN'),
    title: 'Invitation',
  })
  expect(
    fake
      .person('U1')
      .files()
      .map((file) => [file.filename, file.bytes?.toString()]),
  ).toEqual([['a.ics', 'BEGIN']])
  expect(fake.person('U2').files()).toEqual([])
  expect(fake.faults).toEqual([])
})
