/**
 * What the server and the page tell each other, as JSON: structured, never HTML. Times are ISO 8601 in UTC; the page writes
 * them in the zone of the person who looks.
 *
 * @module
 */
import type { Command } from '../../chat/commands.ts'
import type { Form } from '../../chat/form.ts'
import type { Choice, TimeStyle, Tone } from '../../chat/view.ts'
import type { EN_PLAYGROUND } from '../../chat/words/en/playground.ts'

/** The command table, as the page completes from it. */
export type { Command, Option, Verb } from '../../chat/commands.ts'
/** Forms go to the page as they are: they hold nothing but words and ids. */
export type { Field, Form } from '../../chat/form.ts'
/** The parts of the neutral language that the page uses unchanged. */
export type { Choice, TimeStyle } from '../../chat/view.ts'

/** What the page itself says, in one language; `{name}` is where something is put in. It comes with the page. */
export type PageWords = typeof EN_PLAYGROUND

/** The room of direct messages between a person and Rollcall; every other room is a channel, by its id. */
export const DIRECT = 'direct'

/** Who wrote what no person wrote. */
export const BOT = 'rollcall'

/** A piece of text, as `Span` of the neutral language with people, channels and times made ready to be shown. */
export type WireSpan =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  /** `id` is null for someone without an account here. */
  | { readonly person: string; readonly id: string | null }
  | { readonly channel: string; readonly id: string }
  | { readonly time: string; readonly show: TimeStyle }
  | { readonly link: string; readonly words: string }

/** Text is a list of pieces, never markup. */
export type WireText = readonly WireSpan[]

/** A press sends `action`; a link is for the web only, checked by the server. */
export type WireButton =
  | { readonly label: string; readonly action: string; readonly tone: 'primary' | 'danger' | 'plain' }
  | { readonly label: string; readonly url: string; readonly tone: 'primary' | 'plain' }

/** A part of a card, as `Block` of the neutral language. */
export type WireBlock =
  | { readonly type: 'text' | 'note'; readonly text: WireText }
  | { readonly type: 'facts'; readonly facts: readonly { readonly label: string; readonly value: WireText }[] }
  | { readonly type: 'buttons'; readonly buttons: readonly WireButton[] }
  | {
      readonly type: 'menu'
      readonly action: string
      readonly placeholder: string
      readonly options: readonly Choice[]
    }
  | { readonly type: 'divider' }

/** A card. */
export type WireView = { readonly title: string; readonly tone: Tone; readonly body: readonly WireBlock[] }

/** A message as one person sees it. `order` is its place in its room, `seq` grows with every change of any message. */
export type WireMessage = {
  readonly id: string
  readonly order: number
  readonly seq: number
  readonly room: string
  readonly at: string
  readonly author: string
  /** Only this person sees it, as the answer to what they did. */
  readonly private: boolean
  /** Dismissed: to be taken off the page. */
  readonly gone: boolean
  /** What the person typed that this answers. */
  readonly prompt: string | null
  /** What a person wrote. */
  readonly text: string | null
  readonly view: WireView | null
  readonly file: { readonly name: string; readonly size: number; readonly url: string } | null
}

/** Somebody of the playground; `id` is their handle. */
export type WirePerson = {
  readonly id: string
  readonly name: string
  /** What they are in the demo, in a word or two. */
  readonly note: string
  /** IANA, or null where nobody knows: the browser's own is used. */
  readonly zone: string | null
  readonly locale: string | null
}

/** A channel; `id` is its handle. */
export type WireChannel = { readonly id: string; readonly name: string; readonly topic: string }

/** Everything that a person sees when the page opens. `epoch` names this run of the server: `seq` counts within it. */
export type WireState = {
  readonly epoch: string
  readonly seq: number
  readonly space: string
  readonly me: WirePerson
  readonly people: readonly WirePerson[]
  readonly channels: readonly WireChannel[]
  readonly commands: readonly Command[]
  readonly messages: readonly WireMessage[]
}

/** A value of a form's field or a command's option. */
export type WireValue = string | { readonly kind: 'person' | 'channel'; readonly externalId: string }

/** What a person can do. A form and a command carry their values, an action its encoded meaning. */
export type WireAct =
  | { readonly type: 'say'; readonly text: string }
  | {
      readonly type: 'command'
      readonly command: string
      readonly verb: string
      readonly input: Readonly<Record<string, WireValue>>
    }
  | { readonly type: 'action'; readonly id: string; readonly value: string | null }
  | { readonly type: 'form'; readonly id: string; readonly values: Readonly<Record<string, WireValue>> }
  | { readonly type: 'home' }

/** What a person does: in which room, and on which message where they pressed on one. Text that begins with `/` is a command. */
export type WireRequest = { readonly room: string; readonly on: string | null; readonly act: WireAct }

/** What came of it, for the person who did it: a private message, a form to open, what is wrong with the one that was sent, or their home page. */
export type WireAnswer =
  | { readonly type: 'message'; readonly message: WireMessage }
  | { readonly type: 'form'; readonly form: Form }
  | { readonly type: 'invalid'; readonly errors: Readonly<Record<string, string>> }
  | { readonly type: 'home'; readonly view: WireView }

/** A request that was refused at the edge, with a sentence for the person. */
export type WireRefusal = { readonly error: string }

/** What someone has typed so far into an option that completes. */
export type WireCompletion = {
  readonly command: string
  readonly verb: string
  readonly option: string
  readonly text: string
}
