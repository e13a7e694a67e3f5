import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readReminders } from '../../src/chat/reminder-words.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { buttonOf, openChat, type Someone, type TestChat, viewOf, wordsOf } from '../support/open-chat.ts'

let chat: TestChat
let root: Someone
let ana: Someone

beforeEach(async () => {
  await open()
})

afterEach(() => chat.close())

async function open(options: Parameters<typeof openChat>[0] = {}): Promise<void> {
  chat = await openChat(options)
  root = chat.someone('Root', { standing: 'manager' })
  ana = chat.someone('Ana')
}

/** The code that was mailed last. */
async function mailedCode(): Promise<{ readonly code: string; readonly email: string }> {
  const due = await dueDeliveries(chat)
  const { code, email } = due.findLast(({ kind }) => kind === 'email-code')?.payload ?? {}
  return { code: String(code), email: String(email) }
}

describe('how and when one is told', () => {
  it('is shown as it holds, and chosen by options', async () => {
    expect(wordsOf(await ana.type('/session me'))).toContain('24 h, 1 h and 10 min before the start (as everyone here)')
    const words = wordsOf(await ana.type('/session me reminders: 2 days, 90m via: both'))
    expect(words).toContain('By direct message and email, 2 days and 1 h 30 min before the start')
    expect(words).toContain('No address of yours is confirmed, so everything comes by direct message.')
    expect(wordsOf(await ana.type('/session me'))).toContain('2 days and 1 h 30 min')
    expect(wordsOf(await ana.type('/session me reminders: default'))).toContain('(as everyone here)')
    expect(wordsOf(await ana.type('/session me reminders: off'))).toContain('No reminders')
  })

  it('is chosen from the menu and in the form, where what is chosen stands', async () => {
    const mine = await ana.type('/session me')
    const menu = viewOf(mine).body.find((block) => block.type === 'menu')
    expect(wordsOf(await ana.press(menu?.action ?? '', { value: 'off' }))).toContain('No reminders')
    await ana.type('/session me reminders: 90m, 1h')
    const opened = await ana.press(buttonOf(mine, 'Reminders…'))
    if (opened.type !== 'form') throw new Error(wordsOf(opened))
    expect(opened.form.fields).toMatchObject([{ value: '90m, 1h' }, { value: 'dm' }])
    const wrong = await ana.submit(opened.form.id, { via: 'dm', reminders: 'now and then' })
    expect(wrong).toMatchObject({ type: 'invalid', errors: { reminders: /up to five/ } })
    const kept = wordsOf(await ana.submit(opened.form.id, { via: 'dm' }))
    expect(kept).toContain('By direct message, 24 h, 1 h and 10 min before the start (as everyone here)')
  })

  it.each([
    ['reminders: now and then', /up to five/],
    ['reminders: 1m, 2m, 3m, 4m, 5m, 6m', /up to five/],
    ['reminders: 0m', /up to five/],
    ['reminders: 15 days', /up to five/],
    ['via: pigeon', /Use dm, email, both, off/],
    ['zone: UTC+2', /does not say when clocks change.*Type a city/s],
    ['zone: gmt -3:30', /does not say when clocks change/],
    ['language: es', /the language that your app is set to/],
    ['zone: Asia/Tokyo email: nonsense', /not a mail address/],
    ['zone: Asia/Tokyo reminders: 99x', /up to five/],
    ['zone: Asia/Tokyo code: AAAA-AAAA', /code/],
  ])('refuses "%s" and changes nothing', async (options, why) => {
    expect(wordsOf(await ana.type(`/session me ${options}`))).toMatch(why)
    const mine = wordsOf(await ana.type('/session me'))
    expect(mine).toContain('Europe/Berlin')
    expect(mine).toContain('By direct message, 24 h, 1 h and 10 min before the start (as everyone here)')
  })
})

