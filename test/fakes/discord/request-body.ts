import type { IncomingMessage } from 'node:http'
import { type Json, parseJson, record } from './json.ts'

/** A file in a multipart body, named by its index in `files[n]`. */
export type Upload = { readonly index: string; readonly name: string; readonly type: string; readonly bytes: Buffer }

/** A request's body: JSON, or `payload_json` with files (reference: uploading files). */
export type RequestBody = { readonly json: unknown; readonly fields: Json; readonly uploads: readonly Upload[] }

/** Reads a body to its end. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) {
    const json = bytes.length === 0 ? undefined : parseJson(bytes.toString('utf8'))
    return { json, fields: record(json), uploads: [] }
  }
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
  const uploads: Upload[] = []
  for (const [key, value] of form.entries()) {
    const index = /^files\[(\d+)\]$/.exec(key)?.[1]
    if (index === undefined || typeof value === 'string') continue
    uploads.push({ index, name: value.name, type: value.type, bytes: Buffer.from(await value.arrayBuffer()) })
  }
  const json = parseJson(String(form.get('payload_json') ?? '{}'))
  return { json, fields: record(json), uploads }
}
