import type { Profile } from '../usecases/profile.ts'
import type { Choice } from './view.ts'

export type { Profile } from '../usecases/profile.ts'

/** A form of at most five fields (Discord's limit), shown as a modal. `id` is an encoded action (`chat/action.ts`), at most 100 characters. */
export type Form = {
  readonly id: string
  /** At most 24 characters (Slack's limit for a modal's title). */
  readonly title: string
  /** At most 24 characters. */
  readonly submit: string
  /** The button that leaves it, where the platform lets it be named (Discord does not); at most 24 characters. */
  readonly dismiss?: string
  readonly fields: readonly Field[]
}

/**
 * `label` at most 45 characters, `hint` at most 100 (Discord's limits for a Label). `value` is what stands in it at first, `none` what
 * it means to choose nothing, where that may be (at most 75 characters).
 */
export type Field = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly required: boolean
} & (
  | {
      readonly type: 'line' | 'paragraph'
      readonly value?: string
      readonly placeholder?: string
      readonly most: number
    }
  | { readonly type: 'choice'; readonly value?: string; readonly none?: string; readonly options: readonly Choice[] }
  /** One account of the space; `value` is its external id. */
  | { readonly type: 'person'; readonly value?: string; readonly none?: string }
  | { readonly type: 'channel'; readonly value?: string; readonly none?: string }
)

/** What stood in each field when the form was sent. Left empty: absent. A person or channel comes as a mention. */
export type FormValues = Readonly<Record<string, InputValue>>

/** A value that a person gave to an option or a field. */
export type InputValue = string | Mention

/** Somebody or something of the space that was pointed at, not typed. */
export type Mention = {
  readonly kind: 'person' | 'channel' | 'group'
  readonly externalId: string
  readonly name?: string
  /** For a person whom the conversation did not know: what the platform says about them. */
  readonly profile?: Profile
}
