import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { echoCard } from '../platforms/playground/echo-conversation.ts'
import { type OpenPlayground, openPlayground } from '../platforms/playground/open-playground.ts'
import { findFaults } from './find-faults.ts'
import { openBrowser } from './open-browser.ts'
import { openView, sendLine } from './open-view.ts'

/** The page alone, over a conversation that echoes. */

// A busy machine opens a browser slowly.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let browser: Browser
let open: OpenPlayground

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  open = await openPlayground()
})
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
  await open.close()
})

const post = (id: string, registered: number) =>
  open.playground.post({
    id,
    space: 'playground',
    to: { channel: 'sessions' },
    view: echoCard('#42 Career coaching', registered),
  })
const look = (as: string, of: Partial<Parameters<typeof openView>[1]> = {}) =>
  openView(browser, { url: open.url, as, ...of })

describe('by keyboard alone', () => {
  test('a command is completed and sent, its answer is for its person only and can be dismissed', async () => {
    const { page, complaints } = await look('ana')
    await page.keyboard.type('/sess')
    await page.keyboard.press('ArrowDown')
    expect(await page.getByRole('option', { selected: true }).textContent()).toContain('/session create')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.keyboard.type('mi')
    await page.keyboard.press('Tab')
    expect(await page.getByRole('combobox').inputValue()).toBe('/sessions mine ')
    await page.keyboard.press('Enter')
    const answer = page.getByRole('article').filter({ hasText: 'Only you can see this' })
    await answer.getByText('sessions mine').last().waitFor()
    await answer.getByRole('button', { name: 'Dismiss' }).press('Enter')
    await answer.waitFor({ state: 'detached' })
    expect(complaints).toEqual([])
  })

  test('a form opens with the focus in it, keeps it inside, and Escape closes it and gives it back', async () => {
    await post('a', 3)
    const { page } = await look('ana')
    const opener = page.getByRole('button', { name: 'Open form' })
    await opener.press('Enter')
    await page.getByRole('dialog').waitFor()
    expect(await page.locator('*:focus').getAttribute('id')).toBe('field-title')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await page.locator('*:focus').textContent()).toBe('Open form')
  })

  test('walking through a menu by its arrows chooses nothing until Enter', async () => {
    await post('a', 3)
    const { page } = await look('ana')
    const menu = page.getByRole('combobox', { name: 'Pick a session' })
    await menu.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(open.conversation.heard).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByText('1:pick 42').waitFor()
  })

  test('a button keeps the focus when its card changes', async () => {
    const posted = await post('a', 3)
    const { page } = await look('ana')
    await page.getByRole('button', { name: 'Join' }).focus()
    const ref = posted.type === 'sent' ? posted.ref : ''
    await open.playground.update({ space: 'playground', ref, view: echoCard('#42 Career coaching', 4) })
    await page.getByText('4 of 20').waitFor()
    expect(await page.locator('*:focus').textContent()).toBe('Join')
  })
})

describe('forms', () => {
  test('say what is wrong at their field and keep what was typed', async () => {
    const { page } = await look('ana')
    await sendLine(page, '/session form')
    const dialog = page.getByRole('dialog', { name: 'New session' })
    await dialog.getByLabel('Title').fill('bad')
    await dialog.getByRole('button', { name: 'Create' }).click()
    await dialog.getByText('Choose a better title.').waitFor()
    expect(await dialog.getByLabel('Title').getAttribute('aria-invalid')).toBe('true')
    await dialog.getByLabel('Title').fill('good')
    await dialog.getByLabel('Mentor').selectOption('maya')
    await dialog.getByRole('button', { name: 'Create' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(open.conversation.heard.at(-1)?.act).toMatchObject({
      values: { title: 'good', mentor: { externalId: 'maya' } },
    })
  })

  test('what is refused at the edge is said in the form, which stays open', async () => {
    const { page } = await look('ana')
    await sendLine(page, '/session form')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Title').fill('good')
    await page.route('**/playground/act?**', (route) => route.abort())
    await dialog.getByRole('button', { name: 'Create' }).click()
    await dialog.getByRole('alert').getByText('Rollcall cannot be reached').waitFor()
    await page.unroute('**/playground/act?**')
    await dialog.getByRole('button', { name: 'Create' }).click()
    await dialog.waitFor({ state: 'detached' })
  })

  test("a verb's options can be filled in instead of typed", async () => {
    const { page } = await look('ana')
    await page.getByRole('combobox').fill('/session mark person: @ana session: ')
    await page.getByRole('option', { name: '#42' }).waitFor()
    await page.getByRole('button', { name: 'Fill in the options' }).click()
    const dialog = page.getByRole('dialog', { name: '/session mark' })
    await dialog.getByRole('combobox', { name: 'session' }).fill('42')
    await dialog.getByLabel('as', { exact: true }).selectOption('late')
    await dialog.getByRole('button', { name: 'Send' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(open.conversation.heard[0]?.act).toMatchObject({
      command: 'session',
      verb: 'mark',
      input: { session: '42', person: { externalId: 'ana' }, as: 'late' },
    })
  })
})

describe('what is shown', () => {
  test('times stand in the zone of the person who looks', async () => {
    await post('a', 3)
    const [ana, maya] = await Promise.all([look('ana'), look('maya')])
    await ana.page.getByText(/1 Dec 2026, 14:00/).waitFor()
    await maya.page.getByText(/2 Dec 2026, 0?1:00/).waitFor()
  })

  test('hostile text is text, and nothing is loaded from elsewhere', async () => {
    await post('a', 3)
    const { page, complaints } = await look('ana')
    const elsewhere: string[] = []
    page.on('request', (request) => void (request.url().startsWith(open.url) || elsewhere.push(request.url())))
    await page.reload()
    await page.getByText('<img src=x onerror=alert(1)>').waitFor()
    expect(await page.locator('.log img:not(.avatar)').count()).toBe(0)
    expect([complaints, elsewhere]).toEqual([[], []])
  })

  test('a file can be downloaded', async () => {
    const { page } = await look('ana')
    await sendLine(page, '/session file')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'séance 42.ics' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('séance 42.ics')
  })

  test('what comes into another room is counted there', async () => {
    const { page } = await look('ana')
    await open.playground.post({ id: 'd', space: 'playground', to: { user: 'ana' }, view: echoCard('Reminder') })
    const link = page.getByRole('link', { name: /Messages from Rollcall/ })
    await link.getByText('1').waitFor()
    await link.click()
    await page.getByRole('heading', { name: 'Reminder' }).waitFor()
  })

  test('a view catches up when the server comes back, and its old buttons work', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'rollcall-page-')), 'messages.json')
    await open.close()
    open = await openPlayground({ file })
    const { url } = open
    await post('a', 3)
    const { page } = await look('ana')
    await sendLine(page, '/sessions mine')
    const answer = page.getByRole('article').filter({ hasText: 'Only you can see this' })
    await answer.waitFor()

    await open.close()
    await page.getByText('Reconnecting…').waitFor()
    open = await openPlayground({ file, port: Number(new URL(url).port) })
    await post('b', 4)
    await page.getByText('4 of 20').waitFor()
    await page.getByText('Reconnecting…').waitFor({ state: 'hidden' })
    await answer.getByRole('button', { name: 'Again' }).click()
    await page.getByText('1:again').waitFor()
  })
})

