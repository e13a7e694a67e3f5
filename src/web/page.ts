import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'

/** A small page of a few words, the same in look for every door. All words are shown as they are, whatever they hold. */
export type Page = {
  readonly status: number
  /** What language it is in (BCP 47). */
  readonly language: string
  readonly title: string
  /** A paragraph each. */
  readonly lines: readonly string[]
  /** A button that posts to the page's own address. */
  readonly button?: string
  /** Small print. */
  readonly note?: string
  /** Whether the button's answer may send the browser to a meeting elsewhere on the web. */
  readonly leadsAway?: boolean
}

/** Answers with a page. */
export function sendPage(response: ServerResponse, page: Page): void {
  const html = pageHtml(page)
  response.writeHead(page.status, { ...pageHeaders(page), 'Content-Length': Buffer.byteLength(html) }).end(html)
}

/** Sends the browser elsewhere: to the same (302), or by a GET of its own after what it posted (303). */
export function sendAway(response: ServerResponse, to: { readonly status: 302 | 303; readonly address: string }): void {
  const { 'Content-Type': _, ...headers } = pageHeaders({})
  response.writeHead(to.status, { ...headers, Location: new URL(to.address).href }).end()
}

/** The headers of a page: nothing is fetched or run, nothing kept, found by no search engine, and shown in no frame. */
function pageHeaders({ leadsAway = false }: Pick<Page, 'leadsAway'>): Readonly<Record<string, string>> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': [
      "default-src 'none'",
      `style-src 'sha256-${STYLE_HASH}'`,
      // Chromium holds the redirect after a form against this too.
      `form-action 'self'${leadsAway ? ' https: http:' : ''}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex, nofollow, noarchive',
    'Cache-Control': 'no-store',
  }
}

/** The page as HTML. The form names no address: it posts to where it is, so that no token stands in the page. */
function pageHtml({ language, title, lines, button, note }: Page): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)} · Rollcall</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1 dir="auto">${escapeHtml(title)}</h1>`,
    ...lines.map((line) => `<p dir="auto">${escapeHtml(line)}</p>`),
    ...(button === undefined
      ? []
      : [`<form method="post"><button type="submit">${escapeHtml(button)}</button></form>`]),
    ...(note === undefined ? [] : [`<p class="note" dir="auto">${escapeHtml(note)}</p>`]),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

const STYLE = [
  ':root{color-scheme:light dark;--page:#f3f4f6;--card:#fff;--ink:#111827;--faint:#4b5563;--act:#1d4ed8;--edge:#e5e7eb}',
  '@media (prefers-color-scheme:dark){:root{--page:#0f141a;--card:#1a212b;--ink:#e5e7eb;--faint:#a3adbb;--edge:#334155}}',
  '*{box-sizing:border-box}',
  'body{margin:0;min-height:100vh;display:grid;place-items:center;padding:16px;background:var(--page);color:var(--ink);',
  'font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}',
  'main{width:100%;max-width:460px;padding:32px;background:var(--card);border:1px solid var(--edge);border-radius:12px;',
  'overflow-wrap:anywhere}',
  'h1{margin:0 0 12px;font-size:22px;line-height:1.3}',
  'p{margin:0 0 12px}',
  '.note{margin:16px 0 0;font-size:14px;color:var(--faint)}',
  'button{margin-top:8px;width:100%;min-height:48px;padding:10px 24px;border:0;border-radius:8px;background:var(--act);',
  'color:#fff;font:inherit;font-weight:600;cursor:pointer}',
  'button:hover{background:#1e40af}',
  'button:focus-visible{outline:3px solid #93b4ff;outline-offset:2px}',
].join('')

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')
