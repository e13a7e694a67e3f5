/** What an element may be given: a string or true sets an attribute, false and null leave it out, a function listens (`click`). */
export type Attributes = Readonly<Record<string, string | boolean | null | ((event: Event) => void)>>

/** What may stand in an element; null is left out. */
export type Child = Node | string | null

/** Builds an element. Strings become text nodes, never HTML: this is the only way in which the page makes elements. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value)
    else if (value !== false && value !== null) made.setAttribute(name, value === true ? '' : value)
  }
  made.append(...children.filter((child) => child !== null))
  return made
}

/** The element of the page with that id. Throws where the page has none: the page and its script do not fit. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`The page has no #${id}`)
  return found
}
