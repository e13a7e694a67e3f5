import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIFileComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10'
import type { Block, Button, Fact, Tone, View } from '../../chat/view.ts'
import { type Escape, escapeInPlace, escapeText } from './escape.ts'
import { hold, holdList, MOST } from './limits.ts'
import { renderText, webAddress } from './render-text.ts'

/** A message body: Components V2, which takes neither content nor embeds, and rings for nobody. */
export type Rendered = {
  readonly flags: MessageFlags.IsComponentsV2
  readonly components: (APIContainerComponent | APIFileComponent)[]
  readonly allowed_mentions: { readonly parse: [] }
}

/**
 * A view as a Discord message: one container with a coloured edge. Names are written as mentions, yet nobody is rung: who
 * must hear of something gets a direct message. Throws `RangeError` for a view beyond Discord's limits.
 */
export function render(view: View): Rendered {
  const plain = renderWith(view, escapeText)
  const components = countCharacters(plain) <= MOST.characters ? plain : renderWith(view, escapeInPlace)
  check(components)
  return { flags: MessageFlags.IsComponentsV2, components: [components], allowed_mentions: { parse: [] } }
}

/** The colour of the edge (RGB); plain has none. */
const COLOURS: Readonly<Record<Tone, number | null>> = {
  plain: null,
  good: 0x2e7d32,
  live: 0xd32f2f,
  muted: 0x8a8f98,
  warning: 0xe6a100,
}

const BUTTON_STYLES = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const

function renderWith(view: View, tame: Escape): APIContainerComponent {
  const title = view.title.replace(/\s+/g, ' ').trim()
  const parts: APIComponentInContainer[] = []
  if (title !== '') addText(parts, `### ${tame(title)}`)
  for (const block of view.body) addBlock(parts, block, tame)
  const colour = COLOURS[view.tone ?? 'plain']
  return { type: ComponentType.Container, components: parts, ...(colour === null ? {} : { accent_color: colour }) }
}

function addBlock(parts: APIComponentInContainer[], block: Block, tame: Escape): void {
  switch (block.type) {
    case 'text':
      addText(parts, renderText(block.text, tame))
      break
    case 'note':
      addText(parts, small(renderText(block.text, tame)))
      break
    case 'facts':
      addText(parts, block.facts.map((fact) => renderFact(fact, tame)).join('\n'))
      break
    case 'divider':
      parts.push({ type: ComponentType.Separator })
      break
    case 'menu':
      parts.push({ type: ComponentType.ActionRow, components: [renderMenu(block)] })
      break
    case 'buttons':
      for (let at = 0; at < block.buttons.length; at += MOST.rowButtons) {
        const buttons = block.buttons.slice(at, at + MOST.rowButtons).map(renderButton)
        parts.push({ type: ComponentType.ActionRow, components: buttons })
      }
  }
}

/** Neighbouring texts become one component: Discord counts them, and a line break looks the same. */
function addText(parts: APIComponentInContainer[], text: string): void {
  if (text.trim() === '') return
  const last = parts.at(-1)
  if (last?.type === ComponentType.TextDisplay) last.content += `\n${text}`
  else parts.push({ type: ComponentType.TextDisplay, content: text })
}

function small(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `-# ${line}`))
    .join('\n')
}

function renderFact(fact: Fact, tame: Escape): string {
  return `**${tame(fact.label)}:** ${renderText(fact.value, tame)}`
}

function renderButton(button: Button): APIButtonComponent {
  const label = hold('a button', button.label, MOST.label)
  if ('url' in button) {
    const url = webAddress(button.url)
    if (url === null) throw new RangeError('a button links to something that is no web address')
    return { type: ComponentType.Button, style: ButtonStyle.Link, label, url: hold('an address', url, MOST.url) }
  }
  const style = button.tone ? BUTTON_STYLES[button.tone] : ButtonStyle.Secondary
  return { type: ComponentType.Button, style, label, custom_id: hold('an action', button.action, MOST.customId) }
}

function renderMenu(menu: Extract<Block, { type: 'menu' }>): APIStringSelectComponent {
  const options = holdList('options', menu.options, MOST.options).map((option) => ({
    label: hold('an option', option.label, MOST.optionText),
    value: hold("an option's value", option.value, MOST.optionText),
    ...(option.note ? { description: hold("an option's note", option.note, MOST.optionText) } : {}),
  }))
  return {
    type: ComponentType.StringSelect,
    custom_id: hold('an action', menu.action, MOST.customId),
    placeholder: hold('a placeholder', menu.placeholder, MOST.placeholder),
    options,
  }
}

function countCharacters(container: APIContainerComponent): number {
  return container.components.reduce((sum, part) => {
    return part.type === ComponentType.TextDisplay ? sum + [...part.content].length : sum
  }, 0)
}

/** Limits that no single part shows: components and characters in all, and no action twice. */
function check(container: APIContainerComponent): void {
  const rows = container.components.filter((part) => part.type === ComponentType.ActionRow)
  const controls = rows.flatMap((row): object[] => row.components)
  const count = 1 + container.components.length + controls.length
  if (count > MOST.components) throw new RangeError(`a view has ${count} components, Discord takes ${MOST.components}`)
  const characters = countCharacters(container)
  if (characters > MOST.characters)
    throw new RangeError(`a view has ${characters} characters, Discord takes ${MOST.characters}`)
  if (container.components.length === 0) throw new RangeError('a view shows nothing')
  const ids = controls.flatMap((control) => ('custom_id' in control ? [control.custom_id] : []))
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined) throw new RangeError(`a view has the action ${twice} twice, Discord takes it once`)
}
