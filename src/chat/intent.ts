import type { FormValues, InputValue, Profile } from './form.ts'

/** What a person did, in neutral words: a platform's event, translated. */
export type Intent = {
  /** Follows this request through the log; also makes a delivery of the same event recognisable. */
  readonly id: string
  readonly platform: string
  /** Where; null in a direct message that names no space (Discord's). */
  readonly space: SpaceRef | null
  /** The channel in which it was typed or pressed, by the platform's id, or null. */
  readonly channel: string | null
  readonly user: UserRef
  readonly act: Act
}

/** A space by the platform's own id. `name` is null where the platform does not tell it: what is known stays. */
export type SpaceRef = { readonly externalId: string; readonly name: string | null }

/** `profile` is given wherever the platform tells it with the event, and for someone whom the conversation did not know. */
export type UserRef = { readonly externalId: string; readonly profile?: Profile }

/** The act itself. */
export type Act =
  /** A command with typed options (Discord, the playground's forms). `verb` is `''` for `/sessions`, else `create`, `segment add` … */
  | {
      readonly type: 'command'
      readonly command: string
      readonly verb: string
      readonly input: Readonly<Record<string, InputValue>>
    }
  /** A command as one line of text (Slack, the playground's line); `text` is what follows the command's name. `mentions` are the values of tokens in it. */
  | {
      readonly type: 'line'
      readonly command: string
      readonly text: string
      readonly mentions: readonly LineMention[]
    }
  /** A press, or a choice from a menu (`value`). `onPrivate`: the message pressed on is one that only this person sees, so that it may be replaced. */
  | { readonly type: 'action'; readonly id: string; readonly value?: InputValue; readonly onPrivate: boolean }
  | { readonly type: 'form'; readonly id: string; readonly values: FormValues }
  /** The person opened the platform's home page of the bot. */
  | { readonly type: 'home' }

/** Where in the text a mention stands (`start` to `end`, exclusive), and what it points at. */
export type LineMention = { readonly start: number; readonly end: number; readonly value: Exclude<InputValue, string> }

/** What someone has typed so far into an option that completes. */
export type Completion = {
  readonly platform: string
  readonly space: SpaceRef
  readonly user: UserRef
  readonly command: string
  readonly verb: string
  readonly option: string
  readonly text: string
}
