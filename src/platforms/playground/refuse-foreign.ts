import type { IncomingMessage } from 'node:http'

/** The header that our page sends with everything that changes something: other sites cannot without being asked first. */
export const OWN_HEADER = 'x-rollcall-page'

/**
 * Refuses what comes from elsewhere than our own page on this machine, since the playground lets anybody be anybody: another
 * site's request, and a name that was made to point here (DNS rebinding). Null where all is well, else why not.
 */
export function refuseForeign(request: IncomingMessage): string | null {
  const { host, origin } = request.headers
  if (host === undefined || !isLoopback(host)) return 'The playground answers only under localhost.'
  if (origin !== undefined && origin !== `http://${host}`) return 'The playground answers only its own page.'
  const site = request.headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') {
    // A link from elsewhere may open the page itself.
    const opensPage = request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET'
    if (!opensPage) return 'The playground answers only its own page.'
  }
  const changes = request.method !== 'GET' && request.method !== 'HEAD'
  if (changes && request.headers[OWN_HEADER] === undefined) return `The header ${OWN_HEADER} is missing.`
  if (changes && !isJson(request)) return 'Only JSON is taken.'
  return null
}

function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i.test(host)
}

function isJson(request: IncomingMessage): boolean {
  return /^application\/json(?:;|$)/i.test(request.headers['content-type'] ?? '')
}
