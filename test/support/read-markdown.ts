import type { World } from '../fakes/discord/world.ts'

/** A Discord message as a person reads it. */
export type ReadMarkdown = {
  readonly words: string
  /** Mentions, masked and bare links, spoilers. */
  readonly live: readonly string[]
}

/**
 * Reads Discord's Markdown as its client does (support.discord.com, Markdown Text 101): what a backslash stands before is plain,
 * emphasis and headings go, mentions become names.
 */
export function readMarkdown(source: string, world: World): ReadMarkdown {
  const plain: string[] = []
  const hide = (text: string) => {
    plain.push(text)
    return `${OPEN}${plain.length - 1}${CLOSE}`
  }
  const live: string[] = []
  const note = (text: string) => {
    live.push(text)
    return text
  }
  const read = source
    .replace(/\\([^\p{L}\p{N}\s])/gu, (_, character: string) => hide(character))
    .replace(/(`{1,2})(?!`)([\s\S]+?)\1/g, (_, __, code: string) => hide(code.trim()))
    .replace(/<t:(-?\d+):(\w)>/g, (_, seconds: string) => hide(new Date(Number(seconds) * 1000).toISOString()))
    .replace(/<@!?(\d+)>/g, (token, id: string) => {
      note(token)
      return hide(`@${world.users.get(id)?.globalName ?? id}`)
    })
    .replace(/<[#@][&!]?\d+>|<a?:\w+:\d+>|@everyone|@here/g, (token) => hide(note(token)))
    .replace(/\[([^\]]*)\]\(<?([^)>]*)>?\)/g, (_, words: string, url: string) => {
      note(url)
      return words
    })
    .replace(/https?:\/\/[^\s<>]+/g, (url) => hide(note(url)))
    .replace(/\|\|([\s\S]+?)\|\|/g, (_, hidden: string) => {
      note(`||${hidden}||`)
      return hidden
    })
    .replace(/^(?:#{1,3}|-#|>{1,3}|[-*]) /gm, '')
    .replace(/(\*\*|__|~~)([\s\S]+?)\1/g, '$2')
    .replace(/([*_])(?=\S)([^\n]+?)\1/g, '$2')
  const words = read.replace(HIDDEN, (_, index: string) => plain[Number(index)] ?? '').replaceAll('\u200b', '')
  return { words, live }
}

/** Private-use characters: nobody types them, so that what is plain can be put aside and back. */
const OPEN = '\ue000'
const CLOSE = '\ue001'
const HIDDEN = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g')
