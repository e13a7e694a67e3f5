/** Installing Rollcall by Slack's page: what is refused on the way, and what of it stays. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { FakeSlack } from '../../fakes/slack/fake-slack.ts'
import { type InstallBrowser, openInstallBrowser } from '../../support/install-browser.ts'
import { type Program, startProgram } from '../../support/start-program.ts'

let program: Program
let slack: FakeSlack
let browser: InstallBrowser

beforeEach(async () => {
  program = await startProgram({ slack: 'http', oauth: 'alone' })
  if (program.slack === null) throw new Error('there is no Slack')
  slack = program.slack
  browser = openInstallBrowser(program)
})
afterEach(() => program.stop())

const allowed = async () => slack.decide(await browser.begin(), { workspace: slack.workspace })
const exchanges = () => slack.calls.filter(({ method }) => method === 'oauth.v2.access').length
const kept = () => program.rows('SELECT external_id FROM installations')

/** Nothing was asked of Slack, and nothing is kept. */
function expectNothing(): void {
  expect(exchanges()).toBe(0)
  expect(kept()).toEqual([])
}

test('the browser is sent to Slack, which is told what is asked for, with a cookie that no other site can read or set', async () => {
  const answer = await fetch(`${program.url()}/slack/install`, { redirect: 'manual' })
  const goTo = new URL(answer.headers.get('location') ?? '')
  expect(`${goTo.origin}${goTo.pathname}`).toBe(`${new URL(slack.apiUrl).origin}/oauth/v2/authorize`)
  expect(goTo.searchParams.get('client_id')).toBe(slack.oauth.clientId)
  expect(goTo.searchParams.get('scope')).toContain('chat:write')
  expect(goTo.searchParams.get('redirect_uri')).toBe(slack.oauth.redirectUrl)
  const [cookie] = answer.headers.getSetCookie()
  expect(cookie).toMatch(/^__Host-[\w-]+=[\w.-]+; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=600$/)
  expect(answer.headers.get('cache-control')).toBe('no-store')
})

test('the page that says it worked is in the language of the browser, holds no code, and takes the cookie back', async () => {
  const url = await allowed()
  const page = await browser.comeBack(url, { language: 'es' })
  expect(page.status).toBe(200)
  expect(page.text).toContain('Rollcall está en School T1')
  expect(page.text).not.toContain(new URL(url).searchParams.get('code'))
  expect(page.headers.get('set-cookie')).toContain('Max-Age=0')
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  expect(kept()).toEqual([{ external_id: 'T1' }])
})

test('a name of a workspace is shown as it is, whatever it holds', async () => {
  const hostile = slack.addWorkspace('T<img src=x>')
  const page = await browser.install({ workspace: hostile })
  expect(page.text).not.toContain('<img')
  expect(page.text).toContain('Rollcall is in School T&#60;img')
})

test('who cancels on Slack’s page is told so, and nothing happens', async () => {
  const page = await browser.install({ workspace: slack.workspace, press: 'cancel' })
  expect(page).toMatchObject({ status: 200, text: expect.stringContaining('Nothing was installed') })
  expect(page.text).toContain('https://rollcall.test/slack/install')
  expectNothing()
})

test.each([
  ['without any state', (url: URL) => url.searchParams.delete('state')],
  ['with a state of nobody', (url: URL) => url.searchParams.set('state', 'forged')],
  ['with a state that is empty', (url: URL) => url.searchParams.set('state', '')],
  ['without a code', (url: URL) => url.searchParams.delete('code')],
])('back %s it is refused', async (_, tamper) => {
  const url = new URL(await allowed())
  tamper(url)
  const page = await browser.comeBack(url.href)
  expect(page).toMatchObject({ status: 400, text: expect.stringContaining('Please begin again') })
  expectNothing()
})

test.each([
  ['with another expiry', (state: string) => state.replace(/^\d+/, (until) => String(Number(until) + 1))],
  ['with another nonce', (state: string) => state.replace(/\.\w/, (start) => (start === '.A' ? '.B' : '.A'))],
  ['with no signature', (state: string) => state.replace(/[^.]*$/, '')],
])('a state %s is refused, though the cookie is the same', async (_, tamper) => {
  const url = new URL(await allowed())
  const [name = '', state = ''] = browser.cookie.split('=')
  url.searchParams.set('state', tamper(state))
  browser.cookie = `${name}=${tamper(state)}`
  expect((await browser.comeBack(url.href)).status).toBe(400)
  expectNothing()
})

test('another browser than the one that began is refused, with no cookie and with its own', async () => {
  const url = await allowed()
  const other = openInstallBrowser(program)
  expect((await other.comeBack(url)).status).toBe(400)
  await other.begin()
  expect((await other.comeBack(url)).status).toBe(400)
  expectNothing()
})

test('after ten minutes it is too late', async () => {
  const late = await allowed()
  await program.advance(10 * 60_000)
  expect((await browser.comeBack(late)).status).toBe(400)
  expectNothing()
  const early = await allowed()
  await program.advance(10 * 60_000 - 1_000)
  expect((await browser.comeBack(early)).status).toBe(200)
})

test('the way back is good once, also with the cookie put back', async () => {
  const url = await allowed()
  const { cookie } = browser
  expect((await browser.comeBack(url)).status).toBe(200)
  browser.cookie = cookie
  expect((await browser.comeBack(url)).status).toBe(400)
  expect(exchanges()).toBe(1)
})

test('a code that Slack does not take is refused kindly', async () => {
  const url = new URL(await allowed())
  url.searchParams.set('code', 'guessed')
  expect((await browser.comeBack(url.href)).status).toBe(400)
  expect(kept()).toEqual([])
})

test('where Slack is out of reach, it says so, and it works when it is begun anew', async () => {
  slack.disturb.order('oauth.v2.access', { kind: 'status', status: 503 })
  const page = await browser.install({ workspace: slack.workspace })
  expect(page).toMatchObject({ status: 502, text: expect.stringContaining('It did not work') })
  expect((await browser.install({ workspace: slack.workspace })).status).toBe(200)
})

test('a whole enterprise, and an app whose tokens expire, are refused, and what was given is given back', async () => {
  const { workspace } = slack
  const everywhere = await browser.install({ workspace, press: 'allow everywhere' })
  expect(everywhere).toMatchObject({ status: 409, text: expect.stringContaining('one workspace at a time') })
  slack.oauth.rotates = true
  const expiring = await browser.install({ workspace })
  expect(expiring).toMatchObject({ status: 409, text: expect.stringContaining('Token rotation is switched on') })
  expect(slack.calls.filter(({ method, result }) => method === 'auth.revoke' && result === 'ok')).toHaveLength(2)
  expect(workspace.botToken).toBe('')
  expect(kept()).toEqual([])
})

test('nothing that a request names is where anybody is sent', async () => {
  for (const name of ['redirect', 'redirect_uri', 'next', 'url', 'state']) {
    const query = `${name}=https%3A%2F%2Fevil.example`
    const begun = await fetch(`${program.url()}/slack/install?${query}`, { redirect: 'manual' })
    expect(begun.headers.get('location')).not.toContain('evil.example')
    const back = await fetch(`${program.url()}/slack/oauth_redirect?${query}`, { redirect: 'manual' })
    expect(back.headers.get('location')).toBeNull()
    expect(await back.text()).not.toContain('evil.example')
  }
})

test('what looks ahead uses nothing up, and what is posted is not taken', async () => {
  const url = await allowed()
  for (const method of ['HEAD', 'POST', 'PUT']) expect((await browser.comeBack(url, { method })).status).toBe(405)
  expect((await browser.comeBack(url)).status).toBe(200)
})
