import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '../browser/open-browser.ts'
import { openView } from '../browser/open-view.ts'
import { buildProgram } from '../support/build-program.ts'
import type { Driver, Drivers } from '../support/driver.ts'
import { sitAtDiscord } from '../support/driver-discord.ts'
import { sitAtPlayground } from '../support/driver-playground.ts'
import { fillWorkspace, sitAtSlack } from '../support/driver-slack.ts'
import { type Program, startProgram } from '../support/start-program.ts'

/**
 * The main job, whole, in one process: one organization whose people are in Slack, in Discord and in a browser, one session,
 * one student who is present twice. Played with Slack by Socket Mode, and once more with Slack by HTTP.
 */

const TITLE = 'Career coaching for everyone'
const ROOM = 'https://meet.example.org/room-58213'
const PASSCODE = 'heron-58213'
const MINUTE_MS = 60_000

let browser: Browser
beforeAll(async () => {
  await buildProgram()
  browser = await openBrowser()
}, 120_000)
afterAll(() => browser?.close())

describe.each(['socket', 'http'] as const)('one session on every chat at once, Slack by %s', (mode) => {
  const opened: { program: Program | null } = { program: null }
  afterEach(() => opened.program?.stop())

  it('is created once, joined everywhere, and attended once by whoever is there twice', async () => {
    const chats: { slack: Drivers | null; discord: Drivers | null } = { slack: null, discord: null }
    const program = await startProgram({
      slack: mode,
      discord: true,
      playground: true,
      built: true,
      before({ slack, discord }) {
        if (slack === null || discord === null) return
        fillWorkspace(slack)
        chats.slack = sitAtSlack(slack)
        chats.discord = sitAtDiscord(discord)
      },
    })
    opened.program = program
    const { slack, discord } = chats
    if (slack === null || discord === null) throw new Error('nobody is there')
    const home = sitAtPlayground(program.url)
    await program.until(() => (program.discord?.fake.commands().length ?? 0) > 0, 'commands are registered')

    await connect(home.ada, slack.ada)
    await connect(home.ada, discord.ada)
    expect(program.rows('SELECT DISTINCT organization_id FROM spaces')).toHaveLength(1)

    await prepareCohort({ slack, discord, home })
    const code = codeIn((await slack.ana.command('/session link')).text)
    expect((await discord.ana.command(`/session link code: ${code}`)).text).toContain('2 accounts')

    const when = new Date(program.clock.now().getTime() + 60 * MINUTE_MS).toISOString()
    // The demo has sessions of its own at that hour, which is said first.
    const look = await slack.ada.command(
      `/session create ${TITLE} when: ${when} mentor: @maya audience: Cohort link: ${ROOM} passcode: ${PASSCODE}`,
    )
    const created = look.buttons.includes('Go ahead') ? await look.press('Go ahead') : look
    const id = created.actionOf('Details').split(':')[2] ?? ''
    const everywhere = [slack.ana, discord.ana, home.ben]
    for (const student of everywhere) await cardOf(program, student)

    const watching = await openView(browser, { url: program.url(), as: 'ada' })
    const joining = await openView(browser, { url: program.url(), as: 'ben' })
    await pressJoin(program, slack.ana, 'You are registered.')
    await pressJoin(program, discord.ana, 'You are registered already.')
    await pressJoin(program, slack.ben, 'You are registered.')
    await pressJoin(program, discord.chidi, 'You are registered.')
    await card(joining.page).getByRole('button', { name: 'Join' }).click()
    await privately(joining.page, 'You are registered.').first().waitFor()
    const registered = program.rows<{ person_id: string }>(
      "SELECT person_id FROM session_attendance WHERE session_id = ? AND registration = 'registered'",
      id,
    )
    expect(registered).toHaveLength(4)
    for (const student of everywhere)
      await program.until(
        async () => (await cardOf(program, student)).text.includes('Registered: 4'),
        `the card of ${student.handle} counts four`,
      )
    await program.until(() => counts(watching.page, '4'), 'the page counts four without being asked')

    program.clock.set(new Date(program.clock.now().getTime() + 50 * MINUTE_MS))
    for (const student of [slack.ana, discord.ana, slack.ben, discord.chidi]) {
      const way = await pressJoin(program, student, ROOM)
      expect(way.text).toContain(PASSCODE)
      expect(way.isPrivate).toBe(true)
    }
    await card(joining.page).getByRole('button', { name: 'Join' }).click()
    await privately(joining.page, PASSCODE).first().waitFor()

    const details = await (await cardOf(program, slack.maya)).press('Details')
    const started = await details.press('Start')
    expect(started.text).toContain('It has started')
    for (const student of everywhere)
      await program.until(async () => /live/i.test((await cardOf(program, student)).text), 'the card turns live')
    program.clock.set(new Date(program.clock.now().getTime() + 40 * MINUTE_MS))
    const summary = await started.press('End')
    expect(summary.text).toContain('Who came')
    const attendees = await summary.press('Attendees')
    expect(attendees.text).toMatch(/4 people registered/)
    expect((await attendees.press('Confirm all')).text).toContain('4 people confirmed')

    const attendance = program.rows<{ person_id: string; result: string; accounts: string }>(
      `SELECT a.person_id, a.result, group_concat(i.platform) AS accounts
       FROM session_attendance a JOIN identities i ON i.person_id = a.person_id
       WHERE a.session_id = ? GROUP BY a.person_id, a.result`,
      id,
    )
    const lines = attendance.map(({ accounts, result }) => `${accounts.split(',').sort().join(' and ')}: ${result}`)
    expect(lines.sort()).toEqual([
      'discord and slack: attended',
      'discord: attended',
      'playground: attended',
      'slack: attended',
    ])
    const linked = attendance.find(({ accounts }) => accounts.includes(','))
    const presses = program.rows(
      "SELECT source FROM evidence WHERE session_id = ? AND person_id = ? AND source = 'join_button'",
      id,
      linked?.person_id,
    )
    // Both accounts are one person, and presses within five minutes are one.
    expect(presses).toHaveLength(1)

    for (const student of [...everywhere, slack.ada, discord.ada]) {
      const open = (await student.channel()).map(({ raw }) => raw).join('\n')
      expect(open).not.toContain('58213')
    }
    expect([...watching.complaints, ...joining.complaints]).toEqual([])
    await Promise.all([watching.page.context().close(), joining.page.context().close()])
  }, 60_000)
})

