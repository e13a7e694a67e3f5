/** The pages as a browser has them: over the real policy, in light and dark, for readers of every kind. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFaults } from '../browser/find-faults.ts'
import { openBrowser } from '../browser/open-browser.ts'
import { type Doors, openDoors } from './open-doors.ts'

let browser: Browser
let doors: Doors
let meeting: Server
const arrivals: { readonly url: string; readonly referer: string | undefined }[] = []

beforeAll(async () => {
  meeting = createServer((request, response) => {
    if (request.url === '/room') arrivals.push({ url: request.url, referer: request.headers.referer })
    response.setHeader('Content-Type', 'text/html').end('<title>The room</title>')
  })
  await new Promise<void>((resolve) => meeting.listen(0, '127.0.0.1', resolve))
  const { port } = meeting.address() as AddressInfo
  doors = await openDoors({ link: `http://127.0.0.1:${port}/room` })
  doors.clock.set(doors.session.startTime)
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await doors?.close()
  meeting?.closeAllConnections()
  meeting?.close()
})

test('a press on Join arrives in the room, which is not told where one came from', async () => {
  const page = await browser.newPage()
  const faults: string[] = []
  page.on('console', (message) => faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(error.message))
  await page.goto(doors.joinUrl)
  expect(await doors.evidence()).toEqual([])
  await page.getByRole('button', { name: 'Join' }).click()
  await page.waitForURL('**/room')
  expect(await page.title()).toBe('The room')
  expect(arrivals).toEqual([{ url: '/room', referer: undefined }])
  expect(await doors.evidence()).toEqual([{ source: 'join_link', personId: doors.ada.id }])
  // Chromium asks for an icon of its own accord, which the policy of a page refuses; nothing else may be said.
  expect(faults.filter((fault) => !fault.includes('favicon'))).toEqual([])
  await page.close()
})

test('a reader of Spanish presses Unirme on a page that says what language it is in', async () => {
  const context = await browser.newContext({ locale: 'es-MX', bypassCSP: true, viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  for (const url of [`${doors.url}/join/unknown`, doors.unsubscribeUrl, doors.joinUrl]) {
    await page.goto(url)
    expect(await page.evaluate('document.documentElement.lang')).toBe('es')
    expect(await findFaults(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  }
  await page.getByRole('button', { name: 'Unirme' }).click()
  await page.waitForURL('**/room')
  await context.close()
})

test.each(['light', 'dark'] as const)('every page can be read by everybody (%s)', async (colorScheme) => {
  const context = await browser.newContext({ colorScheme, bypassCSP: true, viewport: { width: 320, height: 640 } })
  const page = await context.newPage()
  for (const url of [doors.joinUrl, doors.unsubscribeUrl, `${doors.url}/join/unknown`]) {
    await page.goto(url)
    expect(await findFaults(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320)
  }
  await context.close()
})
