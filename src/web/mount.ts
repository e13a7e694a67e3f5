import type { IncomingMessage, ServerResponse } from 'node:http'

/**
 * A raw request listener under a path, for what must see the request as it came (a signature over the body's bytes, a stream
 * of events). `path` is one path, or everything below one when it ends in `/*`.
 */
export type Mount = {
  readonly path: string
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>
}

/** Which of the mounts a request's path belongs to: one for just this path, else the deepest that it lies below. */
export function findMount(mounts: readonly Mount[], path: string): Mount | null {
  const exact = mounts.find((mount) => mount.path === path)
  if (exact !== undefined) return exact
  const above = mounts.filter(({ path: pattern }) => pattern.endsWith('/*') && path.startsWith(pattern.slice(0, -1)))
  return above.sort((a, b) => b.path.length - a.path.length)[0] ?? null
}
