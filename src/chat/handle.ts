import type { Refusal } from '../domain/refusal.ts'
import type { Locale } from '../domain/words.ts'
import { enter } from '../usecases/enter.ts'
import { enterDirect } from '../usecases/enter-direct.ts'
import { markZoneAsked } from '../usecases/mark-zone-asked.ts'
import type { Asker } from '../usecases/ports.ts'
import { Conflict } from '../usecases/ports.ts'
import { withCause } from '../usecases/with-cause.ts'
import type { Action } from './action.ts'
import { decode } from './action.ts'
import { answerAction, answerUnknown } from './answer-action.ts'
import type { Ask, ChatParts } from './ask.ts'
import { refuse, tell, textOf } from './ask.ts'
import { refuseByRole } from './check-who.ts'
import type { Act, Intent } from './intent.ts'
import { offerSessions } from './offer-sessions.ts'
import { readLine } from './parse.ts'
import type { Reply } from './reply.ts'
import { seenBy } from './seen-by.ts'
import { readCommand } from './typed-input.ts'
import { VERB_ANSWERS, verbKey } from './verb-answers.ts'
import { home } from './verbs/home.ts'
import { fault } from './views/fault.ts'
import { refused as refusedView } from './views/refused.ts'
import { withZoneQuestion } from './views/zone-question.ts'
import { wordsFor } from './words/words.ts'

/**
 * Answers what a person did. Never rejects: this is the one place where a fault is caught for people. It is logged once, with
 * the reference that the person sees too.
 */
export async function handle(given: ChatParts, intent: Intent): Promise<Reply> {
  const parts = { ...given, deps: withCause(given.deps, intent.id) }
  const began = parts.deps.clock.now().getTime()
  const reply = await answerIntent(parts, intent)
  const ms = Math.max(0, parts.deps.clock.now().getTime() - began)
  parts.log.info({ intent: intent.id, platform: intent.platform, act: intent.act.type, ms }, 'answered')
  return reply
}

async function answerIntent(parts: ChatParts, intent: Intent): Promise<Reply> {
  // What the event itself tells of the language, until the person is known.
  let locale = intent.user.profile?.locale ?? null
  try {
    const action = actionOf(intent.act)
    const asker = await findAsker(parts, { intent, action })
    if (asker === null) return refuseStranger(parts, intent)
    locale = asker.locale
    const ask: Ask = { parts, intent, asker, seen: seenBy(asker, parts.deps.clock) }
    return inLanguage(await askZone(ask, { reply: await answerAct(ask, action), action }), asker.locale)
  } catch (err) {
    if (err instanceof Conflict) return refuseAnybody(parts, { act: intent.act, refusal: { code: 'busy' }, locale })
    const reference = parts.deps.newId('ref').slice(-REFERENCE_LENGTH)
    const { id, platform, act } = intent
    parts.log.error({ err, reference, intent: id, platform, act: act.type }, 'an answer met a fault')
    const view = fault({ reference }, { words: wordsFor(locale) })
    return act.type === 'home' ? { type: 'home', view } : tell(view)
  }
}

/** Says of what is shown in which language it is. */
function inLanguage(reply: Reply, language: Locale): Reply {
  return reply.type === 'form' ? reply : { ...reply, view: { ...reply.view, language } }
}

/** Characters of a fault's reference: short enough to be read out, long enough to find one line in a log. */
const REFERENCE_LENGTH = 8

function actionOf(act: Act): Action | null {
  return act.type === 'action' || act.type === 'form' ? decode(act.id) : null
}

type Arrived = { readonly intent: Intent; readonly action: Action | null }

/** A direct message can name no space: there the session on the button says whose organization is meant. */
function findAsker({ deps }: ChatParts, { intent, action }: Arrived): Promise<Asker | null> {
  const { platform, space, user } = intent
  if (space !== null) return enter(deps, { platform, space, user })
  const sessionId = action !== null && 'sessionId' in action ? action.sessionId : null
  return enterDirect(deps, { platform, user, sessionId })
}

/** A bot, or somebody whom no organization knows. */
function refuseStranger(parts: ChatParts, intent: Intent): Reply {
  const { profile, externalId } = intent.user
  const name = profile?.name ?? externalId
  const refusal: Refusal = profile?.isBot ? { code: 'person_is_bot', name } : { code: 'stranger' }
  return refuseAnybody(parts, { act: intent.act, refusal, locale: profile?.locale ?? null })
}

/** A refusal to somebody of whom nothing is known, not even the zone. */
function refuseAnybody(
  { deps }: ChatParts,
  refused: { readonly act: Act; readonly refusal: Refusal; readonly locale: string | null },
): Reply {
  const seen = { zone: deps.defaults.timezone, now: deps.clock.now(), words: wordsFor(refused.locale) }
  const view = refusedView({ refusal: refused.refusal, seen })
  return refused.act.type === 'home' ? { type: 'home', view } : tell(view)
}

async function answerAct(ask: Ask, action: Action | null): Promise<Reply> {
  const { act } = ask.intent
  if (act.type === 'home') return home(ask)
  if (act.type === 'command' || act.type === 'line') {
    const forOthers = refuseByRole(act, ask.asker.role)
    if (forOthers !== null) return refuse(ask, forOthers)
    const read = act.type === 'command' ? readCommand(act) : readLine(act)
    if (!read.ok) return (await offerSessions(ask, read.refusal)) ?? refuse(ask, read.refusal)
    const { command, verb, input } = read.value
    const verbAnswer = VERB_ANSWERS[verbKey(command, verb)]
    if (verbAnswer === undefined) throw new Error(`no answer for the verb ${verbKey(command, verb)}`)
    return verbAnswer(ask, input)
  }
  if (action === null) return answerUnknown(ask)
  const chosen = act.type === 'action' ? textOf(act.value) : null
  return answerAction(ask, { action, chosen, values: act.type === 'form' ? act.values : {} })
}

/** Asks somebody whose zone nobody knows for it, once, under their first private answer (SPEC section 2). */
async function askZone(ask: Ask, { reply, action }: { readonly reply: Reply; readonly action: Action | null }) {
  const { person } = ask.asker
  const isKnown = person.timezone !== null || person.zoneAsked
  if (reply.type !== 'message' || isKnown || isAboutZone(ask.intent.act, action)) return reply
  const mayAsk = await markZoneAsked(ask.parts.deps, { asker: ask.asker })
  return mayAsk ? { ...reply, view: withZoneQuestion(reply.view, ask.seen) } : reply
}

/** Whoever just set it need not be asked for it, nor whoever just left. */
function isAboutZone(act: Act, action: Action | null): boolean {
  if (act.type === 'line') return /^\s*me\b/i.test(act.text)
  if (act.type === 'command') return act.verb === 'me'
  return action?.type === 'zone' || action?.type === 'me' || action?.type === 'forget'
}
