import { type DestinationStream, pino } from 'pino'
import type { Log } from './usecases/ports.ts'

/**
 * The one structured logger: JSON lines on standard error. Errors are written by allow-list (name, code, message, stack, cause),
 * since the SDKs' own carry URLs and bodies with tokens in them, and every text passes `scrub` last.
 */
export function createLog(options: { readonly level: string; readonly destination?: DestinationStream }): Log {
  const logger = pino(
    { level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } },
    { write: (line: string) => (options.destination ?? process.stderr).write(scrub(line)) },
  )
  return {
    debug: (facts, message) => logger.debug(facts, message),
    info: (facts, message) => logger.info(facts, message),
    warn: (facts, message) => logger.warn(facts, message),
    error: (facts, message) => logger.error(facts, message),
  }
}

/** Takes out whatever looks like a credential of the platforms that Rollcall talks to. */
export function scrub(text: string): string {
  return SECRETS.reduce((clean, [pattern, instead]) => clean.replace(pattern, instead), text)
}

const SECRETS: readonly (readonly [RegExp, string])[] = [
  [/\bxox[a-z](\.[a-z]+)?-[\w-]+/g, 'xox…'],
  [/\bxapp-[\w-]+/g, 'xapp-…'],
  [/\b(Bot|Bearer|Basic) [\w.~+/=-]{8,}/g, '$1 …'],
  [/\bre_\w{8,}/g, 're_…'],
  [/hooks\.slack\.com\/[^\s"'\\]+/g, 'hooks.slack.com/…'],
  [/\/(webhooks|interactions)\/(\d+)\/[\w.-]+/g, '/$1/$2/…'],
  [/([?&](?:pwd|zak|token|ticket|access_key)=)[^&\s"'\\]+/gi, '$1…'],
  [/\b[MNO][\w-]{23,28}\.[\w-]{6}\.[\w-]{27,}/g, '(token)…'],
]

type ErrorFacts = { name: string; message: string; code?: string; stack?: string; cause?: ErrorFacts }

function describeError(error: unknown, depth = 0): ErrorFacts {
  if (!(error instanceof Error)) return { name: typeof error, message: String(error) }
  const code =
    'code' in error && (typeof error.code === 'string' || typeof error.code === 'number')
      ? String(error.code)
      : undefined
  return {
    name: error.name,
    message: error.message,
    ...(code !== undefined && { code }),
    ...(error.stack !== undefined && { stack: error.stack }),
    ...(error.cause !== undefined && depth < 3 && { cause: describeError(error.cause, depth + 1) }),
  }
}
