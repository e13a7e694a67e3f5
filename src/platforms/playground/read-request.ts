import type { WireAct, WireCompletion, WireRequest, WireValue } from './wire.ts'

/** Longest text that is taken in one value or line, in characters. Longer than any chat takes, so that the rest of Rollcall is what refuses it. */
export const LONGEST_TEXT = 16_000

/** Reads what a page sent, or null where it is not what our page would send. Only its shape: who and what it names is checked later. */
export function readRequest(body: unknown): WireRequest | null {
  if (!isRecord(body) || !isText(body.room) || !isTextOrNull(body.on) || !isRecord(body.act)) return null
  const act = readAct(body.act)
  return act === null ? null : { room: body.room, on: body.on, act }
}

/** Reads a question for completions. */
export function readCompletion(body: unknown): WireCompletion | null {
  if (!isRecord(body)) return null
  const { command, verb, option, text } = body
  return isText(command) && isText(verb) && isText(option) && isText(text) ? { command, verb, option, text } : null
}

/** Reads which message is to be taken away. */
export function readMessageId(body: unknown): string | null {
  return isRecord(body) && isText(body.id) ? body.id : null
}

function readAct(act: Readonly<Record<string, unknown>>): WireAct | null {
  switch (act.type) {
    case 'say':
      return isText(act.text) ? { type: 'say', text: act.text } : null
    case 'command': {
      const input = readValues(act.input)
      if (!isText(act.command) || !isText(act.verb) || input === null) return null
      return { type: 'command', command: act.command, verb: act.verb, input }
    }
    case 'action':
      return isText(act.id) && isTextOrNull(act.value) ? { type: 'action', id: act.id, value: act.value } : null
    case 'form': {
      const values = readValues(act.values)
      return isText(act.id) && values !== null ? { type: 'form', id: act.id, values } : null
    }
    case 'home':
      return { type: 'home' }
    default:
      return null
  }
}

function readValues(value: unknown): Readonly<Record<string, WireValue>> | null {
  if (!isRecord(value)) return null
  const entries = Object.entries(value)
  return entries.every((entry): entry is [string, WireValue] => isValue(entry[1])) ? Object.fromEntries(entries) : null
}

function isValue(value: unknown): value is WireValue {
  if (isText(value)) return true
  return isRecord(value) && (value.kind === 'person' || value.kind === 'channel') && isText(value.externalId)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value)
}
