/**
 * Where a session happens: the link that somebody gave, and the provider found from it.
 *
 * @module
 */
import type { Result } from './result.ts'
import { no, yes } from './result.ts'
import type { Provider } from './words.ts'
import { PROVIDERS } from './words.ts'

/** The space and channel in which a session is made: a channel of it can be a place to meet. */
export type MeetingPlace = {
  readonly platform: string
  readonly spaceExternalId: string
  /** The channel where the session is announced or was typed, or null. */
  readonly channel: string | null
}

/** Where a session happens. */
export type Meeting = { readonly provider: Provider; readonly link: string }

/** The longest link that is kept. */
export const LONGEST_LINK = 500

/**
 * The meeting that was typed. A link may be an address or the mention of a channel (`<#…>`); a huddle without a link is in the
 * session's own channel. Refuses `link_missing`, `link_unusable` and `provider_unusable`.
 */
export function readMeeting(
  typed: { readonly provider: string | null; readonly link: string | null },
  context: { readonly place: MeetingPlace; readonly defaultProvider: Provider | null },
): Result<Meeting> {
  const named = readProvider(typed.provider)
  if (!named.ok) return named
  const text = typed.link?.trim() ?? ''
  if (text === '') return findPlace(named.value ?? context.defaultProvider, context.place)

  const link = readLink(text, context.place)
  if (!link.ok) return link
  const found = findProvider(link.value)
  const provider = named.value ?? found
  // A school's own address (a vanity domain) tells no provider, so that any may be named for it.
  if (provider !== found && found !== 'link' && provider !== 'link') {
    return no({ code: 'provider_unusable', provider, reason: 'link_differs' })
  }
  return yes({ provider, link: link.value })
}

/** A link alone, such as the backup link; null for nothing. Refuses `link_unusable`. */
export function readOptionalLink(text: string | null, place: MeetingPlace): Result<string | null> {
  return text === null || text.trim() === '' ? yes(null) : readLink(text.trim(), place)
}

/** Which provider an address belongs to; `link` for any other. */
export function findProvider(link: string): Provider {
  const { hostname, pathname } = new URL(link)
  return PLACES.find(({ host, path }) => host.test(hostname) && path.test(pathname))?.provider ?? 'link'
}

/** Whether the meeting itself can say who was there (SPEC section 4): by bot presence or webhook. */
export function canRecordPresence(provider: Provider): boolean {
  return provider === 'zoom' || provider === 'discord_voice'
}

/** Whether a session can do without a link: its place, named or the organization's usual one, makes one by itself. */
export function makesLink(provider: Provider | null, place: MeetingPlace): boolean {
  return findPlace(provider, place).ok
}

const PLACES: readonly { readonly provider: Provider; readonly host: RegExp; readonly path: RegExp }[] = [
  { provider: 'zoom', host: /^(?:.+\.)?zoom(?:gov)?\.(?:us|com)$/, path: /^\// },
  { provider: 'google_meet', host: /^meet\.google\.com$/, path: /^\// },
  { provider: 'teams', host: /^teams\.(?:microsoft|live)\.com$/, path: /^\// },
  { provider: 'discord_voice', host: /^(?:(?:ptb|canary)\.)?discord(?:app)?\.com$/, path: /^\/channels\/./ },
  { provider: 'slack_huddle', host: /^app\.slack\.com$/, path: /^\/huddle\/./ },
]

const CHANNEL_MENTION = /^<#([A-Za-z0-9]{1,40})(?:\|[^>]*)?>$/

function readProvider(text: string | null): Result<Provider | null> {
  const name =
    text
      ?.trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_') ?? ''
  if (name === '') return yes(null)
  const provider = PROVIDERS.find((known) => known === name)
  return provider === undefined
    ? no({ code: 'provider_unusable', provider: text ?? '', reason: 'unknown' })
    : yes(provider)
}

/** What meets without a link: a huddle in the session's channel. Nothing else makes a link by itself yet. */
function findPlace(provider: Provider | null, place: MeetingPlace): Result<Meeting> {
  if (provider === null || provider === 'link') return no({ code: 'link_missing' })
  const link = provider === 'slack_huddle' && place.channel !== null ? linkOfChannel(place, place.channel) : null
  return link === null || findProvider(link) !== provider
    ? no({ code: 'provider_unusable', provider, reason: 'makes_no_link' })
    : yes({ provider, link })
}

function readLink(text: string, place: MeetingPlace): Result<string> {
  const channel = CHANNEL_MENTION.exec(text)?.[1]
  const link = channel === undefined ? withoutBrackets(text) : linkOfChannel(place, channel)
  return link !== null && isUsable(link) ? yes(link) : no({ code: 'link_unusable', link: text.slice(0, LONGEST_LINK) })
}

/** People put an address into `<…>` so that chats show no preview of it. */
function withoutBrackets(text: string): string {
  return /^<(https?:[^<>]+)>$/i.exec(text)?.[1] ?? text
}

/** The address of a channel as a place to meet: a voice channel, or a channel's huddle; null on a platform that has none. */
function linkOfChannel(place: MeetingPlace, channel: string): string | null {
  if (place.platform === 'discord') return `https://discord.com/channels/${place.spaceExternalId}/${channel}`
  if (place.platform === 'slack') return `https://app.slack.com/huddle/${place.spaceExternalId}/${channel}`
  return null
}

/** An address that any chat shows and any browser opens; no name and password before the host, which hide where it leads. */
function isUsable(link: string): boolean {
  if (link.length > LONGEST_LINK || /[\s\p{Cc}\p{Cf}\p{Cs}<>|"]/u.test(link) || !URL.canParse(link)) return false
  const url = new URL(link)
  return /^https?:$/.test(url.protocol) && url.hostname !== '' && url.username === '' && url.password === ''
}
