/** How the Slack platform takes what people do and answers where they did it, over both ways. */
import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../src/chat/reply.ts'
import type { FakeSlack } from '../../fakes/slack/fake-slack.ts'
import { CHANNEL, message, type Scripted, startScripted, withButton } from './scripted.ts'

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  test('a command is answered in its acknowledgement, to that person alone', async () => {
    const { fake, script } = await startScripted(mode)
    const act = await fake.person('U1').slash('/session', 'mark 42 person: @ben', { channel: CHANNEL })
    expect(act.body).toMatchObject({ response_type: 'ephemeral' })
    expect((await act.answer()).text).toBe('Answer\nFine')
    expect(script.intents).toMatchObject([
      {
        platform: 'slack',
        space: { externalId: 'T1', name: 'School T1' },
        channel: CHANNEL,
        user: { externalId: 'U1' },
        act: {
          type: 'line',
          command: 'session',
          text: 'mark 42 person: @ben',
          mentions: [{ start: 16, end: 20, value: { kind: 'person', externalId: 'U2', name: 'ben' } }],
        },
      },
    ])
    expect(fake.person('U2').sees(CHANNEL)).toEqual([])
    expect(fake.faults).toEqual([])
  })

  test('a press on a message in a channel is answered apart, privately, and the message stays', async () => {
    const { fake, slack, script } = await startScripted(mode)
    await slack.post({ id: 'del_1', space: 'T1', to: { channel: CHANNEL }, view: withButton('Join', '1:join:ses_1') })
    script.reply = () => message('You are in', { replace: true })
    const ben = fake.person('U2')
    const act = await ben.press(ben.sees(CHANNEL)[0] ?? {}, 'Join')
    expect((await act.answer()).text).toBe('Answer\nYou are in')
    expect(script.intents[0]?.act).toEqual({ type: 'action', id: '1:join:ses_1', onPrivate: false })
    expect(
      fake
        .person('U1')
        .sees(CHANNEL)
        .map((shown) => shown.text),
    ).toEqual(['Card'])
    expect(fake.faults).toEqual([])
  })

  test('a press on a private message replaces it where that is asked for', async () => {
    const { fake, script } = await startScripted(mode)
    script.reply = (intent) =>
      intent.act.type === 'line'
        ? { type: 'message', view: withButton('Next', '1:list:upcoming'), replace: false }
        : message('Page 2', { replace: true })
    const maya = fake.person('U1')
    const first = await (await maya.slash('/sessions', '', { channel: CHANNEL })).answer()
    const second = await (await maya.press(first, 'Next')).answer()
    expect(second.kind).toBe('updated')
    expect(maya.sees(CHANNEL).map((shown) => shown.text)).toEqual(['Answer\nPage 2'])
    expect(script.intents[1]?.act).toEqual({ type: 'action', id: '1:list:upcoming', onPrivate: true })
    expect(fake.faults).toEqual([])
  })

  test('a choice from a menu carries its value', async () => {
    const { fake, slack, script } = await startScripted(mode)
    const menu = {
      type: 'menu' as const,
      action: '1:list-menu',
      placeholder: 'Which',
      options: [{ label: 'Mine', value: 'mine', note: 'Only mine' }],
    }
    await slack.post({ id: 'del_1', space: 'T1', to: { user: 'U2' }, view: { title: 'Choose', body: [menu] } })
    const ben = fake.person('U2')
    await (await ben.select(await ben.directMessage(), 'Which', 'Mine')).answer()
    expect(script.intents[0]?.act).toEqual({ type: 'action', id: '1:list-menu', value: 'mine', onPrivate: false })
    expect(fake.faults).toEqual([])
  })

  test('a file comes as a direct message, and the answer says where it is', async () => {
    const { fake, script } = await startScripted(mode)
    const file = { name: 'session-42.ics', mediaType: 'text/calendar', content: 'BEGIN:VCALENDAR' }
    script.reply = () => ({ type: 'file', view: { title: 'Your calendar', body: [] }, file })
    const maya = fake.person('U1')
    const answer = await (await maya.slash('/session', 'x', { channel: CHANNEL })).answer()
    expect(answer.text).toBe('Your calendar\nsession-42.ics is in your direct messages with Rollcall.')
    expect(maya.files().map((one) => [one.filename, one.bytes?.toString()])).toEqual([
      ['session-42.ics', 'BEGIN:VCALENDAR'],
    ])
    expect(fake.faults).toEqual([])
  })

  test('a file that Slack does not take is said so', async () => {
    const { fake, script } = await startScripted(mode)
    fake.disturb.order('files.completeUploadExternal', { kind: 'error', error: 'internal_error' })
    script.reply = () => ({
      type: 'file',
      view: { title: 'Your calendar', body: [] },
      file: { name: 'a.ics', mediaType: 'text/calendar', content: 'x' },
    })
    const answer = await (await fake.person('U1').slash('/session', 'x')).answer()
    expect(answer.text).toContain('could not be sent')
  })

  test('an answer that takes longer than Slack waits comes later', async () => {
    const { fake, script } = await startScripted(mode)
    let finish = (_: Reply) => {}
    script.reply = () => new Promise((resolve) => (finish = resolve))
    const maya = fake.person('U1')
    const act = await maya.slash('/sessions', '', { channel: CHANNEL })
    expect(act.acked).toBe(true)
    expect(act.ackMs).toBeLessThan(2_900)
    finish(message('At last'))
    expect((await act.answer()).text).toBe('Answer\nAt last')
    expect(fake.faults).toEqual([])
  })

  test('a delivery that comes twice is acknowledged twice and answered once', async () => {
    const { fake, script } = await startScripted(mode)
    const maya = fake.person('U1')
    fake.deliverTwice()
    await (await maya.slash('/sessions', '', { channel: CHANNEL })).answer()
    fake.deliverTwice()
    await maya.openHome()
    await expect.poll(() => script.intents.length).toBe(2)
    expect(maya.sees(CHANNEL)).toHaveLength(1)
    expect(fake.faults).toEqual([])
  })

  test('what cannot be shown is said so, with a reference that stands in the log', async () => {
    const run = await startScripted(mode)
    run.script.reply = () => message('x', { body: [{ type: 'note', text: ['x'.repeat(3001)] }] })
    const answer = await (await run.fake.person('U1').slash('/sessions')).answer()
    expect(answer.text).toContain('could not be shown')
    expect(answer.text).toContain(referenceIn(run))
    expect(run.fake.faults).toEqual([])
  })

  test('link buttons and unknown events are acknowledged and mean nothing', async () => {
    const { fake, slack, script } = await startScripted(mode)
    const view = {
      title: 'Links',
      body: [{ type: 'buttons' as const, buttons: [{ label: 'Open', url: 'https://example.org' }] }],
    }
    await slack.post({ id: 'del_1', space: 'T1', to: { channel: CHANNEL }, view })
    const maya = fake.person('U1')
    expect((await maya.press(maya.sees(CHANNEL)[0] ?? {}, 'Open')).acked).toBe(true)
    expect((await fake.event({ type: 'team_join', user: {} })).acked).toBe(true)
    expect((await fake.event({ type: 'never_heard_of' })).acked).toBe(true)
    expect(script.intents).toEqual([])
    expect(fake.faults).toEqual([])
  })

  test('500 people press at once and each gets their own answer', async () => {
    // Slack's own limit is the bench's to measure: here the fake shares the process.
    const { fake, slack, script } = await startScripted(mode, { ackMs: 15_000 })
    await slack.post({ id: 'del_1', space: 'T1', to: { channel: CHANNEL }, view: withButton('Join', '1:join:ses_1') })
    script.reply = (intent) => message(`For ${intent.user.externalId}`)
    const crowd = addCrowd(fake, 500)
    const texts = await Promise.all(
      crowd.map(
        async (person) =>
          (await (await person.press(person.sees(CHANNEL)[0] ?? {}, 'Join')).answer({ timeoutMs: 15_000 })).text,
      ),
    )
    expect(texts).toEqual(crowd.map((person) => `Answer\nFor ${person.id}`))
    expect(fake.faults).toEqual([])
  })
})

function addCrowd(fake: FakeSlack, count: number) {
  return Array.from({ length: count }, (_, index) => {
    fake.addUser({ id: `UC${index}`, name: `p${index}` })
    return fake.person(`UC${index}`)
  })
}

function referenceIn({ logged }: Scripted): string {
  const facts = logged.find((line) => line.level === 'error')?.facts
  return facts && 'reference' in facts ? String(facts.reference) : 'no reference'
}
