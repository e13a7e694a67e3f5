/** Several workspaces in one process: whose token is used for what, and what one of them does to the others. */
import { afterEach, describe, expect, test } from 'vitest'
import type { FakeSlack } from '../../fakes/slack/fake-slack.ts'
import type { FakeWorkspace } from '../../fakes/slack/state.ts'
import type { Drivers } from '../../support/driver.ts'
import { sitAtDiscord } from '../../support/driver-discord.ts'
import { fillWorkspace, sitAtSlack } from '../../support/driver-slack.ts'
import { openInstallBrowser } from '../../support/install-browser.ts'
import { type Program, type ProgramSetup, startProgram } from '../../support/start-program.ts'

let program: Program
afterEach(() => program.stop())

/** T1, whose token stands in the settings, and T2, which installs it. */
async function start(setup: ProgramSetup = { slack: 'http' }) {
  program = await startProgram({
    oauth: 'beside',
    ...setup,
    before({ slack }) {
      if (slack === null) return
      fillWorkspace(slack)
      fillWorkspace(slack, slack.addWorkspace('T2'))
    },
  })
  const slack = needed(program.slack)
  const own = slack.workspace
  const other = needed(slack.state.workspaces.get('T2') ?? null)
  return { slack, own, other, browser: openInstallBrowser(program) }
}

const sessions = async (slack: FakeSlack, workspace: FakeWorkspace) =>
  (await sitAtSlack(slack, workspace).ana.command('/sessions')).text
const create = (slack: FakeSlack, workspace: FakeWorkspace) => {
  const when = new Date(program.clock.now().getTime() + 86_400_000).toISOString()
  return sitAtSlack(slack, workspace).ada.command(`/session create Mine when: ${when} link: https://meet.example.org/x`)
}
const cardIn = (slack: FakeSlack, workspace: FakeWorkspace) =>
  program.until(
    async () => (await sitAtSlack(slack, workspace).ana.channel()).find(({ text }) => text.includes('Mine')),
    `the card in ${workspace.teamId}`,
  )
const readiness = async () => (await fetch(`${program.url()}/readyz`)).status

describe.each(['http', 'socket'] as const)('by %s', (mode) => {
  test('the token of the settings works as ever, beside a workspace that installs it', async () => {
    const { slack, own, other, browser } = await start({ slack: mode })
    expect(await sessions(slack, own)).toContain('Upcoming')
    expect((await browser.install({ workspace: other })).status).toBe(200)
    for (const workspace of [own, other]) {
      await create(slack, workspace)
      await cardIn(slack, workspace)
    }
    expect(program.rows('SELECT external_id FROM installations')).toEqual([{ external_id: 'T2' }])
    await program.restart()
    for (const workspace of [own, other]) expect(await sessions(slack, workspace)).toContain('Mine')
  })

  test('a workspace that nobody installed it in gets no answer, and nothing of it is done elsewhere', async () => {
    const { slack, other } = await start({ slack: mode })
    const act = await slack.person('UANA', other).slash('/sessions')
    expect(act.acked).toBe(true)
    expect(program.rows("SELECT 1 FROM spaces WHERE external_id = 'T2'")).toEqual([])
  })
})

test('the workspace of the settings may install it too, and is not lost when the old token is no more', async () => {
  const { slack, own, browser } = await start()
  const old = own.botToken
  await browser.install({ workspace: own })
  slack.oauth.revoked.add(old)
  await create(slack, own)
  await cardIn(slack, own)
  expect(await readiness()).toBe(200)
})

test('a pause that Slack asks for in one workspace holds nothing up in another', async () => {
  const { slack, own, other, browser } = await start()
  await browser.install({ workspace: other })
  slack.disturb.order('chat.postMessage', { kind: 'rate-limited', retryAfter: 3_600 })
  await create(slack, own)
  await program.until(() => slack.calls.some(({ result }) => result === 'ratelimited'), 'Slack asks to wait')
  await create(slack, other)
  await cardIn(slack, other)
  expect(slack.calls.filter(({ method, teamId }) => method === 'chat.postMessage' && teamId === 'T1')).toHaveLength(1)
})

test('people are looked up, and groups read, with the token of their own workspace', async () => {
  const { slack, own, other, browser } = await start()
  await browser.install({ workspace: other })
  const listed = () => slack.calls.some(({ method, teamId }) => method === 'users.list' && teamId === 'T2')
  await program.until(listed, 'its people are listed')
  slack.addUser({ id: 'UNEW', name: 'newcomer', realName: 'Newcomer' }, other)
  slack.addGroup({ id: 'S7', handle: 'cohort', members: ['UNEW'] }, other)
  const since = slack.calls.length
  await slack.person('UNEW', other).slash('/sessions')
  const ada = sitAtSlack(slack, other).ada
  await ada.command('/session segment create name: Cohort')
  await ada.command('/session segment sync name: Cohort group: @cohort')
  await program.until(
    () => slack.calls.slice(since).some(({ method }) => method === 'usergroups.users.list'),
    'the group is read',
  )
  const asked = slack.calls.slice(since).filter(({ method }) => method.startsWith('user'))
  expect(asked.map(({ method }) => method)).toContain('users.info')
  expect(new Set(asked.map(({ teamId }) => teamId))).toEqual(new Set(['T2']))
  expect(own.users.has('UNEW')).toBe(false)
})

test('without any workspace it is ready, and the doctor says where it is installed', async () => {
  const seats: { discord: Drivers | null } = { discord: null }
  program = await startProgram({
    slack: 'http',
    oauth: 'alone',
    discord: true,
    before({ slack, discord }) {
      if (slack) fillWorkspace(slack)
      if (discord) seats.discord = sitAtDiscord(discord)
    },
  })
  const slack = needed(program.slack)
  const { ada } = needed(seats.discord)
  await program.until(() => (program.discord?.fake.commands().length ?? 0) > 0, 'commands are registered')
  const doctor = async () => (await ada.command('/session doctor')).text
  const address = 'https://rollcall.test/slack/install'
  expect(await doctor()).toContain(`Slack works in part. No workspace has installed it yet: open ${address}`)
  await openInstallBrowser(program).install({ workspace: slack.workspace })
  expect(await doctor()).toContain('Slack works.')
  await slack.uninstall(slack.workspace)
  await program.until(async () => (await doctor()).includes(`has it installed any more: open ${address}`), 'it says so')
  expect(await readiness()).toBe(200)
})

function needed<T>(value: T | null): T {
  if (value === null) throw new Error('it is not there')
  return value
}
