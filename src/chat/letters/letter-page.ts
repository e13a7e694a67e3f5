import type { Tone } from '../view.ts'

/**
 * A mail before it is text or HTML: a view whose times are words and whose buttons are links or gone.
 *
 * @module
 */

/** Everything that both forms of a mail show. */
export type LetterPage = {
  /** What language it is in (BCP 47). */
  readonly language: string
  readonly title: string
  readonly tone: Tone
  readonly parts: readonly Part[]
  /** Small print at the end, one sentence a line. */
  readonly closing: readonly string[]
  /** The way out of mail; null where there is no address for it. */
  readonly unsubscribe: { readonly words: string; readonly url: string } | null
}

/** One block. */
export type Part =
  | { readonly type: 'text' | 'note'; readonly words: readonly Piece[] }
  | { readonly type: 'facts'; readonly facts: readonly LetterFact[] }
  | { readonly type: 'links'; readonly links: readonly LetterLink[] }
  | { readonly type: 'divider' }

/** Words in one style; a string may hold `\n`. `url` is where they lead. */
export type Piece = { readonly words: string; readonly style?: 'strong' | 'code'; readonly url?: string }

export type LetterFact = { readonly label: string; readonly value: readonly Piece[] }

/** `main` is the one thing to do. */
export type LetterLink = { readonly label: string; readonly url: string; readonly main: boolean }
