import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

/** Takes a picture for the documentation: into `docs/pictures/` where `PICTURES=1` asks for it, else into a folder of its own. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' })
}

const FOLDER = openFolder()

function openFolder(): string {
  if (process.env.PICTURES !== '1') return mkdtempSync(join(tmpdir(), 'rollcall-pictures-'))
  const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url))
  mkdirSync(folder, { recursive: true })
  return folder
}
