import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where Chromium is usually found. */
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Opens a headless Chromium: that of `CHROMIUM_PATH`, else one from where it is usually found. Throws what to install. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), headless: true, args: ARGUMENTS })
}

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function findChromium(): string {
  const named = process.env.CHROMIUM_PATH
  const found = named === undefined || named === '' ? PLACES.find(existsSync) : named
  if (found === undefined || !existsSync(found)) {
    throw new Error(
      `The browser tests need Chromium, and there is none at ${named ?? PLACES.join(', ')}. ` +
        'Install it (Debian: apt-get install chromium; macOS: brew install --cask google-chrome) or set CHROMIUM_PATH to it.',
    )
  }
  return found
}
