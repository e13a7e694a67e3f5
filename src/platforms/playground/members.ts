import type { Mention, Profile } from '../../chat/form.ts'
import type { Words } from '../../chat/words/words.ts'
import { wordsFor } from '../../chat/words/words.ts'
import type { WireChannel, WirePerson, WireValue } from './wire.ts'

/** Someone of the demo. `externalId` is also their handle: lower-case letters, digits, `.`, `_` and `-`. */
export type PlaygroundPerson = {
  readonly externalId: string
  readonly name: string
  /** What they are in the demo, in a word or two, shown in the switch between people. */
  readonly note: string
  readonly zone: string | null
  readonly locale: string | null
  readonly standing: Profile['standing']
  readonly email: string | null
}

/** A channel; everybody is in it. `id` is its handle, as a person's. */
export type PlaygroundChannel = { readonly id: string; readonly name: string; readonly topic: string }

/** Who and what is in the playground. */
export type Members = {
  readonly people: readonly PlaygroundPerson[]
  readonly channels: readonly PlaygroundChannel[]
  readonly person: (externalId: string) => PlaygroundPerson | null
  readonly channel: (id: string) => PlaygroundChannel | null
  /** The mention that a value names, the text that it is, or null for a person or channel that is not here. */
  readonly input: (value: WireValue) => string | Mention | null
}

/** Finds people and channels by their handles. */
export function createMembers(of: {
  readonly people: readonly PlaygroundPerson[]
  readonly channels: readonly PlaygroundChannel[]
}): Members {
  const people = new Map(of.people.map((person) => [person.externalId, person]))
  const channels = new Map(of.channels.map((channel) => [channel.id, channel]))
  const person = (externalId: string): PlaygroundPerson | null => people.get(externalId) ?? null
  const channel = (id: string): PlaygroundChannel | null => channels.get(id) ?? null
  const input = (value: WireValue): string | Mention | null => {
    if (typeof value === 'string') return value
    const [known, place] = [people.get(value.externalId), channels.get(value.externalId)]
    if (value.kind === 'person') return known === undefined ? null : mentionPerson(known)
    return place === undefined ? null : mentionChannel(place)
  }
  return { people: of.people, channels: of.channels, person, channel, input }
}

/** Always with the profile: the playground knows everybody, so the conversation need not be asked whom it knows. */
export function mentionPerson(person: PlaygroundPerson): Mention {
  return { kind: 'person', externalId: person.externalId, name: person.name, profile: profileOf(person) }
}

/** A channel as it is pointed at. */
export function mentionChannel(channel: PlaygroundChannel): Mention {
  return { kind: 'channel', externalId: channel.id, name: channel.name }
}

/** What the playground tells the conversation about somebody. */
export function profileOf(person: PlaygroundPerson): Profile {
  const { name, zone, locale, standing, email } = person
  return { name, zone, locale, standing, email, isBot: false }
}

/** What the playground says itself, in somebody's language. */
export function wordsOf({ locale }: PlaygroundPerson): Words['platform'] {
  return wordsFor(locale).platform
}

/** Somebody as the page sees them, in the words of whoever looks: no address, no standing. */
export function wirePerson({ externalId, name, note, zone, locale }: PlaygroundPerson, words: PageSpeech): WirePerson {
  return { id: externalId, name, note: words.demo(note), zone, locale }
}

/** A channel as the page sees it, in the words of whoever looks. */
export function wireChannel({ id, name, topic }: PlaygroundChannel, words: PageSpeech): WireChannel {
  return { id, name, topic: words.demo(topic) }
}

type PageSpeech = Pick<Words['platform'], 'demo'>
