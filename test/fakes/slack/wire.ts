/** Reading and answering plain HTTP as Slack's servers do. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { isObject, type Json, parseJson } from './json.ts'

/** The whole body of a request. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** A form, url-encoded or multipart, or JSON: fields by name, JSON strings in them parsed. Files come as buffers. */
export async function readForm(contentType: string, body: Buffer): Promise<Json> {
  if (contentType.startsWith('application/json')) {
    const parsed = parseJson(body.toString())
    return isObject(parsed) ? parsed : {}
  }
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  const fields: Record<string, unknown> = {}
  for (const [name, value] of form) {
    fields[name] = typeof value === 'string' ? readField(value) : Buffer.from(await value.arrayBuffer())
  }
  return fields
}

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  what: { readonly status: number; readonly body: Json; readonly headers?: Readonly<Record<string, string>> },
): void {
  response.writeHead(what.status, { 'content-type': 'application/json; charset=utf-8', ...what.headers })
  response.end(JSON.stringify(what.body))
}

/** `blocks`, `view`, `metadata` and the like arrive as JSON text inside the form. */
function readField(value: string): unknown {
  if (!value.startsWith('{') && !value.startsWith('[')) return value
  return parseJson(value) ?? value
}
