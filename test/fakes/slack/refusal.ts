import type { Json } from './json.ts'

/** Slack's "no" to a Web API call: `{ok: false, error}`. */
export class SlackRefusal extends Error {
  readonly code: string
  /** What goes into `response_metadata.messages`, so that a failing test says what was wrong. */
  readonly messages: readonly string[]

  constructor(code: string, messages: readonly string[] = []) {
    super(messages.length > 0 ? `${code}: ${messages.join('; ')}` : code)
    this.name = 'SlackRefusal'
    this.code = code
    this.messages = messages
  }
}

/** Throws a refusal with all the faults where there are any. */
export function refuse(code: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new SlackRefusal(code, faults)
}

/** The body of a refused call. */
export function refusalBody(refusal: SlackRefusal): Json {
  const messages = refusal.messages.map((message) => `[ERROR] ${message}`)
  return { ok: false, error: refusal.code, ...(messages.length > 0 && { response_metadata: { messages } }) }
}
