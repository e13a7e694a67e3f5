/** Whose turn it is: so many people from the person of this number on. */
export type Who = { readonly first: number; readonly count: number }

/** How long one person waited, in ms. */
export type Waited = { readonly ackMs: number; readonly answerMs: number }

/** Words that have to stand in the answers of a contender, so that a fast wrong answer is none. */
export type Expected = { readonly sessions: string; readonly join: string }

/** People of one platform before one contender, all of whom act at once. Rejects where somebody gets no answer, or a wrong one. */
export type Crowd = {
  /** The settings by which a contender reaches this platform. */
  readonly settings: Readonly<Record<string, string>>
  /** The space in which they are, as the platform names it. */
  readonly space: string
  /** They type `/sessions`. */
  readonly sessions: (who: Who) => Promise<readonly Waited[]>
  /** They press a button with this id, on a card in the channel. */
  readonly join: (who: Who, button: string) => Promise<readonly Waited[]>
  /** What the platform would have refused. */
  readonly faults: () => readonly string[]
  readonly close: () => Promise<void>
}

/** Numbers of the people whose turn it is. */
export function numbersOf({ first, count }: Who): readonly number[] {
  return Array.from({ length: count }, (_, index) => first + index)
}

/** Throws where the expected words do not stand in an answer. */
export function mustSay(text: string, words: string): void {
  if (!text.includes(words)) throw new Error(`an answer without "${words}":\n${text}`)
}

/** Nobody is too late: times are measured here, not judged. */
export const PATIENCE_MS = 60_000
