import { decideJoin, doorsOpenAt } from '../domain/join.ts'
import type { Refusal } from '../domain/refusal.ts'
import { joinSession } from './join-session.ts'
import type { Deps, Presser, SessionFacts, Signer } from './ports.ts'
import { readRole } from './read-role.ts'
import { readSituation, type Situation } from './read-situation.ts'
import { readJoinToken } from './tokens.ts'

/** What a join link names. */
export type JoinLinkRequest = { readonly signer: Signer; readonly token: string }

/** What the page of a join link shows. */
export type JoinLinkPage =
  /** Not a link of ours, or its person or session is no more. */
  | { readonly kind: 'unknown' }
  | ({ readonly kind: 'open' } & JoinLinkFacts)
  | ({ readonly kind: 'early'; readonly doorsOpenAt: Date; readonly standing: EarlyStanding } & JoinLinkFacts)
  | ({ readonly kind: 'refused'; readonly refusal: Refusal } & JoinLinkFacts)

/** What a press on the page led to. */
export type JoinLinkPress =
  | JoinLinkPage
  | { readonly kind: 'go'; readonly url: string }
  /** No place is free: in line, at this position. */
  | ({ readonly kind: 'waiting'; readonly position: number } & JoinLinkFacts)
  /** The session has no address that a browser could open; its mentor knows where it is. */
  | ({ readonly kind: 'nowhere' } & JoinLinkFacts)

/** What they have before the doors open, or what a press would give them: a place (`free`), or one in line (`full`). */
export type EarlyStanding = 'registered' | 'waitlisted' | 'free' | 'full'

export type JoinLinkFacts = {
  readonly facts: SessionFacts
  /** The person's own, else the organization's. */
  readonly zone: string
  /** The person's own language (BCP 47); null where nobody knows it. */
  readonly locale: string | null
  readonly personName: string
}

/** What a join link would do now. Records nothing: scanners of mail fetch links. */
export async function openJoinLink(deps: Deps, request: JoinLinkRequest): Promise<JoinLinkPage> {
  const read = await readLink(deps, request)
  return read === null ? { kind: 'unknown' } : pageOf(read)
}

/**
 * The press on the page means what Join means in chat: before the doors open it takes a place or one in line; within the window
 * it is `join_link` evidence, and leads to the room that works now. Afterwards it records nothing.
 */
export async function useJoinLink(deps: Deps, request: JoinLinkRequest): Promise<JoinLinkPress> {
  const read = await readLink(deps, request)
  if (read === null) return { kind: 'unknown' }
  const page = pageOf(read)
  const isOffer = page.kind === 'early' && (page.standing === 'free' || page.standing === 'full')
  if (page.kind !== 'open' && !isOffer) return page
  const { facts, ...beside } = read.shown
  const sessionId = facts.session.id
  const outcome = await joinSession(deps, { asker: read.presser, sessionId, source: 'join_link' })
  const shown = { facts: outcome.ok ? outcome.value.facts : facts, ...beside }
  if (!outcome.ok) return { kind: 'refused', refusal: outcome.refusal, ...shown }
  const { value } = outcome
  if (value.kind === 'waitlisted') return { kind: 'waiting', position: value.position, ...shown }
  if (value.kind === 'registered')
    return { kind: 'early', doorsOpenAt: value.doorsOpenAt, standing: 'registered', ...shown }
  const url = [value.credentials.link, value.credentials.backupLink].find(isWebAddress)
  return url === undefined || url === null ? { kind: 'nowhere', ...shown } : { kind: 'go', url }
}

type LinkRead = { readonly shown: JoinLinkFacts; readonly presser: Presser; readonly situation: Situation }

async function readLink(deps: Deps, { signer, token }: JoinLinkRequest): Promise<LinkRead | null> {
  const { store } = deps
  const named = readJoinToken(signer, token)
  if (named === null) return null
  const [organization, person, facts] = await Promise.all([
    store.organization(named.organizationId),
    store.person(named.organizationId, named.personId),
    store.sessionFacts(named.organizationId, named.sessionId),
  ])
  if (organization === null || person === null || facts === null) return null
  // The link proves who it is: no account and no space come into it.
  const presser = { organization, person, role: await readRole(deps, person) }
  const zone = person.timezone ?? organization.timezone
  return {
    shown: { facts, zone, locale: person.locale, personName: person.name },
    presser,
    situation: await readSituation(deps, { asker: presser, session: facts.session }),
  }
}

function pageOf({ shown, situation }: LinkRead): JoinLinkPage {
  const decision = decideJoin(situation)
  if (!decision.ok) return { kind: 'refused', refusal: decision.refusal, ...shown }
  const { value } = decision
  const opensAt = doorsOpenAt(situation.session, situation.joinWindowMinutes)
  if (value.kind === 'enter' || situation.now >= opensAt) return { kind: 'open', ...shown }
  const [has, wouldHave] =
    value.kind === 'register' ? (['registered', 'free'] as const) : (['waitlisted', 'full'] as const)
  return { kind: 'early', doorsOpenAt: opensAt, standing: value.already ? has : wouldHave, ...shown }
}

/** Another program may have written anything into the session's link; a browser is sent nowhere but to the web. */
function isWebAddress(link: string | null): boolean {
  return link !== null && URL.canParse(link) && /^https?:$/.test(new URL(link).protocol)
}
