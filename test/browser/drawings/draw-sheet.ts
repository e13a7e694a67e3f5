import { readFileSync } from 'node:fs'
import type { Form } from '../../../src/chat/form.ts'
import { escapeHtml } from '../../../src/chat/letters/letter-html.ts'
import type { View } from '../../../src/chat/view.ts'
import { wordsFor } from '../../../src/chat/words/words.ts'
import { render } from '../../../src/platforms/discord/render.ts'
import { renderForm as renderDiscordForm } from '../../../src/platforms/discord/render-form.ts'
import { renderForm as renderSlackForm } from '../../../src/platforms/slack/render-modal.ts'
import { renderView } from '../../../src/platforms/slack/render-view.ts'
import { drawDiscord } from './draw-discord.ts'
import { drawDiscordModal } from './draw-discord-modal.ts'
import { drawSlack } from './draw-slack.ts'
import { drawSlackModal } from './draw-slack-modal.ts'
import type { Onlooker } from './onlooker.ts'

/** What is drawn on a sheet: an entry of the catalogue, with the address of the playground's picture where there is one. */
export type Entry = { readonly name: string; readonly picture: string | null } & (
  | { readonly view: View }
  | { readonly form: Form }
)

/** How a sheet is drawn: on which screens, in which light, in which language. */
export type Look = Onlooker & { readonly scheme: 'light' | 'dark'; readonly screens: readonly ('desktop' | 'phone')[] }

/** A page with all entries, each as the playground drew it and as what Slack and Discord are sent looks there. Nothing is fetched. */
export function drawSheet(entries: readonly Entry[], look: Look): string {
  return [
    '<!doctype html>',
    `<html lang="${look.locale}" data-scheme="${look.scheme}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>Rollcall: ${look.locale}, ${look.scheme}</title>`,
    `<style>${STYLES}</style>`,
    '<body>',
    ...entries.map((entry) => drawEntry(entry, look)),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

const STYLES = ['drawings', 'slack', 'discord']
  .map((name) => readFileSync(new URL(`${name}.css`, import.meta.url), 'utf8'))
  .join('\n')

function drawEntry(entry: Entry, look: Look): string {
  const name = escapeHtml(entry.name)
  const picture = entry.picture === null ? '' : `<img src="${entry.picture}" alt="" loading="lazy">`
  const drawn = 'view' in entry ? drawMessages(entry.view, look) : drawModals(entry.form, look)
  const screens = look.screens.flatMap((screen) => [
    `<div class="slack ${drawn.kind} ${screen}">${drawn.slack}</div>`,
    `<div class="discord ${drawn.kind} ${screen}">${drawn.discord}</div>`,
  ])
  return `<section class="entry" id="${name}"><h2>${name}</h2>${picture}${screens.join('\n')}</section>`
}

type Drawn = { readonly kind: 'message' | 'modal'; readonly slack: string; readonly discord: string }

function drawMessages(view: View, look: Look): Drawn {
  return {
    kind: 'message',
    slack: AUTHOR + drawSlack(renderView(view).blocks, look),
    discord: AUTHOR + drawDiscord(render(view), look),
  }
}

function drawModals(form: Form, look: Look): Drawn {
  const origin = { channel: 'C1', home: false }
  const modal = renderSlackForm(form, { origin, words: () => wordsFor(look.locale).platform })
  return {
    kind: 'modal',
    slack: drawSlackModal(modal, (blocks) => drawSlack(blocks, look)),
    discord: drawDiscordModal(renderDiscordForm(form), look),
  }
}

const AUTHOR = '<div class="author">Rollcall<span class="app">APP</span><span class="when">15:00</span></div>'
