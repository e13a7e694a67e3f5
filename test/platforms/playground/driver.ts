import type {
  Choice,
  Form,
  WireAct,
  WireAnswer,
  WireCompletion,
  WireMessage,
  WireSpan,
  WireState,
  WireValue,
  WireView,
} from '../../../src/platforms/playground/wire.ts'

/** Lets a test act as a person of the playground over its real HTTP endpoints, as the page does. */
export type PlaygroundActor = {
  /** Types a line; in a channel unless `in` says `direct`. */
  readonly slash: (text: string, room?: string) => Promise<WireAnswer>
  /** Sends a command with typed options. */
  readonly command: (command: string, verb: string, input: Readonly<Record<string, WireValue>>) => Promise<WireAnswer>
  /** Presses the button of that label. Throws where the message has none. */
  readonly press: (message: WireMessage, label: string) => Promise<WireAnswer>
  /** Presses whatever action is given, there or not, as a forger would. */
  readonly forge: (action: string, on?: WireMessage) => Promise<WireAnswer>
  /** Chooses from the menu with that placeholder. */
  readonly choose: (message: WireMessage, placeholder: string, value: string) => Promise<WireAnswer>
  /** Sends a form; people and channels by their external id, what is left out is empty. */
  readonly submit: (form: Form, values: Readonly<Record<string, string>>) => Promise<WireAnswer>
  readonly home: () => Promise<WireView>
  readonly suggest: (completion: WireCompletion) => Promise<readonly Choice[]>
  /** The private answers that this person sees, oldest first. */
  readonly answers: () => Promise<readonly WireMessage[]>
  /** What everybody sees in a channel. */
  readonly channel: (id: string) => Promise<readonly WireMessage[]>
  /** What Rollcall told this person alone, unasked. */
  readonly dms: () => Promise<readonly WireMessage[]>
  readonly dismiss: (message: WireMessage) => Promise<void>
  readonly state: () => Promise<WireState>
  /** The content of a message's file. */
  readonly file: (message: WireMessage) => Promise<string>
}

/** Acts as somebody of the playground at an address. */
export function actAs(url: string, person: string): PlaygroundActor {
  // A form belongs to the message whose button opened it.
  let openedOn: WireMessage | null = null
  const query = `as=${encodeURIComponent(person)}`

  const post = async (path: string, body: object): Promise<unknown> => {
    const answer = await fetch(`${url}/playground/${path}?${query}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Rollcall-Page': '1' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  const act = async (made: WireAct, at: { readonly on?: WireMessage | null; readonly room?: string }) => {
    const on = at.on ?? null
    const room = at.room ?? on?.room ?? 'sessions'
    const answer = (await post('act', { room, on: on?.id ?? null, act: made })) as WireAnswer
    if (answer.type === 'form') openedOn = on
    return answer
  }
  const state = async () => (await (await fetch(`${url}/playground/state?${query}`)).json()) as WireState
  const messages = async (fits: (message: WireMessage) => boolean) => (await state()).messages.filter(fits)
  return {
    slash: (text, room) => act({ type: 'say', text }, room === undefined ? {} : { room }),
    command: (command, verb, input) => act({ type: 'command', command, verb, input }, {}),
    press: (message, label) => act({ type: 'action', id: findAction(message, label), value: null }, { on: message }),
    forge: (action, on) => act({ type: 'action', id: action, value: null }, on === undefined ? {} : { on }),
    choose: (message, placeholder, value) =>
      act({ type: 'action', id: findMenu(message, placeholder), value }, { on: message }),
    submit: (form, values) => act({ type: 'form', id: form.id, values: wireValues(form, values) }, { on: openedOn }),
    home: async () => {
      const answer = await act({ type: 'home' }, {})
      if (answer.type !== 'home') throw new Error(`Home was answered by ${answer.type}`)
      return answer.view
    },
    suggest: async (completion) => (await post('suggest', completion)) as readonly Choice[],
    answers: () => messages((message) => message.private),
    channel: (id) => messages((message) => message.room === id && !message.private),
    dms: () => messages((message) => message.room === 'direct' && !message.private && message.author === 'rollcall'),
    dismiss: async (message) => void (await post('dismiss', { id: message.id })),
    state,
    file: async (message) => (await fetch(`${url}${message.file?.url}?${query}`)).text(),
  }
}

/** A view's words, a line for each block, as somebody reads them: for assertions. */
export function readView(view: WireView | null): string {
  if (view === null) return ''
  const blocks = view.body.flatMap((block) => {
    switch (block.type) {
      case 'text':
      case 'note':
        return [readText(block.text)]
      case 'facts':
        return block.facts.map((fact) => `${fact.label}: ${readText(fact.value)}`)
      case 'buttons':
        return [block.buttons.map((button) => `[${button.label}]`).join(' ')]
      case 'menu':
        return [`(${block.placeholder})`]
      default:
        return []
    }
  })
  return [view.title, ...blocks].join('\n')
}

function readText(text: readonly WireSpan[]): string {
  return text
    .map((span) => {
      if (typeof span === 'string') return span
      if ('strong' in span) return span.strong
      if ('code' in span) return span.code
      if ('person' in span) return span.id === null ? span.person : `@${span.person}`
      if ('channel' in span) return `#${span.channel}`
      return 'time' in span ? span.time : `${span.words} <${span.link}>`
    })
    .join('')
}

function findAction(message: WireMessage, label: string): string {
  const buttons = message.view?.body.flatMap((block) => (block.type === 'buttons' ? block.buttons : [])) ?? []
  const button = buttons.find((b) => b.label === label)
  if (button === undefined || !('action' in button))
    throw new Error(`No button ${label} among ${buttons.map((b) => b.label).join(', ')}`)
  return button.action
}

function findMenu(message: WireMessage, placeholder: string): string {
  const menus = message.view?.body.flatMap((block) => (block.type === 'menu' ? [block] : [])) ?? []
  const menu = menus.find((m) => m.placeholder === placeholder)
  if (menu === undefined) throw new Error(`No menu ${placeholder}`)
  return menu.action
}

function wireValues(form: Form, values: Readonly<Record<string, string>>): Readonly<Record<string, WireValue>> {
  const wired = form.fields.map((field): [string, WireValue] => {
    const value = values[field.id] ?? field.value ?? ''
    const pointsAt = field.type === 'person' || field.type === 'channel'
    return [field.id, pointsAt && value !== '' ? { kind: field.type, externalId: value } : value]
  })
  return Object.fromEntries(wired)
}
