import type { World } from '../fakes/discord/world.ts'
import { type Around, type Mark, readMarks } from './read-marks.ts'

/** A Discord message as a person reads it. */
export type ReadMarkdown = {
  readonly words: string
  /** Mentions, masked and bare links, spoilers. */
  readonly live: readonly string[]
}

/** The words of Discord's Markdown as {@link readMarks} reads it: emphasis and headings go, mentions become names. */
export function readMarkdown(source: string, world: World): ReadMarkdown {
  const live: string[] = []
  const note = (text: string) => {
    live.push(text)
    return text
  }
  const alone = (mark: Mark): string => {
    switch (mark.type) {
      case 'plain':
      case 'code':
        return mark.text
      case 'time':
        return new Date(mark.seconds * 1000).toISOString()
      case 'person':
        note(mark.token)
        return `@${world.users.get(mark.id)?.globalName ?? mark.id}`
      case 'mention':
        return note(mark.token)
      case 'address':
        return note(mark.url)
    }
  }
  const around = (mark: Around): readonly [string, string] => {
    if (mark.type === 'link') note(mark.url)
    if (mark.type === 'spoiler') note(`||${mark.hidden}||`)
    return ['', '']
  }
  const words = readMarks(source, { alone, around, words: (text) => text })
  return { words: words.replaceAll('\u200b', ''), live }
}
