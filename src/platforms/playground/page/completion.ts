import type { WireCompletion, WireState } from '../wire.ts'
import { complete, type Item } from './complete.ts'
import { type CompletionList, createCompletionList } from './completion-list.ts'
import type { Server } from './server.ts'

/** Completes a line as one types it, by a list over it and the keys that walk there. */
export type Completion = {
  readonly node: HTMLElement
  /** Hides the list, and forgets what was asked of the server. */
  readonly end: () => void
}

/** Listens to the line from now on. */
export function createCompletion(
  line: HTMLInputElement,
  of: { readonly state: () => WireState; readonly server: Server },
): Completion {
  let from = 0
  let asked = 0

  const take = (item: Item): void => {
    const after = line.value.slice(caretOf(line)).replace(/^ /, '')
    line.value = line.value.slice(0, from) + item.insert + after
    line.setSelectionRange(from + item.insert.length, from + item.insert.length)
    line.focus()
    line.dispatchEvent(new Event('input'))
  }
  const list = createCompletionList(line, take)
  const refresh = (): void => {
    const before = line.value.slice(0, caretOf(line))
    const found = complete(before, of.state())
    from = found.from
    asked++
    offer(found.items, { typed: before.slice(found.from), eager: found.eager })
    if (found.ask !== null) void askServer(found.ask)
  }
  /** What is typed in full already is no completion. */
  const offer = (items: readonly Item[], as: { readonly typed: string; readonly eager: boolean }): void =>
    list.show(
      items.filter((item) => item.insert.trimEnd() !== as.typed),
      as.eager,
    )
  const askServer = async (ask: WireCompletion): Promise<void> => {
    const question = asked
    // Completions are a convenience: without them one types on.
    const choices = await of.server.suggest(ask).catch(() => [])
    if (question !== asked) return
    const items = choices.map(({ label, value, note }) => ({ label, insert: `${value} `, note: note ?? '' }))
    offer(items, { typed: ask.text, eager: ask.text !== '' })
  }
  const end = (): void => {
    asked++
    list.hide()
  }
  line.addEventListener('input', refresh)
  line.addEventListener('click', refresh)
  line.addEventListener('blur', end)
  line.addEventListener('keydown', (event) => {
    if (event.isComposing || !list.isOpen()) return
    if (walk(event, { list, take })) event.preventDefault()
  })
  return { node: list.node, end }
}

function caretOf(line: HTMLInputElement): number {
  return line.selectionStart ?? line.value.length
}

/** Does what a key means to the open list; false for one that means nothing to it. */
function walk(
  event: KeyboardEvent,
  { list, take }: { readonly list: CompletionList; readonly take: (item: Item) => void },
): boolean {
  const taken = takenBy(event, list)
  if (taken !== null) take(taken)
  else if (event.key === 'ArrowDown') list.move(1)
  else if (event.key === 'ArrowUp') list.move(-1)
  else if (event.key === 'Escape') list.hide()
  else return false
  return true
}

function takenBy(event: KeyboardEvent, list: CompletionList): Item | null {
  if (event.key === 'Enter') return list.marked()
  return event.key === 'Tab' && !event.shiftKey ? (list.marked() ?? list.first()) : null
}
