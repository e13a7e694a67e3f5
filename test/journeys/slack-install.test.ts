import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FakeSlack } from '../fakes/slack/fake-slack.ts'
import type { FakeWorkspace } from '../fakes/slack/state.ts'
import type { Drivers } from '../support/driver.ts'
import { fillWorkspace, sitAtSlack } from '../support/driver-slack.ts'
import { type InstallBrowser, openInstallBrowser } from '../support/install-browser.ts'
import { type Program, startProgram } from '../support/start-program.ts'

/** Several workspaces install Rollcall, each with a token of its own, and one takes it out again. */

let program: Program
let slack: FakeSlack
let browser: InstallBrowser
/** Of each school: its workspace, and the same people, with the same ids. */
let north: FakeWorkspace
let south: FakeWorkspace
let people: { readonly north: Drivers; readonly south: Drivers }

beforeEach(async () => {
  program = await startProgram({
    slack: 'http',
    oauth: 'alone',
    before({ slack: fake }) {
      if (fake === null) return
      fillWorkspace(fake)
      fillWorkspace(fake, fake.addWorkspace('T2'))
    },
  })
  if (program.slack === null) throw new Error('there is no Slack')
  slack = program.slack
  north = slack.workspace
  south = needed(slack.state.workspaces.get('T2'))
  people = { north: sitAtSlack(slack, north), south: sitAtSlack(slack, south) }
  browser = openInstallBrowser(program)
})
afterEach(() => program.stop())

const ready = async () => {
  const answer = await fetch(`${program.url()}/readyz`)
  return { status: answer.status, text: await answer.text() }
}
const create = (title: string, by: Drivers, inMinutes = 24 * 60) => {
  const when = new Date(program.clock.now().getTime() + inMinutes * 60_000).toISOString()
  return by.ada.command(`/session create ${title} when: ${when} link: https://meet.example.org/room`)
}
const cards = async (title: string, by: Drivers) =>
  (await by.ana.channel()).filter(({ text }) => text.includes(title) && text.includes('Registered'))

describe('without any installation', () => {
  it('is ready, and nothing is asked of Slack', async () => {
    expect(await ready()).toEqual({ status: 200, text: '{"ready":true,"problems":[]}' })
    expect(slack.calls).toEqual([])
  })
})

describe('a workspace that installs it', () => {
  it('is answered at once, and its card stands in it', async () => {
    const page = await browser.install({ workspace: north })
    expect(page).toMatchObject({
      status: 200,
      text: expect.stringContaining('<h1 dir="auto">Rollcall is in School T1</h1>'),
    })
    expect((await create('Kick-off', people.north)).text).toContain('Created')
    const card = await program.until(async () => (await cards('Kick-off', people.north))[0], 'the card in the channel')
    expect((await card.press('Join')).text).toContain('registered')
    expect(card.text).toContain('Registered: 0')
    await program.until(async () => (await cards('Registered: 1', people.north))[0], 'the card counts')
    const tokens = new Set(slack.calls.map(({ teamId }) => teamId))
    expect(tokens).toEqual(new Set([undefined, 'T1']))
  })

  it('does not see what another one does, though their people have the same ids', async () => {
    await browser.install({ workspace: north })
    await browser.install({ workspace: south })
    await create('Northern', people.north)
    await create('Southern', people.south)
    await program.until(async () => (await cards('Northern', people.north)).length === 1, 'the northern card')
    await program.until(async () => (await cards('Southern', people.south)).length === 1, 'the southern card')
    expect(await cards('Northern', people.south)).toEqual([])
    expect(await cards('Southern', people.north)).toEqual([])
    expect((await people.south.ben.command('/sessions')).text).not.toContain('Northern')
    expect((await people.north.ben.command('/sessions')).text).not.toContain('Southern')
    expect(program.rows('SELECT DISTINCT organization_id FROM success_sessions')).toHaveLength(2)
  })

  it('is still there after a restart, with no token in clear in the file', async () => {
    await browser.install({ workspace: north })
    await create('Kept', people.north)
    await program.restart()
    expect((await people.north.ana.command('/sessions')).text).toContain('Kept')
    const [row] = program.rows<{ token: string }>('SELECT token FROM installations')
    expect(row?.token).toMatch(/^v1\./)
    expect(JSON.stringify(program.dump())).not.toContain(north.botToken)
    expect(JSON.stringify(program.log.lines)).not.toMatch(/xoxb-|code\.\d|fake-client-secret|fake-state-secret/)
  })
})

