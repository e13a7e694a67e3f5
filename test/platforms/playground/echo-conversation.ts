import { COMMANDS } from '../../../src/chat/commands.ts'
import type { Form } from '../../../src/chat/form.ts'
import type { Intent } from '../../../src/chat/intent.ts'
import type { Conversation } from '../../../src/chat/platform.ts'
import type { Reply } from '../../../src/chat/reply.ts'
import type { Text, View } from '../../../src/chat/view.ts'

/** A conversation that answers with what it was told, and writes it down. */
export type EchoConversation = Conversation & { readonly heard: Intent[] }

/** Text that would do harm anywhere it was taken for markup. */
export const HOSTILE = '<img src=x onerror=alert(1)> <!channel> @everyone **bold** \u202Eevil'

/** When the echo's session starts. */
export const STARTS = new Date('2026-12-01T17:00:00Z')

/**
 * Echoes: `form` or `open` opens a form, `file` hands a file over, `card` shows a card with everything; the button `again`
 * replaces its private answer; the form refuses the title `bad`.
 */
export function createEchoConversation(): EchoConversation {
  const heard: Intent[] = []
  return {
    heard,
    handle: async (intent) => {
      heard.push(intent)
      return answer(intent)
    },
    suggest: async (completion) =>
      ['41', '42', '43']
        .filter((number) => number.startsWith(completion.text))
        .map((number) => ({ label: `#${number} Career coaching`, value: number, note: completion.option })),
    commandsFor: async () => COMMANDS,
    unknown: async () => [],
    profileChanged: async () => {},
    groupChanged: async () => {},
  }
}

/** A form with a field of each type. */
export const ECHO_FORM: Form = {
  id: '1:form',
  title: 'New session',
  submit: 'Create',
  fields: [
    { id: 'title', label: 'Title', required: true, type: 'line', most: 150, hint: 'What the session is called' },
    { id: 'when', label: 'When', required: false, type: 'line', most: 100, placeholder: 'tomorrow 6pm' },
    { id: 'mentor', label: 'Mentor', required: false, type: 'person' },
    { id: 'announce', label: 'Announce in', required: false, type: 'channel' },
    {
      id: 'provider',
      label: 'Provider',
      required: false,
      type: 'choice',
      options: [{ label: 'Zoom', value: 'zoom', note: 'makes its own link' }],
    },
  ],
}

/** A card with everything that a view can have. */
export function echoCard(title: string, registered = 3): View {
  return {
    title,
    tone: 'good',
    body: [
      {
        type: 'text',
        text: ['Bring your CV and ', { strong: 'one question' }, ' for ', mention('maya', 'Maya Chen'), '.'],
      },
      {
        type: 'facts',
        facts: [
          { label: 'When', value: [{ time: STARTS, show: 'full', zone: 'Europe/Berlin' }] },
          { label: 'Starts', value: [{ time: STARTS, show: 'relative', zone: 'Europe/Berlin' }] },
          { label: 'Mentor', value: [mention('maya', 'Maya Chen')] },
          { label: 'Registered', value: [`${registered} of 20`] },
          { label: 'Room', value: [{ link: 'https://meet.example.org/abc', words: 'meet.example.org' }] },
          { label: 'Passcode', value: [{ code: 's3cret' }] },
        ],
      },
      {
        type: 'buttons',
        buttons: [
          { label: 'Join', action: '1:again', tone: 'primary' },
          { label: "Can't go", action: '1:cannot' },
          { label: 'Open form', action: '1:open' },
          { label: 'End', action: '1:end', tone: 'danger' },
          { label: 'Website', url: 'https://example.org/' },
          { label: 'Script', url: 'javascript:alert(1)' },
        ],
      },
      {
        type: 'menu',
        action: '1:pick',
        placeholder: 'Pick a session',
        options: [
          { label: '#41 Career coaching', value: '41', note: 'tomorrow' },
          { label: '#42 Mock interviews', value: '42' },
        ],
      },
      { type: 'divider' },
      { type: 'note', text: ['Announced in ', { channel: 'sessions' }, '. ', HOSTILE] },
    ],
  }
}

function answer(intent: Intent): Reply {
  const { act } = intent
  if (act.type === 'home') return { type: 'home', view: echoCard('Your sessions') }
  if (act.type === 'form') {
    if (act.values.title !== 'bad') return say('Created', [JSON.stringify(act.values)])
    return { type: 'invalid', errors: { title: 'Choose a better title.' }, view: say('Not yet', []).view }
  }
  const words = wordsOf(intent)
  if (words.includes('form') || words.includes('open')) return { type: 'form', form: ECHO_FORM }
  if (words.includes('file'))
    return {
      type: 'file',
      view: say('Your file', []).view,
      file: { name: 'séance 42.ics', mediaType: 'text/calendar', content: 'BEGIN:VCALENDAR\r\n' },
    }
  if (words.includes('card')) return { type: 'message', view: echoCard('Career coaching'), replace: false }
  return { ...say('You did', [words]), replace: words.includes('again') }
}

function say(title: string, text: Text): Extract<Reply, { type: 'message' }> {
  const buttons = [{ label: 'Again', action: '1:again' }]
  const view: View = {
    title,
    body: [
      { type: 'text', text },
      { type: 'buttons', buttons },
    ],
  }
  return { type: 'message', view, replace: false }
}

function wordsOf({ act }: Intent): string {
  switch (act.type) {
    case 'command':
      return `${act.command} ${act.verb} ${JSON.stringify(act.input)}`
    case 'line':
      return `${act.command} ${act.text}`
    case 'action':
      return [act.id, act.value].filter((part) => part !== undefined).join(' ')
    default:
      return act.type
  }
}

function mention(externalId: string, name: string): Text[number] {
  return { person: { name, accounts: [{ platform: 'playground', externalId }] } }
}
