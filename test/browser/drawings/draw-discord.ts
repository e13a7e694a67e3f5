import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10'
import { escapeHtml } from '../../../src/chat/letters/letter-html.ts'
import type { Rendered } from '../../../src/platforms/discord/render.ts'
import { drawMarkdown } from './draw-markdown.ts'
import { drawSelect } from './draw-select.ts'
import type { Onlooker } from './onlooker.ts'

/** A message as HTML that looks about like Discord's clients (`discord.css`). Throws where a component is none that we send. */
export function drawDiscord({ components }: Rendered, onlooker: Onlooker): string {
  return components
    .map((one) => {
      if (one.type !== ComponentType.Container) throw new RangeError(`no drawing of component ${one.type}`)
      return drawContainer(one, onlooker)
    })
    .join('\n')
}

function drawContainer({ accent_color, components }: APIContainerComponent, onlooker: Onlooker): string {
  const colour = accent_color ?? null
  const edge = colour === null ? '' : ` style="border-left: 4px solid #${colour.toString(16).padStart(6, '0')}"`
  return `<div class="container"${edge}>${components.map((one) => drawPart(one, onlooker)).join('\n')}</div>`
}

function drawPart(part: APIComponentInContainer, onlooker: Onlooker): string {
  switch (part.type) {
    case ComponentType.TextDisplay:
      return `<div class="text">${drawMarkdown(part.content, onlooker)}</div>`
    case ComponentType.Separator:
      return '<hr>'
    case ComponentType.ActionRow:
      return drawRow(part)
    default:
      throw new RangeError(`no drawing of component ${part.type}`)
  }
}

function drawRow({ components }: APIActionRowComponent<APIComponentInMessageActionRow>): string {
  const drawn = components.map((one) => {
    if (one.type === ComponentType.Button) return drawButton(one)
    if (one.type !== ComponentType.StringSelect) throw new RangeError(`no drawing of component ${one.type}`)
    return drawSelect({
      shown: one.placeholder ?? '',
      chosen: false,
      options: one.options.map(({ label, description }) => ({ label, note: description ?? '' })),
    })
  })
  return `<div class="actions">${drawn.join('')}</div>`
}

function drawButton(button: APIButtonComponent): string {
  if (!('label' in button)) throw new RangeError('no drawing of a button without a label')
  const leaves = button.style === ButtonStyle.Link ? ' ↗\ufe0e' : ''
  return `<span class="button ${STYLES[button.style]}"><span class="label">${escapeHtml(button.label ?? '')}</span>${leaves}</span>`
}

const STYLES: Readonly<Record<ButtonStyle, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'default',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'default',
  [ButtonStyle.Premium]: 'default',
}
