import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Reply } from '../../src/chat/reply.ts'
import { buttonOf, openChat, type Someone, type TestChat, viewOf, wordsOf } from '../support/open-chat.ts'

/** Forms that two people, or one person on two devices, have open at the same time. */

let chat: TestChat
let root: Someone
let boss: Someone
let ana: Someone
beforeEach(async () => {
  chat = await openChat()
  root = chat.someone('Root', { standing: 'manager' })
  boss = chat.someone('Boss', { standing: 'owner' })
  ana = chat.someone('Ana')
})
afterEach(() => chat.close())

/** A form as it was opened; `send` sends it with some of its fields written anew. */
const opened = (who: Someone, reply: Reply) => {
  if (reply.type !== 'form') throw new Error(wordsOf(reply))
  const { id, fields } = reply.form
  const shown = Object.fromEntries(
    fields.flatMap((field) => ('value' in field && field.value ? [[field.id, field.value]] : [])),
  )
  return {
    send: (values: Readonly<Record<string, string>>) =>
      who.submit(id, { ...(shown as Record<string, string>), ...values }),
  }
}
const settings = async (who: Someone) => opened(who, await who.type('/session settings'))
const holds = async () => {
  const space = await chat.store.space('chat', 'T1')
  return space === null ? null : chat.store.organization(space.organizationId)
}

describe('what holds for everyone, changed by two admins at once', () => {
  it('is as both want it where they changed different things', async () => {
    const [first, second] = [await settings(root), await settings(boss)]
    await first.send({ late_after: '5m' })
    const words = wordsOf(await second.send({ join_window: '30m' }))
    expect(words).not.toContain('5 min →')
    expect(await holds()).toMatchObject({ lateAfterMinutes: 5, joinWindowMinutes: 30 })
  })

  it('is shown in both versions where they changed the same, and stays as the first wants it until the second insists', async () => {
    const [first, second] = [await settings(root), await settings(boss)]
    await first.send({ late_after: '5m', join_window: '20m' })
    const conflict = await second.send({ late_after: '7m', zone: 'Europe/Madrid' })
    expect(viewOf(conflict).title).toBe('The settings were changed while you wrote')
    expect(wordsOf(conflict)).toMatch(/Late after\nNow: 5m\nYours: 7m/)
    expect(wordsOf(conflict)).not.toContain('Join window')
    expect(await holds()).toMatchObject({ lateAfterMinutes: 5, joinWindowMinutes: 20, timezone: 'Europe/Berlin' })
    const mine = buttonOf(conflict, 'Use mine')
    expect(wordsOf(await root.press(mine))).toContain('Nothing was changed')
    expect(wordsOf(await ana.press(mine))).toContain('admins')
    expect(wordsOf(await boss.press(mine))).toContain('5 min → 7 min')
    // What the second left alone stays as the first made it.
    expect(await holds()).toMatchObject({ lateAfterMinutes: 7, joinWindowMinutes: 20, timezone: 'Europe/Madrid' })
    expect(wordsOf(await boss.press(mine))).toContain('Nothing was changed')
  })

  it('is no conflict where both want the same, or the form is sent twice', async () => {
    const [first, second] = [await settings(root), await settings(boss)]
    await first.send({ late_after: '5m' })
    expect(viewOf(await second.send({ late_after: '5m' })).title).not.toContain('while you wrote')
    expect(viewOf(await first.send({ late_after: '5m' })).title).not.toContain('while you wrote')
  })

  it('is asked again where it is no more than wrong', async () => {
    const [first, second] = [await settings(root), await settings(boss)]
    await first.send({ late_after: '5m' })
    expect(await second.send({ join_window: 'a while' })).toMatchObject({ type: 'invalid' })
  })

  it('is decided one after the other where both are sent in the same moment', async () => {
    const [first, second] = [await settings(root), await settings(boss)]
    const replies = await Promise.all([first.send({ late_after: '5m' }), second.send({ late_after: '7m' })])
    expect(replies.filter((reply) => viewOf(reply).title.includes('while you wrote'))).toHaveLength(1)
  })
})

describe('one’s own settings, changed on two devices', () => {
  const reminders = async () => opened(ana, await ana.press({ type: 'reminders-form' }))
  const zone = async () => opened(ana, await ana.press({ type: 'zone-form' }))

  it('are as both say where each changed another thing', async () => {
    const [phone, laptop] = [await reminders(), await reminders()]
    await phone.send({ reminders: '2h' })
    const words = wordsOf(await laptop.send({ via: 'both' }))
    expect(words).toContain('By direct message and email, 2 h before the start')
  })

  it('are shown in both versions where both changed the same', async () => {
    const [phone, laptop] = [await reminders(), await reminders()]
    await phone.send({ reminders: '2h' })
    const conflict = await laptop.send({ reminders: '90m', via: 'email' })
    expect(wordsOf(conflict)).toMatch(/How long before a session\nNow: 2h\nYours: 90m/)
    expect(wordsOf(await ana.type('/session me'))).toContain('By direct message, 2 h before')
    expect(wordsOf(await ana.press(buttonOf(conflict, 'Use mine')))).toContain('By email, 1 h 30 min before')
  })

  it('hold for the zone too', async () => {
    const [phone, laptop] = [await zone(), await zone()]
    await phone.send({ zone: 'Madrid' })
    const conflict = await laptop.send({ zone: 'Asia/Tokyo' })
    expect(wordsOf(conflict)).toMatch(/Your time zone\nNow: Europe\/Madrid\nYours: Asia\/Tokyo/)
    expect(wordsOf(await ana.press(buttonOf(conflict, 'Use mine')))).toContain('Asia/Tokyo')
  })

  it('stay as they are where a form is sent as it was', async () => {
    const [phone, laptop] = [await zone(), await zone()]
    await phone.send({ zone: 'Madrid' })
    expect(wordsOf(await laptop.send({}))).toContain('Europe/Madrid')
  })

  it('are taken from a form that was opened before forms remembered what they showed', async () => {
    expect(wordsOf(await ana.submit('1:reminders', { reminders: '2h', via: 'dm' }))).toContain('2 h before')
    expect(wordsOf(await ana.submit('1:zone', { zone: 'Madrid' }))).toContain('Europe/Madrid')
  })
})

describe('a session, changed by two at once', () => {
  it('keeps, of what the second left alone, what the first made of it, also where the second insists', async () => {
    await root.type('/session create Coaching when: 2026-12-01T18:00 link: https://meet.example.org/x')
    const forms = []
    for (const who of [root, boss]) {
      const details = await who.type('/session info 1')
      const menu = viewOf(details).body.find((block) => block.type === 'menu' && block.action.includes('manage-menu'))
      const action = menu?.type === 'menu' ? menu.action : ''
      forms.push(opened(who, await who.press(action, { value: 'edit-form' })))
    }
    const [first, second] = forms
    await first?.send({ title: 'Theirs', description: 'Theirs' })
    const conflict = await second?.send({ description: 'Mine' })
    if (conflict === undefined) throw new Error('no form')
    const done = wordsOf(await boss.press(buttonOf(conflict, 'Use mine')))
    expect(done).toContain('Theirs → Mine')
    expect(done).not.toContain('Coaching')
  })
})
