import type { Command, WireState } from '../wire.ts'
import { createCompletion } from './completion.ts'
import { byId, element } from './element.ts'
import { drawIcon } from './icon.ts'
import type { Server } from './server.ts'
import { commandForms, findSpoken, type Spoken } from './spoken.ts'
import { filledIn, WORDS } from './words.ts'

/** The line at the bottom: text, or a command that completes as one types. */
export type Composer = { readonly focus: () => void; readonly setRoom: (name: string | null) => void }

/** What a newcomer may press instead of typing. */
const STARTERS = ['/sessions', '/session create', '/session help'] as const

/** Draws the line into its place on the page. */
export function createComposer(of: {
  readonly state: () => WireState
  readonly server: Server
  /** Sends the line; false keeps it there. */
  readonly send: (text: string) => Promise<boolean>
  /** Opens a form with a verb's options. */
  readonly fillIn: (spoken: Spoken) => void
}): Composer {
  const line = drawLine()
  const completion = createCompletion(line, of)
  const send = element('button', { type: 'submit', class: 'send', 'aria-label': WORDS.send }, drawIcon('send'))
  const fill = drawFill(() => {
    const spoken = findSpoken(line.value, of.state().commands)
    clear()
    if (spoken !== null) of.fillIn(spoken)
  })
  const clear = (): void => {
    line.value = ''
    fill.hidden = true
  }
  const submit = async (text: string): Promise<void> => {
    if (text.trim() === '') return
    completion.end()
    send.setAttribute('aria-busy', 'true')
    const sent = await of.send(text)
    send.removeAttribute('aria-busy')
    // What was typed on meanwhile stays.
    if (sent && line.value === text) clear()
  }
  line.addEventListener('input', () => {
    const spoken = findSpoken(line.value, of.state().commands)
    fill.hidden = spoken === null || spoken.verb.options.length === 0
  })
  const form = element('form', { class: 'composer-line' }, completion.node, line, fill, send)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void submit(line.value)
  })
  byId('composer').replaceChildren(drawStarters(of.state().commands, submit), form)
  return {
    focus: () => line.focus(),
    setRoom: (name) => {
      byId('composer').hidden = name === null
      line.placeholder = filledIn(WORDS.lineExample, { room: name ?? '' })
    },
  }
}

/** Only what this person may do. */
function drawStarters(commands: readonly Command[], submit: (text: string) => Promise<void>): HTMLElement {
  const known = commandForms(commands)
  const starters = STARTERS.filter((text) => known.some((form) => form.text === text)).map((text) =>
    element('button', { type: 'button', class: 'starter', click: () => void submit(text) }, text),
  )
  return element('div', { class: 'starters', role: 'group', 'aria-label': WORDS.starters }, ...starters)
}

function drawFill(fillIn: () => void): HTMLButtonElement {
  const label = WORDS.fillIn
  const attributes = { type: 'button', class: 'quiet', title: label, 'aria-label': label, hidden: true, click: fillIn }
  return element('button', attributes, drawIcon('options'))
}

function drawLine(): HTMLInputElement {
  return element('input', {
    id: 'line',
    class: 'line',
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '16000',
    dir: 'auto',
    'aria-label': WORDS.line,
    'aria-autocomplete': 'list',
    'aria-controls': 'completions',
    'aria-expanded': 'false',
  })
}