describe('what holds for everyone', () => {
  it.each([
    ['zone: Nowhere', /not a time zone that I know/, 'Change…'],
    ['zone: UTC+2', /does not say when clocks change/, 'Change…'],
    ['reminders: 24h, banana', /24h, 1h, 10m, or off for none/, null],
    ['reminders: default', /24h, 1h, 10m, or off for none/, null],
    ['join_window: 3d', /Join window cannot be 3d/, null],
  ])('refuses "%s", with a way on for everyone and not for oneself', async (options, why, way) => {
    const refused = await root.type(`/session settings ${options}`)
    expect(wordsOf(refused)).toMatch(why)
    const labels = viewOf(refused).body.flatMap((block) => (block.type === 'buttons' ? block.buttons : []))
    expect(labels.map(({ label }) => label)).toEqual(way === null ? [] : [way])
    if (way !== null) expect((await root.press(buttonOf(refused, way))).type).toBe('form')
  })

  it('is told of every field of the form that is wrong, at once', async () => {
    const opened = await root.type('/session settings')
    if (opened.type !== 'form') throw new Error(wordsOf(opened))
    const values = { zone: 'Atlantis', reminders: 'banana', join_window: 'soon', late_after: 'later' }
    const wrong = await root.submit(opened.form.id, values)
    expect(wrong).toMatchObject({
      type: 'invalid',
      errors: { zone: /Atlantis/, reminders: /24h, 1h, 10m/, join_window: /soon/, late_after: /later/ },
    })
  })
})

describe('an address', () => {
  it('is one’s own by the code that was mailed there, once, and by oneself alone', async () => {
    const asked = await ana.type('/session me email: Ana@Example.ORG via: email')
    expect(wordsOf(asked)).toContain('A code is on its way to Ana@example.org')
    expect(wordsOf(asked)).toContain('Email: None')
    const { code, email } = await mailedCode()
    expect(email).toBe('Ana@example.org')
    expect(JSON.stringify(asked)).not.toContain(code)
    expect(wordsOf(await root.type(`/session me code: ${code}`))).toMatch(/code/)
    const opened = await ana.press(buttonOf(asked, 'Enter code…'))
    if (opened.type !== 'form') throw new Error(wordsOf(opened))
    const confirmed = wordsOf(await ana.submit(opened.form.id, { code: code.toLowerCase().replace('-', ' ') }))
    expect(confirmed).toContain('Ana@example.org is yours')
    expect(confirmed).toContain('By email')
    expect(confirmed).not.toContain('so everything comes by direct message')
    expect(wordsOf(await ana.type(`/session me code: ${code}`))).toMatch(/no longer works/)
  })

  it('is given in a form too, and its code is worth nothing a quarter of an hour later', async () => {
    const opened = await ana.press(buttonOf(await ana.type('/session me'), 'Email…'))
    if (opened.type !== 'form') throw new Error(wordsOf(opened))
    const wrong = await ana.submit(opened.form.id, { email: 'ana at example' })
    expect(wrong).toMatchObject({ type: 'invalid', errors: { email: /not a mail address/ } })
    await ana.submit(opened.form.id, { email: 'ana@example.org' })
    const { code } = await mailedCode()
    chat.clock.set(new Date(chat.clock.now().getTime() + 16 * 60_000))
    expect(wordsOf(await ana.type(`/session me code: ${code}`))).toMatch(/no longer works/)
  })

  it('is not asked for where no mail is sent', async () => {
    await chat.close()
    await open({ hasMail: false })
    const mine = await ana.type('/session me via: both')
    expect(wordsOf(mine)).toContain('No mail is sent from here, so everything comes by direct message.')
    expect(() => buttonOf(mine, 'Email…')).toThrow()
    expect(wordsOf(await ana.type('/session me email: ana@example.org'))).toContain('No mail is sent from here.')
    expect(wordsOf(await ana.press({ type: 'email-form' }))).toContain('No mail is sent from here.')
    expect(await dueDeliveries(chat)).toEqual([])
  })
})

