/**
 * What may be logged of an error. discord.js' errors carry the address and body of the request, and with them interaction
 * tokens and people's words; so only what is named here leaves.
 */
export function faultFacts(error: unknown): object {
  if (!(error instanceof Error)) return { fault: typeof error }
  const code = read(error, 'code')
  const status = read(error, 'status')
  const method = read(error, 'method')
  return {
    fault: error.name.replace(/\[.*/, ''),
    says: error.message.replace(/\/(webhooks|interactions)\/(\d+)\/[\w-]+/g, '/$1/$2/…').slice(0, 500),
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(method === undefined ? {} : { method }),
  }
}

function read(error: Error, key: string): string | number | undefined {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'string' || typeof value === 'number' ? value : undefined
}
