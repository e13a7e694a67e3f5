import type { IncomingMessage } from 'node:http'

/** The languages that a browser asks for (`Accept-Language`, RFC 9110 section 12.5.4), the best first. */
export function readLanguages({ headers }: Pick<IncomingMessage, 'headers'>): readonly string[] {
  return (headers['accept-language'] ?? '')
    .split(',', MOST)
    .map(readRange)
    .filter(({ tag, weight }) => weight > 0 && TAG.test(tag))
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag)
}

/** A browser names a handful; what is hostile names thousands. */
const MOST = 20
const TAG = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i

/** `es-419;q=0.8`; what is no weight counts as none at all. */
function readRange(range: string): { readonly tag: string; readonly weight: number } {
  const [tag = '', ...parameters] = range.split(';').map((part) => part.trim())
  const weight = parameters.find((parameter) => /^q=/i.test(parameter))
  return { tag, weight: weight === undefined ? 1 : Number(weight.slice(2)) || 0 }
}
