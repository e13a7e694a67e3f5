import type { View } from '../../chat/view.ts'

/** The few things that this platform itself must say, since only it knows them. */
export const WORDS = {
  unknownPerson: say(
    'Slack is not answering',
    'Slack did not tell us who you are, so nothing was done. Please try again in a minute.',
  ),
  working: say('One moment', 'This takes a little longer. The answer will appear here.'),
  tooLate: say('That took too long', 'Slack no longer lets us open the form. Please try again.'),
} as const satisfies Record<string, View>

/** An answer that could not be shown; `reference` stands in the log too. */
export function unsaid(reference: string): View {
  return say(
    'Something went wrong',
    `The answer could not be shown in Slack. Please try again. Reference: ${reference}`,
  )
}

/** The answer, with where the file went. */
export function withFileNote(view: View, file: { readonly name: string; readonly sent: boolean }): View {
  const note = file.sent
    ? `${file.name} is in your direct messages with Rollcall.`
    : `${file.name} could not be sent to your direct messages. Please try again.`
  return { ...view, body: [...view.body, { type: 'note', text: [note] }] }
}

function say(title: string, text: string): View {
  return { title, body: [{ type: 'text', text: [text] }] }
}