test('somebody who is not here is told so, with a way on', async () => {
  const page = await browser.newPage()
  await page.goto(`${open.url}/?as=nobody`)
  await page.getByText('There is no such person here.').waitFor()
  await page.getByRole('link', { name: 'Start over' }).click()
  await page.getByRole('heading', { name: '#sessions' }).waitFor()
  expect(page.url()).toContain('as=olga')
  await page.close()
})

describe('axe-core finds nothing', () => {
  test.each(['light', 'dark'] as const)('%s: in a channel, with completions, a form and home', async (colorScheme) => {
    await post('a', 3)
    const options = { colorScheme, bypassCSP: true }
    const { page } = await look('ana', { options })
    await sendLine(page, '/session card')
    await page.getByText('Only you can see this').waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('combobox', { name: 'Message or command' }).fill('/ses')
    await page.getByRole('listbox', { name: 'Completions' }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await sendLine(page, '/session form')
    await page.getByRole('dialog').waitFor()
    await page.getByLabel('Title').fill('bad')
    await page.getByRole('button', { name: 'Create', exact: true }).click()
    await page.getByText('Choose a better title.').waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Home' }).click()
    await page.getByRole('heading', { name: 'Your sessions' }).waitFor()
    expect(await findFaults(page)).toEqual([])
  })

  test('a long fact has the whole width of a narrow card', async () => {
    const facts = ['UTC', 'By direct message, 24 h, 1 h and 10 min before the start, as everyone here is told']
    await open.playground.post({
      id: 'a',
      space: 'playground',
      to: { channel: 'sessions' },
      view: {
        title: 'Ana',
        body: [{ type: 'facts', facts: facts.map((value) => ({ label: 'Fact', value: [value] })) }],
      },
    })
    const { page } = await look('ana', { options: { viewport: { width: 390, height: 740 } } })
    const [short, long] = await Promise.all(facts.map(async (text) => page.getByText(text).boundingBox()))
    expect(long?.width).toBeGreaterThan(1.8 * (short?.width ?? Number.NaN))
    expect(long?.x).toBe(short?.x)
  })

  test('a form that is taller than the window has one scroll bar', async () => {
    await post('a', 3)
    const { page } = await look('ana', { options: { viewport: { width: 1280, height: 500 } } })
    await page.getByRole('button', { name: 'Open form' }).click()
    await page.getByRole('dialog').waitFor()
    const hidden = (selector: string) =>
      page
        .locator(selector)
        .evaluate((of: { scrollHeight: number; clientHeight: number }) => of.scrollHeight - of.clientHeight)
    expect(await hidden('.dialog-fields')).toBeGreaterThan(0)
    expect(await hidden('.dialog')).toBe(0)
  })

  test('on a narrow screen, with the rooms drawn out', async () => {
    await post('a', 3)
    const { page } = await look('ana', { options: { viewport: { width: 360, height: 740 }, bypassCSP: true } })
    const width = () => page.evaluate<number>('document.documentElement.scrollWidth')
    expect(await width()).toBeLessThanOrEqual(360)
    expect(await findFaults(page)).toEqual([])
    // As long as it is in other languages.
    await page.evaluate(
      "document.querySelector('.room-title p').textContent = 'Sesiones en vivo de una escuela '.repeat(3)",
    )
    expect(await width()).toBeLessThanOrEqual(360)
    await page.getByRole('button', { name: 'Rooms and people' }).click()
    await page.getByRole('link', { name: 'cohort-7' }).waitFor()
    expect(await findFaults(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'cohort-7' }).waitFor({ state: 'hidden' })
    expect(await page.locator('*:focus').getAttribute('aria-label')).toBe('Rooms and people')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'cohort-7' }).waitFor()
    await page.mouse.click(350, 300)
    await page.getByRole('link', { name: 'cohort-7' }).waitFor({ state: 'hidden' })
  })
})
