/** Checks of the rich_text block (block-kit/blocks/rich-text-block). */
import { asList, asText, isObject, type Json } from './json.ts'

/** Faults of a rich text block, as sentences. */
export function checkRichText(at: string, block: Json): string[] {
  const parts = asList(block.elements)
  if (parts.length === 0) return [`${at}.elements: must hold something`]
  return parts.flatMap((part, index) => checkPart(`${at}.elements[${index}]`, part))
}

const PARTS = ['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted']

/** What each kind of leaf must carry. */
const LEAVES: Readonly<Record<string, readonly string[]>> = {
  text: ['text'],
  link: ['url'],
  user: ['user_id'],
  channel: ['channel_id'],
  usergroup: ['usergroup_id'],
  team: ['team_id'],
  emoji: ['name'],
  broadcast: ['range'],
  color: ['value'],
  date: ['timestamp', 'format'],
}

function checkPart(at: string, part: unknown): string[] {
  if (!isObject(part) || !PARTS.includes(asText(part.type))) return [`${at}: unknown rich text part`]
  const list = part.type === 'rich_text_list'
  if (list && part.style !== 'bullet' && part.style !== 'ordered') return [`${at}.style: must be bullet or ordered`]
  return asList(part.elements).flatMap((element, index) => {
    const here = `${at}.elements[${index}]`
    return list ? checkPart(here, element) : checkLeaf(here, element)
  })
}

function checkLeaf(at: string, leaf: unknown): string[] {
  if (!isObject(leaf)) return [`${at}: not an element`]
  const needs = LEAVES[asText(leaf.type)]
  if (!needs) return [`${at}: unknown type ${String(leaf.type)}`]
  const missing = needs.filter((key) => leaf[key] === undefined || leaf[key] === '')
  return missing.map((key) => `${at}: missing ${key}`)
}