describe('the doctor', () => {
  it('tells admins how every part is, the worst first, and nobody else', async () => {
    await chat.close()
    const parts = [
      { name: 'database', state: 'ok', says: null },
      { name: 'mail', state: 'failing', says: 'The mail server refused the password.' },
    ] as const
    await open({ parts })
    const words = wordsOf(await root.type('/session doctor'))
    expect(words).toMatch(
      /^1 part in trouble\n🔴 Mail does not work\. The mail server refused the password\.\n🟢 Database/,
    )
    expect(wordsOf(await root.press(buttonOf(await root.type('/session doctor'), 'Look again')))).toContain('Mail')
    expect(wordsOf(await ana.type('/session doctor'))).not.toContain('Mail')
    expect(wordsOf(await ana.press({ type: 'doctor' }))).toContain('admins')
  })

  it('lists what was not delivered and who was not reached', async () => {
    expect(wordsOf(await root.type('/session doctor'))).toContain('All is well')
    await ana.type('/session me email: ana@example.org')
    const [mail] = await dueDeliveries(chat)
    if (mail === undefined) throw new Error('nothing is planned')
    const reason = 'The address takes no mail.'
    const failed = { type: 'delivery-failed', id: mail.id, reason, at: chat.clock.now() } as const
    await chat.store.commit({ changes: [failed] })
    const words = wordsOf(await root.type('/session doctor'))
    expect(words).toContain('1 message not delivered')
    expect(words).toMatch(/Code for an address to Ana by email, .*: The address takes no mail\./)
    expect(words).not.toContain('ana@example.org')
  })
})

describe('a code that did not arrive', () => {
  const fail = async () => {
    const due = await dueDeliveries(chat)
    const mail = due.findLast(({ kind }) => kind === 'email-code')
    if (mail === undefined) throw new Error('nothing is planned')
    const [reason, at] = ['The address takes no mail.', chat.clock.now()]
    await chat.store.commit({ changes: [{ type: 'delivery-failed', id: mail.id, reason, at }] })
  }

  it('is said to who waits for it, until they ask for another or a day has gone by', async () => {
    await ana.type('/session me email: typo@example.org')
    expect(wordsOf(await ana.type('/session me'))).not.toContain('typo@example.org')
    await fail()
    const words = wordsOf(await ana.type('/session me'))
    expect(words).toContain('The code for typo@example.org did not arrive. The address takes no mail.')
    expect(words).toContain('None')
    expect(wordsOf(await root.type('/session me'))).not.toContain('typo@example.org')
    chat.clock.set(new Date(chat.clock.now().getTime() + 60_000))
    await ana.type('/session me email: ana@example.org')
    expect(wordsOf(await ana.type('/session me'))).not.toContain('did not arrive')
    await fail()
    expect(wordsOf(await ana.type('/session me'))).toContain('ana@example.org')
    chat.clock.set(new Date(chat.clock.now().getTime() + 25 * 60 * 60_000))
    expect(wordsOf(await ana.type('/session me'))).not.toContain('did not arrive')
  })
})

describe('reminders as they are typed', () => {
  it.each([
    ['24h, 1h, 10m', [1440, 60, 10]],
    ['1 day and 2 hours', [1440, 120]],
    ['2d;30', [2880, 30]],
    ['1h 10m', [70]],
    ['24h 1h 10m', [1440, 60, 10]],
    ['10 minutes before the start', [10]],
    ['Default', []],
    ['OFF', 'off'],
    ['2 días y 1h', [2_880, 60]],
    ['24h, 1h y 10m antes', [1_440, 60, 10]],
    ['nunca', 'off'],
    ['soon', null],
    ['1h, soon', null],
    ['h'.repeat(10_000), null],
    [' ,'.repeat(99), []],
  ])('%s', (typed, read) => {
    expect(readReminders(typed)).toEqual(read)
  })
})
