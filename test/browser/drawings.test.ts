import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { HOSTILE } from '../support/sample.ts'
import { drawSheet, type Entry } from './drawings/draw-sheet.ts'
import { openBrowser } from './open-browser.ts'
import { openGallery, pictureAddress } from './open-gallery.ts'

/** Every view and form as what Slack and Discord are sent looks there, in each language; `npm run gallery` keeps the pages. */

const gallery = openGallery()

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await browser?.close()
})

describe.each(['en', 'es'] as const)('in %s', (locale) => {
  test.each(['desktop', 'phone'] as const)('nothing is cut or stands out on a %s', async (screen) => {
    const page = await openSheet(drawSheet(await entriesIn(locale), { locale, scheme: 'light', screens: [screen] }))
    expect(await cutLabels(page)).toEqual([])
    expect(await standingOut(page)).toEqual([])
    await page.close()
  })

  test('words of people are shown as they were typed', async () => {
    const page = await openSheet(drawSheet(await entriesIn(locale), { locale, scheme: 'light', screens: ['desktop'] }))
    for (const platform of ['slack', 'discord']) {
      const card = page.locator(`[id="session-card/hostile"] .${platform}`)
      expect((await card.textContent())?.replaceAll('\u200b', '')).toContain(HOSTILE)
      expect(await card.locator('i, s, u, .spoiler, blockquote, .bullet, a[href*="evil"]').count()).toBe(0)
    }
    await page.close()
  })

  test.runIf(gallery !== null)('its pages are kept', async () => {
    const entries = await entriesIn(locale)
    for (const scheme of ['light', 'dark'] as const) {
      const kind = `${locale}-${scheme}`
      const illustrated = entries.map((entry) => ({ ...entry, picture: pictureAddress(kind, entry.name) }))
      gallery?.keepPage(kind, drawSheet(illustrated, { locale, scheme, screens: ['desktop', 'phone'] }))
    }
  })
})

/** The catalogue in a language: it is made when it is loaded. */
async function entriesIn(locale: string): Promise<readonly Entry[]> {
  vi.stubEnv('SAMPLE_LOCALE', locale)
  vi.resetModules()
  const { VIEWS, FORMS } = await import('../support/catalogue.ts')
  return [
    ...Object.entries(VIEWS).map(([name, view]) => ({ name, picture: null, view })),
    ...Object.entries(FORMS).map(([name, form]) => ({ name, picture: null, form })),
  ]
}

async function openSheet(html: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 700, height: 1_000 } })
  await page.setContent(html)
  return page
}

/**
 * Labels of buttons that the platform would cut, and titles of modals. Slack's may be cut from 30 characters on
 * (docs.slack.dev/reference/block-kit/block-elements/button-element).
 */
function cutLabels(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(
    `[...document.querySelectorAll('.button .label, .modal-head')]
      .filter((one) => one.scrollWidth > one.clientWidth || (one.matches('.slack .label') && one.textContent.length > 30))
      .map((one) => one.closest('.entry').id + ': ' + one.textContent)`,
  )
}

/** Parts that are wider than the message or modal that they are in. */
function standingOut(page: Page): Promise<readonly string[]> {
  return page.evaluate<readonly string[]>(
    `[...document.querySelectorAll('.slack, .discord')].filter((one) => one.scrollWidth > one.clientWidth)
      .map((one) => one.closest('.entry').id + ': ' + one.className)`,
  )
}
