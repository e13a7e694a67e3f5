import { enter } from '../usecases/enter.ts'
import type { Asker } from '../usecases/ports.ts'
import { suggestSegments } from '../usecases/suggest-segments.ts'
import type { ChatParts } from './ask.ts'
import { dateTimeText } from './clock-text.ts'
import type { OptionType } from './commands.ts'
import { COMMANDS } from './commands.ts'
import { suggestZones } from './find-zone.ts'
import type { Completion } from './intent.ts'
import type { Suggestions } from './reply.ts'
import { heading } from './session-words.ts'
import { sessionsForVerb } from './sessions-for-verb.ts'
import { shorten } from './spans.ts'
import { LIMITS } from './view.ts'
import { wordsFor } from './words/words.ts'

/** What an option may become, for what was typed so far; nothing for options that do not complete, and for strangers. */
export async function suggest(parts: ChatParts, completion: Completion): Promise<Suggestions> {
  const type = typeOf(completion)
  if (type === 'zone')
    return suggestZones(completion.text, LIMITS.options).map((zone) => ({ label: zone, value: zone }))
  if (type !== 'session' && type !== 'segment') return []
  const { platform, space, user } = completion
  const asker = await enter(parts.deps, { platform, space, user })
  if (asker === null) return []
  const request = { asker, text: completion.text, verb: completion.verb }
  return type === 'session' ? sessionsFor(parts, request) : segmentsFor(parts, request)
}

/** The longest value that an option takes when it is chosen, in characters (Discord's limit). */
const LONGEST_VALUE = 100

type Typed = { readonly asker: Asker; readonly text: string; readonly verb: string }

function typeOf({ command, verb, option }: Completion): OptionType | undefined {
  const verbs = COMMANDS.find(({ name }) => name === command)?.verbs ?? []
  const options = verbs.find(({ name }) => name === verb)?.options ?? []
  return options.find(({ name }) => name === option)?.type
}

async function sessionsFor(parts: ChatParts, { asker, text, verb }: Typed): Promise<Suggestions> {
  const { sessions } = await sessionsForVerb(parts, { asker, verb, text: text.slice(0, LONGEST_VALUE) })
  return sessions.map((session) => ({
    label: shorten(heading(session), LIMITS.optionLabel),
    value: String(session.number),
    note: dateTimeText(session.startTime, { zone: asker.zone, words: wordsFor(asker.locale) }),
  }))
}

/** Where several are named, the last one is completed and those before it stay. */
async function segmentsFor({ deps }: ChatParts, { asker, text }: Typed): Promise<Suggestions> {
  const before = text.slice(0, text.lastIndexOf(',') + 1)
  const last = text.slice(before.length).trim()
  const found = await suggestSegments(deps, { asker, text: last.slice(0, LONGEST_VALUE), limit: LIMITS.options })
  return found
    .map(({ name }) => (before === '' ? name : `${before.trim()} ${name}`))
    .filter((value) => value.length <= LONGEST_VALUE)
    .map((value) => ({ label: shorten(value, LIMITS.optionLabel), value }))
}