/** Joins the other's space to the organization of the first. */
async function connect(from: Driver, other: Driver): Promise<void> {
  const code = codeIn((await from.command('/session connect')).text)
  expect((await other.command(`/session connect code: ${code}`)).text).toContain('Connected to')
}

/** A cohort with people of every chat, announced in one channel of each. */
async function prepareCohort({ slack, discord, home }: Readonly<Record<'slack' | 'discord' | 'home', Drivers>>) {
  await slack.ada.command('/session segment create name: Cohort channel: #general')
  await discord.ada.command('/session segment add name: Cohort channel: #general')
  await home.ada.command('/session segment add name: Cohort channel: #sessions')
  for (const handle of ['ana', 'ben']) await slack.ada.command(`/session segment add name: Cohort person: @${handle}`)
  for (const handle of ['ana', 'chidi'])
    await discord.ada.command(`/session segment add name: Cohort person: @${handle}`)
  await home.ada.command('/session segment add name: Cohort person: @ben')
  await slack.ada.command('/session role grant person: @maya role: mentor')
}

function codeIn(text: string): string {
  const code = /code: (\S+)/.exec(text)?.[1]
  if (code === undefined) throw new Error(`no code in:\n${text}`)
  return code
}

function cardOf(program: Program, driver: Driver) {
  return program.until(
    async () => (await driver.channel()).findLast(({ text }) => text.includes(TITLE)),
    `no card for ${driver.handle}`,
  )
}

async function pressJoin(program: Program, driver: Driver, words: string) {
  const answer = await (await cardOf(program, driver)).press('Join')
  expect(answer.text).toContain(words)
  return answer
}

function card(page: Page): Locator {
  return page.getByRole('article').filter({ hasText: TITLE }).filter({ hasNotText: 'Only you can see this' }).last()
}

function privately(page: Page, text: string): Locator {
  return page.getByRole('article').filter({ hasText: 'Only you can see this' }).filter({ hasText: text })
}

async function counts(page: Page, count: string): Promise<boolean> {
  const fact = card(page).locator('.card-fact', { hasText: 'Registered' }).locator('dd')
  return (await fact.textContent({ timeout: 2_000 }))?.trim() === count
}
