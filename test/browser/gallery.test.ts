import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createEchoConversation } from '../platforms/playground/echo-conversation.ts'
import { type OpenPlayground, openPlayground } from '../platforms/playground/open-playground.ts'
import { FORMS, VIEWS } from '../support/catalogue.ts'
import { SAMPLE_NOW } from '../support/sample.ts'
import { findFaults } from './find-faults.ts'
import { openBrowser } from './open-browser.ts'
import { openGallery } from './open-gallery.ts'
import { openView, sendLine } from './open-view.ts'

/**
 * Every view and form of the catalogue as the page draws it; `npm run gallery` keeps the pictures, and runs this once more in
 * Spanish (`SAMPLE_LOCALE`).
 */

// There are many, and axe looks at each.
vi.setConfig({ testTimeout: 480_000, hookTimeout: 60_000 })

const locale = process.env.SAMPLE_LOCALE ?? 'en'
const gallery = openGallery()

let browser: Browser
let open: OpenPlayground

beforeAll(async () => {
  browser = await openBrowser()
  const echo = createEchoConversation()
  open = await openPlayground({
    conversation: {
      ...echo,
      handle: async (intent) => {
        const form = intent.act.type === 'line' ? FORMS[intent.act.text] : undefined
        return form === undefined ? echo.handle(intent) : { type: 'form', form }
      },
    },
  })
  for (const [name, view] of Object.entries(VIEWS))
    await open.playground.post({ id: name, space: 'playground', to: { channel: 'sessions' }, view })
})
afterAll(async () => {
  await browser?.close()
  await open?.close()
})

describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
  // So tall that no card is cut off.
  const kind = `${locale}-${colorScheme}`
  const options = {
    locale,
    timezoneId: 'Europe/Berlin',
    colorScheme,
    bypassCSP: true,
    viewport: { width: 900, height: 3_000 },
  }
  const look = () =>
    openView(browser, { url: open.url, as: locale === 'es' ? 'anabel' : 'olga', options, now: SAMPLE_NOW })

  test('every view is drawn within its card, without a fault', async () => {
    const { page, complaints } = await look()
    const articles = page.getByRole('article')
    expect(await articles.count()).toBe(Object.keys(VIEWS).length)
    expect(await overflowing(page)).toEqual([])
    for (const [index, name] of Object.keys(VIEWS).entries())
      gallery?.keep(kind, { name, png: await articles.nth(index).screenshot() })
    expect(await findFaults(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('every form is drawn, without a fault', async () => {
    const { page, complaints } = await look()
    for (const name of Object.keys(FORMS)) {
      await sendLine(page, `/session ${name}`)
      const dialog = page.getByRole('dialog')
      await dialog.waitFor()
      expect(await findFaults(page)).toEqual([])
      gallery?.keep(kind, { name, png: await dialog.screenshot() })
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }
    expect(complaints).toEqual([])
  })
})

/** Cards whose content is wider than they are. */
function overflowing(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(
    "[...document.querySelectorAll('.card')].filter((c) => c.scrollWidth > c.clientWidth).map((c) => c.textContent)",
  )
}
