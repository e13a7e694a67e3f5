/** How the Slack platform shows forms, modals and the Home tab and takes what is sent from them, over both ways. */
import { describe, expect, test } from 'vitest'
import type { Form } from '../../../src/chat/form.ts'
import type { Reply } from '../../../src/chat/reply.ts'
import { CHANNEL, message, startScripted, withButton } from './scripted.ts'

const FORM: Form = {
  id: '1:create-first',
  title: 'New session',
  submit: 'Create',
  fields: [
    { id: 'title', label: 'Title', required: true, type: 'line', most: 100, value: 'Draft' },
    { id: 'mentor', label: 'Mentor', required: false, type: 'person' },
    { id: 'announce', label: 'Channel', required: false, type: 'channel' },
    { id: 'provider', label: 'Where', required: false, type: 'choice', options: [{ label: 'Zoom', value: 'zoom' }] },
    { id: 'about', label: 'About', required: false, type: 'paragraph', most: 500, hint: 'A line or two' },
  ],
}

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  test('a form opens filled, shows errors at its fields, and becomes its answer', async () => {
    const { fake, script } = await startScripted(mode)
    script.reply = (intent): Reply => {
      if (intent.act.type !== 'form') return { type: 'form', form: FORM }
      if (intent.act.values.title === 'bad')
        return { type: 'invalid', errors: { title: 'Not that' }, view: withButton('Again', 'x') }
      return message('Created')
    }
    const maya = fake.person('U1')
    const form = await (await maya.slash('/session', 'create', { channel: CHANNEL })).answer()
    expect(form.text).toBe('New session\nTitle\nMentor\nChannel\nWhere\nAbout')
    const refused = await (await maya.submit(form, { Title: 'bad' })).answer()
    expect(refused.errors).toEqual({ title: 'Not that' })
    const done = await (await maya.submit(form, { Mentor: 'U2', Channel: CHANNEL, Where: 'Zoom' })).answer()
    expect(done.text).toBe('Rollcall\nAnswer\nCreated')
    expect(script.intents.at(-1)).toMatchObject({
      channel: CHANNEL,
      act: {
        type: 'form',
        id: '1:create-first',
        values: {
          title: 'Draft',
          mentor: { kind: 'person', externalId: 'U2' },
          announce: { kind: 'channel', externalId: CHANNEL },
          provider: 'zoom',
        },
      },
    })
    expect(script.intents.at(-1)?.act).not.toHaveProperty('values.about')
    expect(fake.faults).toEqual([])
  })

  test('errors that name no field are said as an answer', async () => {
    const { fake, script } = await startScripted(mode)
    script.reply = (intent) =>
      intent.act.type === 'form'
        ? { type: 'invalid', errors: { nowhere: 'Odd' }, view: withButton('Again', 'x') }
        : { type: 'form', form: FORM }
    const maya = fake.person('U1')
    const form = await (await maya.slash('/session', 'create')).answer()
    expect((await (await maya.submit(form)).answer()).labels).toEqual(['Again'])
    expect(fake.faults).toEqual([])
  })

  test('buttons in an answered modal replace it or lie over it, three deep at most', async () => {
    const { fake, script } = await startScripted(mode)
    script.reply = (intent): Reply => {
      if (intent.act.type === 'line') return { type: 'form', form: FORM }
      return { type: 'message', view: withButton('Go on', 'x'), replace: false }
    }
    const maya = fake.person('U1')
    const form = await (await maya.slash('/session', 'create')).answer()
    let shown = await (await maya.submit(form)).answer()
    for (const kind of ['modal', 'modal', 'modal-updated']) {
      shown = await (await maya.press(shown, 'Go on')).answer()
      expect(shown.kind).toBe(kind)
    }
    expect(script.intents.at(-1)?.act).toEqual({ type: 'action', id: 'x', onPrivate: true })
    expect(fake.faults.map((fault) => fault.detail)).toEqual(['views.push: push_limit_reached'])
  })

  test('the Home tab shows itself, answers in modals, and stays true after a press', async () => {
    const { fake, script } = await startScripted(mode)
    let opened = 0
    script.reply = (intent): Reply => {
      if (intent.act.type !== 'home') return message('Pressed')
      opened += 1
      return { type: 'home', view: withButton(`Seen ${opened}`, 'x') }
    }
    const maya = fake.person('U1')
    const home = await (await maya.openHome()).answer()
    expect(home.labels).toEqual(['Seen 1'])
    const answer = await (await maya.press(home, 'Seen 1')).answer()
    expect(answer.text).toBe('Rollcall\nAnswer\nPressed')
    await maya.waitFor((shown) => shown.kind === 'home' && shown.labels[0] === 'Seen 2', { fromStart: true })
    expect(fake.faults).toEqual([])
  })
})