describe('a workspace that takes it out again', () => {
  beforeEach(async () => {
    await browser.install({ workspace: north })
    await browser.install({ workspace: south })
  })
  const forgotten = () =>
    program.until(
      () => program.rows("SELECT 1 FROM installations WHERE external_id = 'T2' AND token IS NULL").length === 1,
      'its token is forgotten',
    )
  const refused = (since: number) => slack.calls.slice(since).filter(({ result }) => result !== 'ok')
  const reminded = async (by: Drivers) => (await by.ana.directMessages()).some(({ text }) => text.includes('Reminder'))

  it('is forgotten, and what is for it waits without an attempt until it is back, while others are told theirs', async () => {
    for (const [school, by] of Object.entries(people)) {
      await by.ana.command(`/session me zone: Europe/Berlin`)
      await create(`Of the ${school}`, by, 62)
      const card = await program.until(async () => (await cards(school, by))[0], 'the card')
      await card.press('Join')
    }
    await slack.uninstall(south)
    await forgotten()
    const since = slack.calls.length
    await program.advance(3 * 60_000)
    await program.until(() => reminded(people.north), 'the reminder in the north')
    await program.rest()
    expect(refused(since)).toEqual([])
    expect(await reminded(people.south)).toBe(false)
    expect((await ready()).status).toBe(200)
    await browser.install({ workspace: south })
    await program.advance(10 * 60_000)
    await program.until(() => reminded(people.south), 'the reminder in the south')
  })

  it('is back at once when it installs it again, also after a restart in between', async () => {
    await create('Southern', people.south)
    await slack.uninstall(south)
    await forgotten()
    await program.restart()
    expect((await browser.install({ workspace: south })).status).toBe(200)
    expect((await people.south.ana.command('/sessions')).text).toContain('Southern')
  })

  it('is not forgotten by an event that came late, when it was installed again already', async () => {
    await create('Southern', people.south)
    await slack.uninstall(south)
    await forgotten()
    await browser.install({ workspace: south })
    const since = slack.calls.length
    await slack.event({ type: 'app_uninstalled' }, south)
    await program.until(
      () => slack.calls.slice(since).some(({ method, result }) => method === 'auth.test' && result === 'ok'),
      'Slack is asked whether that is so',
    )
    expect((await people.south.ana.command('/sessions')).text).toContain('Southern')
    expect(program.rows("SELECT 1 FROM installations WHERE external_id = 'T2' AND token IS NOT NULL")).toHaveLength(1)
  })

  it('is told of by the doctor of its own organization alone', async () => {
    const third = slack.addWorkspace('T3')
    fillWorkspace(slack, third)
    await browser.install({ workspace: third })
    const code = /code: (\S+)/.exec((await people.north.ada.command('/session connect')).text)?.[1]
    await people.south.ada.command(`/session connect code: ${code}`)
    expect((await people.north.ada.command('/session doctor')).text).not.toContain('School T')
    await slack.uninstall(south)
    await forgotten()
    const told = (await people.north.ada.command('/session doctor')).text
    expect(told).toContain('Slack (School T2) does not work. Rollcall was taken out of this workspace.')
    expect(told).toContain('https://rollcall.test/slack/install')
    expect((await sitAtSlack(slack, third).ada.command('/session doctor')).text).not.toContain('School T2')
    await browser.install({ workspace: south })
    expect((await people.north.ada.command('/session doctor')).text).not.toContain('School T2')
  })

  it('taken out while the program was down, it is found out at the start', async () => {
    slack.oauth.revoked.add(south.botToken)
    await program.restart()
    await forgotten()
    expect((await people.north.ana.command('/sessions')).text).toContain('Upcoming')
    expect((await ready()).status).toBe(200)
  })

  it('kept while Slack only has a trouble with its token, or cannot be reached', async () => {
    slack.disturb.order('auth.test', { kind: 'error', error: 'invalid_auth' }, { times: 2 })
    slack.disturb.order('auth.test', { kind: 'status', status: 503 }, { times: 2 })
    await program.restart()
    expect((await people.south.ana.command('/sessions')).text).toContain('Upcoming')
    await program.until(async () => (await ready()).status === 200, 'Slack is ready')
    expect(program.rows('SELECT 1 FROM installations WHERE token IS NULL')).toEqual([])
  })
})

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('it is not there')
  return value
}
