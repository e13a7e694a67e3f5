import { plainText, shorten } from '../spans.ts'
import type { Text, View } from '../view.ts'

/** What was wrong with a form. */
export type FormRefused = {
  /** Label of the field and the sentence about it, in the form's order. */
  readonly errors: readonly { readonly label: string; readonly words: Text }[]
  /** The action that opens the form again, as it was filled. */
  readonly again: string
}

/** The answer to a form with mistakes where it cannot stay open: the sentence for each field, and a button that opens it again. */
export function formRefused({ errors, again }: FormRefused): View {
  const lines = errors.flatMap(
    ({ label, words }, index): Text => [
      index === 0 ? '' : '\n',
      { strong: `${label}: ` },
      shorten(plainText(words), LONGEST_SENTENCE),
    ],
  )
  return {
    title: 'Almost there',
    tone: 'warning',
    body: [
      { type: 'text', text: ['Nothing is stored yet. Please look at this again:'] },
      { type: 'text', text: lines },
      { type: 'buttons', buttons: [{ label: 'Open the form again', action: again, tone: 'primary' }] },
    ],
  }
}

const LONGEST_SENTENCE = 380
