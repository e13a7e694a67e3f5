import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Asset } from './assets.ts'
import type { EntryFile } from './timeline.ts'

/** Sends a value as JSON. */
export function sendJson(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end(JSON.stringify(value))
}

/** Refuses a request with a sentence (`WireRefusal`). */
export function sendRefusal(response: ServerResponse, status: number, error: string): void {
  // What was not read of the request would be taken for the next one.
  response.setHeader('Connection', 'close')
  sendJson(response, status, { error })
}

/** Hands a message's file over, to be kept and never to be shown: what is in it is other people's. */
export function sendFile(response: ServerResponse, file: EntryFile): void {
  response.writeHead(200, {
    'Content-Type': file.mediaType,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'Cache-Control': 'no-store',
  })
  response.end(file.content)
}

/** Sends a file of the page, or that the browser's own copy is still good. */
export function sendAsset(response: ServerResponse, asset: Asset, request: IncomingMessage): void {
  response.setHeader('Content-Security-Policy', PAGE_POLICY)
  response.setHeader('Cache-Control', 'no-cache')
  response.setHeader('ETag', asset.etag)
  if (request.headers['if-none-match'] === asset.etag) response.writeHead(304).end()
  else response.writeHead(200, { 'Content-Type': asset.mediaType }).end(asset.content)
}

/** The page runs its own scripts only, loads nothing from elsewhere, and cannot turn text into HTML. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')
