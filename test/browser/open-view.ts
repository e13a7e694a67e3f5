import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** Somebody's view of the playground, with what the browser complained of. */
export type OpenView = { readonly page: Page; readonly complaints: string[] }

/** Opens the playground as somebody, in a context of its own, and waits until it hears of changes. */
export async function openView(
  browser: Browser,
  of: {
    readonly url: string
    readonly as: string
    readonly room?: string
    readonly options?: BrowserContextOptions
    readonly now?: Date
  },
): Promise<OpenView> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    reducedMotion: 'reduce',
    ...of.options,
  })
  if (of.now !== undefined) await context.clock.setFixedTime(of.now)
  const page = await context.newPage()
  page.setDefaultTimeout(STEP_WITHIN_MS)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('dialog', (dialog) => {
    complaints.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  const live = page.waitForResponse((response) => response.url().includes('/playground/live'))
  await page.goto(`${of.url}/?as=${of.as}#${of.room ?? 'sessions'}`)
  await live
  return { page, complaints }
}

/** Milliseconds that one step of a test may take, less than the whole, so that its name is in the failure. */
const STEP_WITHIN_MS = 15_000

/** Types a line and sends it, in whatever language the page is. */
export async function sendLine(page: Page, text: string): Promise<void> {
  const line = page.locator('#line')
  await line.fill(text)
  // The list is open over the line: closed, so that Enter sends what was typed.
  await line.press('Escape')
  await line.press('Enter')
}
