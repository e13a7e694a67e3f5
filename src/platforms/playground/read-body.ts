import type { IncomingMessage } from 'node:http'

/** Bytes of the largest body that is read: a form of long texts. */
export const LARGEST_JSON = 262_144

/** A body as JSON, or why there is none. */
export type Body = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly status: 400 | 413 }

/** Reads a request's body. Rejects where the client went away. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > LARGEST_JSON) return { ok: false, status: 413 }
    chunks.push(chunk)
  }
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) }
  } catch {
    return { ok: false, status: 400 }
  }
}
