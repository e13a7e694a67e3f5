import { describe, expect, test } from 'vitest'
import type { Reply } from '../../../src/chat/reply.ts'
import type { OpenModal } from '../../fakes/discord/look.ts'
import { textOf } from '../../fakes/discord/look.ts'
import { openForTest } from './open-discord.ts'
import { answer, BUTTONS, FORM, message } from './press-conversation.ts'

const modal = (answered: { modal: OpenModal | null }): OpenModal => {
  if (!answered.modal) throw new Error('no form')
  return answered.modal
}

describe('a press', () => {
  test('on a private answer replaces it, or brings a new one, as the conversation says', async () => {
    const { ann, intents, fake } = await openForTest({ handle: answer })
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
    const { platform, guild, general, ann, intents } = await openForTest({ handle: answer })
    if (BUTTONS.type !== 'message') throw new Error('no view')
    await platform.post({ id: 'dlv_1', space: guild.id, to: { channel: general.id }, view: BUTTONS.view })
    const [card] = general.messages
    if (!card) throw new Error('no card')
    expect(await ann.press(card, 'Replace')).toMatchObject({ kind: 'message', isPrivate: true, text: '### Replaced' })
    expect(textOf(card)).toBe('### Hello')
    expect(intents[0]?.act).toMatchObject({ onPrivate: false })
  })

  test('in a direct message names no space', async () => {
    const { platform, guild, ann, intents, fake } = await openForTest({ handle: answer })
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
    const { ann, fake, guild, general, intents } = await openForTest({ handle: answer })
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
    const { ann, fake } = await openForTest({ handle: (intent) => (intent.act.type === 'form' ? invalid : FORM) })
    const refused = await ann.submit(modal(await ann.slash('sessions')), { Title: 'x' })
    expect(refused).toMatchObject({ kind: 'message', isPrivate: true, text: '### Not yet' })
    expect((await ann.press(message(refused), 'Change')).kind).toBe('modal')
    expect(fake.faults).toEqual([])
  })
})

describe('a file', () => {
  test('comes privately beside the answer, under a name that Discord keeps', async () => {
    const file = { name: '../Sessión 1.ics', mediaType: 'text/calendar', content: 'BEGIN:VCALENDAR' }
    const { ann, fake } = await openForTest({
      handle: () => ({ type: 'file', view: { title: 'Calendar', body: [] }, file }),
    })
    const answered = await ann.slash('sessions')
    expect(answered.isPrivate).toBe(true)
    expect(message(answered).files.map((one) => [one.name, one.type, one.bytes.toString()])).toEqual([
      ['Sessi-n-1.ics', 'text/calendar', 'BEGIN:VCALENDAR'],
    ])
    expect(fake.faults).toEqual([])
  })
})
