import { type Logger, LogLevel } from '@slack/web-api'
import type { Log } from '../../usecases/ports.ts'

/**
 * The SDKs' log lines in ours. Their level is fixed at WARN and cannot be lowered: at DEBUG they print bodies of requests and
 * of the socket. Their errors are warnings to us, since the adapter says itself what it could not mend.
 */
export function createSdkLog(log: Log): Logger {
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts) => log.warn({ sdk: words(parts) }, 'Slack SDK'),
    error: (...parts) => log.warn({ sdk: words(parts) }, 'Slack SDK'),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  }
}

function words(parts: readonly unknown[]): string {
  return parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' ')
}
