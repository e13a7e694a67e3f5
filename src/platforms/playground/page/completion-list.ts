import type { Item } from './complete.ts'
import { element } from './element.ts'
import { WORDS } from './words.ts'

/** The list of completions over the line (an ARIA listbox that the line controls). */
export type CompletionList = {
  readonly node: HTMLElement
  readonly isOpen: () => boolean
  readonly show: (items: readonly Item[], eager: boolean) => void
  readonly hide: () => void
  /** Moves the mark by 1 or -1, around the ends. */
  readonly move: (by: 1 | -1) => void
  /** The marked item, or null. */
  readonly marked: () => Item | null
  readonly first: () => Item | null
}

/** Builds the list, hidden; `take` is called with an item that is pressed. */
export function createCompletionList(line: HTMLInputElement, take: (item: Item) => void): CompletionList {
  const node = element('ul', {
    class: 'completions',
    id: 'completions',
    role: 'listbox',
    'aria-label': WORDS.completions,
    hidden: true,
  })
  let items: readonly Item[] = []
  let at = -1

  const mark = (index: number): void => {
    at = index
    for (const [i, option] of [...node.children].entries()) {
      option.setAttribute('aria-selected', String(i === at))
      if (i === at) option.scrollIntoView({ block: 'nearest' })
    }
    if (at < 0) line.removeAttribute('aria-activedescendant')
    else line.setAttribute('aria-activedescendant', `completion-${at}`)
  }
  const hide = (): void => {
    items = []
    node.hidden = true
    node.replaceChildren()
    line.setAttribute('aria-expanded', 'false')
    mark(-1)
  }
  return {
    node,
    isOpen: () => items.length > 0,
    show: (offered, eager) => {
      if (offered.length === 0) return hide()
      items = offered
      node.replaceChildren(...offered.map((item, index) => drawItem(item, index, () => take(item))))
      node.hidden = false
      line.setAttribute('aria-expanded', 'true')
      mark(eager ? 0 : -1)
    },
    hide,
    move: (by) => mark(at < 0 && by < 0 ? items.length - 1 : (at + by + items.length) % items.length),
    marked: () => items[at] ?? null,
    first: () => items[0] ?? null,
  }
}

function drawItem(item: Item, index: number, take: () => void): HTMLElement {
  const option = element(
    'li',
    { class: 'completion', id: `completion-${index}`, role: 'option', 'aria-selected': 'false' },
    element('span', { class: 'completion-label' }, item.label),
    item.note === '' ? null : element('span', { class: 'completion-note' }, item.note),
  )
  // Before the line loses its focus.
  option.addEventListener('pointerdown', (event) => {
    event.preventDefault()
    take()
  })
  return option
}
