import type { WireState } from '../wire.ts'
import { complete, findSpoken, type Item, type Spoken } from './complete.ts'
import { createCompletionList } from './completion-list.ts'
import { byId, element } from './element.ts'
import { drawIcon } from './icon.ts'
import type { Server } from './server.ts'

/** The line at the bottom: text, or a command that completes as one types. */
export type Composer = { readonly focus: () => void; readonly setRoom: (name: string | null) => void }

/** What a newcomer may press instead of typing. */
const STARTERS = ['/sessions', '/session create', '/session help'] as const

export function createComposer(of: {
  readonly state: () => WireState
  readonly server: Server
  /** Sends the line; false keeps it there. */
  readonly send: (text: string) => Promise<boolean>
  /** Opens a form with a verb's options. */
  readonly fillIn: (spoken: Spoken) => void
}): Composer {
  const line = drawLine()
  const fill = element(
    'button',
    { type: 'button', class: 'quiet', title: 'Fill in the options', 'aria-label': 'Fill in the options', hidden: true },
    drawIcon('options'),
  )
  const send = element('button', { type: 'submit', class: 'send', 'aria-label': 'Send' }, drawIcon('send'))
  const list = createCompletionList(line, (item) => take(item))
  let from = 0
  let asked = 0

  const take = (item: Item): void => {
    const caret = line.selectionStart ?? line.value.length
    const after = line.value.slice(caret).replace(/^ /, '')
    line.value = line.value.slice(0, from) + item.insert + after
    line.setSelectionRange(from + item.insert.length, from + item.insert.length)
    line.focus()
    refresh()
  }
  const refresh = (): void => {
    const state = of.state()
    const before = line.value.slice(0, line.selectionStart ?? line.value.length)
    const spoken = findSpoken(line.value, state.commands)
    fill.hidden = spoken === null || spoken.verb.options.length === 0
    const found = complete(before, state)
    from = found.from
    const question = ++asked
    const known = found.items.filter(
      (item) => before.slice(found.from) !== item.insert.trimEnd() || item.insert.trimEnd() !== line.value,
    )
    list.show(known, found.eager)
    if (found.ask === null) return
    const { ask } = found
    of.server.suggest(ask).then(
      (choices) => {
        if (question !== asked) return
        const items = choices.map((c) => ({ label: c.label, insert: `${c.value} `, note: c.note ?? '' }))
        list.show(
          items.filter((item) => item.insert.trimEnd() !== ask.text),
          ask.text !== '',
        )
      },
      // Completions are a convenience: without them one types on.
      () => list.hide(),
    )
  }
  const submit = async (text: string): Promise<void> => {
    if (text.trim() === '') return
    asked++
    list.hide()
    send.setAttribute('aria-busy', 'true')
    if (await of.send(text)) line.value = ''
    send.removeAttribute('aria-busy')
    fill.hidden = true
  }
  line.addEventListener('input', refresh)
  line.addEventListener('click', refresh)
  line.addEventListener('blur', () => list.hide())
  line.addEventListener('keydown', (event) => {
    if (event.isComposing || !list.isOpen()) return
    const taken =
      event.key === 'Tab' && !event.shiftKey
        ? (list.marked() ?? list.first())
        : event.key === 'Enter'
          ? list.marked()
          : null
    if (taken !== null) take(taken)
    else if (event.key === 'ArrowDown') list.move(1)
    else if (event.key === 'ArrowUp') list.move(-1)
    else if (event.key === 'Escape') list.hide()
    else return
    event.preventDefault()
  })
  fill.addEventListener('click', () => {
    const spoken = findSpoken(line.value, of.state().commands)
    if (spoken !== null) of.fillIn(spoken)
    line.value = ''
    fill.hidden = true
  })
  const form = element(
    'form',
    {
      class: 'composer-line',
      submit: (event) => {
        event.preventDefault()
        void submit(line.value)
      },
    },
    list.node,
    line,
    fill,
    send,
  )
  const starters = STARTERS.map((text) =>
    element('button', { type: 'button', class: 'starter', click: () => void submit(text) }, text),
  )
  byId('composer').replaceChildren(
    element('div', { class: 'starters', role: 'group', 'aria-label': 'Try' }, ...starters),
    form,
  )
  return {
    focus: () => line.focus(),
    setRoom: (name) => {
      byId('composer').hidden = name === null
      line.placeholder = `Message ${name ?? ''}, or type / for commands`
    },
  }
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
    'aria-label': 'Message or command',
    'aria-autocomplete': 'list',
    'aria-controls': 'completions',
    'aria-expanded': 'false',
  })
}
