import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildProgram } from '../support/build-program.ts'
import { createProcesses, type StartedProcess } from '../support/start-process.ts'
import { openBrowser } from './open-browser.ts'
import { openView, sendLine } from './open-view.ts'
import { takePicture } from './take-picture.ts'

/** The main job in the real program: created by an admin, joined by students, seen by everybody, summed up for the mentor. */

// A busy machine opens a browser slowly.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let browser: Browser
let program: StartedProcess | undefined
let url = ''
const processes = createProcesses()

beforeAll(async () => {
  browser = await openBrowser()
  await buildProgram()
  program = await processes.start({})
  url = await program.ready
})
afterAll(async () => {
  await browser?.close()
  if (program !== undefined) expect((await program.stop()).code).toBe(0)
  await processes.close()
})

const TITLE = 'Portfolio clinic'

test('an admin creates a session, students join, the count changes live, the mentor ends it', async () => {
  const look = async (as: string, colorScheme: 'light' | 'dark' = 'light') => {
    const view = await openView(browser, {
      url,
      as,
      options: { colorScheme, deviceScaleFactor: 2 },
    })
    return view
  }
  const [ada, ana, ben] = [await look('ada'), await look('ana', 'dark'), await look('ben')]

  await ada.page.getByRole('button', { name: '/session create' }).click()
  const form = ada.page.getByRole('dialog', { name: 'New session' })
  await form.getByLabel('Title').fill(TITLE)
  await form.getByLabel('When').fill('in 10 minutes')
  await form.getByLabel('Mentor').selectOption('maya')
  await form.getByLabel('Link').fill('https://meet.google.com/abc-defg-hij')
  await takePicture(ada.page, 'create-form')
  await form.getByRole('button', { name: 'Continue' }).click()
  await privately(ada.page, TITLE)
    .getByRole('button', { name: /^(Create|Go ahead)$/ })
    .click()

  await expectCount(ada.page, '0')
  await card(ana.page).getByRole('button', { name: 'Join' }).click()
  await privately(ana.page, 'https://meet.google.com/abc-defg-hij').first().waitFor()
  await takePicture(ana.page, 'join-dark')
  await expectCount(ada.page, '1')
  await card(ben.page).getByRole('button', { name: 'Join' }).click()
  await expectCount(ada.page, '2')
  await expectCount(ana.page, '2')
  await card(ada.page).scrollIntoViewIfNeeded()
  await takePicture(ada.page, 'channel-light')

  const maya = await look('maya')
  await sendLine(maya.page, `/session start ${TITLE}`)
  await privately(maya.page, TITLE).first().waitFor()
  await sendLine(maya.page, `/session end ${TITLE}`)
  const summary = privately(maya.page, 'Who came')
  await summary.getByText('@Ana Ferreira').waitFor()
  await takePicture(maya.page, 'summary')
  await summary.getByRole('button', { name: 'Confirm all' }).click()
  await maya.page.getByText('2 people confirmed as there').waitFor()
  await card(ada.page).getByText('Over', { exact: true }).waitFor()

  expect([ada, ana, ben, maya].flatMap((view) => view.complaints)).toEqual([])
})

test('on a narrow screen', async () => {
  const options = { viewport: { width: 390, height: 800 }, deviceScaleFactor: 2 }
  const { page } = await openView(browser, { url, as: 'chidi', options })
  await sendLine(page, '/sessions mine')
  await privately(page, '').first().waitFor()
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
  await takePicture(page, 'narrow')
})

/** The session's card in the channel. */
function card(page: Page): Locator {
  return page.getByRole('article').filter({ hasText: TITLE }).filter({ hasNotText: 'Only you can see this' })
}

/** A private answer that holds a text. */
function privately(page: Page, text: string): Locator {
  return page.getByRole('article').filter({ hasText: 'Only you can see this' }).filter({ hasText: text })
}

/** Waits until the card says how many are registered. */
async function expectCount(page: Page, count: string): Promise<void> {
  await card(page)
    .locator('.card-fact', { hasText: 'Registered' })
    .locator('dd')
    .getByText(count, { exact: true })
    .waitFor()
}
