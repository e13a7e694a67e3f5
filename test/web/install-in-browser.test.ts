/** Installing as a browser does it: its rules of cookies hold, and the last page can be read by everybody. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFaults } from '../browser/find-faults.ts'
import { openBrowser } from '../browser/open-browser.ts'
import { type Program, startProgram } from '../support/start-program.ts'

let browser: Browser
let program: Program

beforeAll(async () => {
  program = await startProgram({ slack: 'http', oauth: 'alone' })
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await program?.stop()
})

test.each(['allow', 'cancel'] as const)('who presses %s on Slack’s page reads what became of it', async (press) => {
  const { slack } = program
  if (slack === null) throw new Error('there is no Slack')
  const context = await browser.newContext({ locale: 'es-MX', bypassCSP: true, viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  await page.goto(`${program.url()}/slack/install`)
  const back = new URL(slack.decide(page.url(), { workspace: slack.workspace, press }))
  await page.goto(`${program.url()}${back.pathname}${back.search}`)
  const heading = press === 'allow' ? 'Rollcall está en School T1' : 'No se instaló nada'
  expect(await page.getByRole('heading').textContent()).toBe(heading)
  expect(await page.evaluate('document.documentElement.lang')).toBe('es')
  expect(await findFaults(page)).toEqual([])
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  expect(await context.cookies()).toEqual([])
  await context.close()
})
