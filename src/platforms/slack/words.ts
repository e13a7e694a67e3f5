import type { View } from '../../chat/view.ts'
import type { Words } from '../../chat/words/words.ts'

/** What a platform itself says, in the language of whoever asked. */
export type OwnWords = Words['platform']

/** Where Slack does not tell who somebody is. */
export function unknownPerson({ unknownPerson: { title, about } }: OwnWords): View {
  return say(title(SLACK), about(SLACK))
}

/** Where an answer takes longer than Slack waits. */
export function working({ working: { title, about } }: OwnWords): View {
  return say(title, about)
}

/** Where a form came too late. */
export function tooLate({ tooLate: { title, about } }: OwnWords): View {
  return say(title, about(SLACK))
}

/** An answer that could not be shown; `reference` stands in the log too. */
export function unsaid({ unsaid: { title, about } }: OwnWords, reference: string): View {
  return say(title, about(SLACK, reference))
}

/** The answer, with where the file went. */
export function withFileNote(
  view: View,
  told: { readonly name: string; readonly sent: boolean; readonly words: OwnWords },
): View {
  const { name, sent, words } = told
  const note = sent ? words.fileSent(name) : words.fileUnsent(name)
  return { ...view, body: [...view.body, { type: 'note', text: [note] }] }
}

const SLACK = 'Slack'

function say(title: string, text: string): View {
  return { title, body: [{ type: 'text', text: [text] }] }
}
