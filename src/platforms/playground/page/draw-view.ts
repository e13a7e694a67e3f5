import type { WireBlock, WireButton, WireState, WireView } from '../wire.ts'
import { drawText } from './draw-text.ts'
import { element } from './element.ts'

/** Somebody pressed a button or chose from a menu. The promise ends when it is answered: until then it shows as under way. */
export type Press = (action: string, value: string | null) => Promise<void>

/** Draws a view as a card. */
export function drawView(view: WireView, of: { readonly state: WireState; readonly press: Press }): HTMLElement {
  const title = element('h2', { class: 'card-title', dir: 'auto' }, view.title)
  const body = view.body.map((block) => drawBlock(block, of))
  return element('div', { class: 'card', 'data-tone': view.tone }, title, ...body)
}

type Drawing = { readonly state: WireState; readonly press: Press }

function drawBlock(block: WireBlock, of: Drawing): HTMLElement {
  switch (block.type) {
    case 'text':
      return element('p', { class: 'card-text', dir: 'auto' }, ...drawText(block.text, of.state))
    case 'note':
      return element('p', { class: 'card-note', dir: 'auto' }, ...drawText(block.text, of.state))
    case 'facts':
      return element('dl', { class: 'card-facts' }, ...block.facts.map((fact) => drawFact(fact, of.state)))
    case 'buttons':
      return element('div', { class: 'card-buttons' }, ...block.buttons.map((button) => drawButton(button, of.press)))
    case 'menu':
      return drawMenu(block, of.press)
    case 'divider':
      return element('hr', { class: 'card-divider' })
  }
}

function drawFact(fact: Extract<WireBlock, { type: 'facts' }>['facts'][number], state: WireState): HTMLElement {
  const value = element('dd', { dir: 'auto' }, ...drawText(fact.value, state))
  const isLong = (value.textContent ?? '').length > LONGEST_IN_COLUMN
  return element('div', { class: isLong ? 'card-fact long' : 'card-fact' }, element('dt', {}, fact.label), value)
}

/** What is longer, in characters, has the whole width: a column of a telephone's makes a ladder of it. */
const LONGEST_IN_COLUMN = 70

function drawButton(button: WireButton, press: Press): HTMLElement {
  if ('url' in button)
    return element(
      'a',
      { class: `button ${button.tone}`, href: button.url, target: '_blank', rel: 'noopener noreferrer' },
      button.label,
    )
  const made = element(
    'button',
    { type: 'button', class: `button ${button.tone}`, 'data-action': button.action },
    button.label,
  )
  made.addEventListener('click', async () => {
    if (made.getAttribute('aria-busy') === 'true') return
    made.setAttribute('aria-busy', 'true')
    await press(button.action, null)
    made.removeAttribute('aria-busy')
  })
  return made
}

function drawMenu(menu: Extract<WireBlock, { type: 'menu' }>, press: Press): HTMLElement {
  const first = element('option', { value: '', selected: true }, menu.placeholder)
  const options = menu.options.map((choice) =>
    element(
      'option',
      { value: choice.value },
      choice.note === undefined ? choice.label : `${choice.label} · ${choice.note}`,
    ),
  )
  const select = element(
    'select',
    { class: 'menu', 'aria-label': menu.placeholder, 'data-action': menu.action },
    first,
    ...options,
  )
  const choose = async (): Promise<void> => {
    const { value } = select
    if (value === '' || select.disabled) return
    select.disabled = true
    await press(menu.action, value)
    select.disabled = false
    select.value = ''
  }
  // Walking through a closed menu by its arrow keys changes it at each step: there only Enter chooses.
  let walking = false
  select.addEventListener('pointerdown', () => {
    walking = false
  })
  select.addEventListener('keydown', (event) => {
    walking = event.key !== 'Enter'
    if (event.key === 'Enter') void choose()
  })
  select.addEventListener('change', () => {
    if (!walking) void choose()
  })
  return element('div', { class: 'card-menu' }, select)
}
