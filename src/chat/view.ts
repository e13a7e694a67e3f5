/**
 * The neutral message: the intersection of what every platform can show, never the union (DESIGN, decision 3). Text is a list
 * of spans, not markup, so that each platform escapes, mentions and formats time in one function of its own.
 */
import type { Locale } from '../domain/words.ts'

/** One message or page. */
export type View = {
  /** Plain words, shown as a heading. */
  readonly title: string
  /** The colour or mark at the edge. */
  readonly tone?: Tone
  readonly body: readonly Block[]
  /** The language of its words, for what a platform must put beside them; English where it is left out. */
  readonly language?: Locale
}

/** What kind of news it is, shown beside the words and never instead of them. */
export type Tone = 'plain' | 'good' | 'live' | 'muted' | 'warning'

/** One part of a view, from top to bottom. */
export type Block =
  | { readonly type: 'text'; readonly text: Text }
  /** Small print. */
  | { readonly type: 'note'; readonly text: Text }
  | { readonly type: 'facts'; readonly facts: readonly Fact[] }
  | { readonly type: 'buttons'; readonly buttons: readonly Button[] }
  /** One choice of up to 25, made at once. */
  | {
      readonly type: 'menu'
      readonly action: string
      readonly placeholder: string
      readonly options: readonly Choice[]
    }
  | { readonly type: 'divider' }

/** A label and what it says. */
export type Fact = { readonly label: string; readonly value: Text }

/** A press sends `action`; a link opens `url` and sends nothing that matters. */
export type Button =
  | { readonly label: string; readonly action: string; readonly tone?: 'primary' | 'danger' }
  | { readonly label: string; readonly url: string; readonly tone?: 'primary' }

/** `note` is a second, smaller line where the platform has one. */
export type Choice = { readonly label: string; readonly value: string; readonly note?: string }

/** What is read as one text. */
export type Text = readonly Span[]

/** Text of people only ever stands in a string, `strong`, `code`, `person.name` or `words`: each platform escapes all of these. A string may hold `\n`. */
export type Span =
  | string
  | { readonly strong: string }
  /** To be copied as it is: an id, a passcode, something to type. */
  | { readonly code: string }
  | { readonly person: PersonName }
  /** The platform's id of a channel in the space that the view is shown in. */
  | { readonly channel: string }
  /** An instant in the viewer's own zone and language; `zone` (IANA) is for platforms and places that must be told one. */
  | { readonly time: Date; readonly show: TimeStyle; readonly zone: string }
  | { readonly link: string; readonly words: string }

/** `full`: weekday, day, month, year and time. `relative`: "in 3 hours". */
export type TimeStyle = 'full' | 'date' | 'time' | 'relative'

/** Someone to name: mentioned where they have an account in the platform's space, written by name elsewhere. */
export type PersonName = {
  readonly name: string
  readonly accounts: readonly { readonly platform: string; readonly externalId: string }[]
}

/**
 * What every platform can carry, in characters or pieces. Slack: header 150, section text 3,000, label 75, action 255, 50
 * blocks; Discord: label 80, custom id 100, five buttons a row, 25 options, 40 components and 4,000 characters in all.
 */
export const LIMITS = {
  title: 150,
  text: 2_000,
  total: 3_800,
  label: 75,
  action: 100,
  buttons: 5,
  facts: 10,
  options: 25,
  optionLabel: 75,
  placeholder: 100,
  /** Titles, texts, notes, facts, dividers, menus and buttons together, counted as Discord counts components. */
  components: 38,
} as const
