import { createHash } from 'node:crypto'
import { escapeHtml } from '../../chat/letters/letter-html.ts'
import type { Words } from '../../chat/words/words.ts'
import type { Asset } from './assets.ts'

/** The page in somebody's language: its own words put in, and all of them beside it for its scripts. */
export function renderPage(page: Asset, { locale, playground }: Words): Asset {
  const values: Readonly<Record<string, string>> = { ...playground, words: JSON.stringify(playground) }
  const text = page.content
    .toString('utf8')
    .replace('lang="en"', `lang="${locale}"`)
    .replace(/\{\{(\w+)\}\}/g, (_, name: string) => escapeHtml(values[name] ?? ''))
  const content = Buffer.from(text)
  return { ...page, content, etag: `"${createHash('sha256').update(content).digest('base64url')}"` }
}
