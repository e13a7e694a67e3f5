/** What stands alone in a text: it is not read any further. */
export type Mark =
  /** What a backslash stood before. */
  | { readonly type: 'plain'; readonly text: string }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'time'; readonly seconds: number; readonly style: string }
  | { readonly type: 'person'; readonly id: string; readonly token: string }
  /** A channel, a role, an emoji, or everybody. */
  | { readonly type: 'mention'; readonly token: string }
  | { readonly type: 'address'; readonly url: string }

/** What goes around words that are read further. */
export type Around =
  | { readonly type: 'link'; readonly url: string }
  | { readonly type: 'spoiler'; readonly hidden: string }
  | { readonly type: 'line'; readonly mark: string }
  | { readonly type: 'strong' | 'underlined' | 'struck' | 'emphasis' }

/** How what was read is written down. */
export type Writing = {
  readonly alone: (mark: Mark) => string
  /** What goes before and after. */
  readonly around: (mark: Around) => readonly [string, string]
  /** Words without a mark. */
  readonly words: (text: string) => string
}

/**
 * Reads Discord's Markdown as its client does (support.discord.com, Markdown Text 101), and writes it down otherwise: what a backslash
 * stands before is plain, and so is all within code.
 */
export function readMarks(source: string, writing: Writing): string {
  const kept: string[] = []
  const keep = (text: string) => {
    kept.push(text)
    return `${OPEN}${kept.length - 1}${CLOSE}`
  }
  const alone = (mark: Mark) => keep(writing.alone(mark))
  const around = (mark: Around, words: string) => {
    const [before, after] = writing.around(mark)
    return keep(before) + words + keep(after)
  }
  const read = source
    .replace(/\\([^\p{L}\p{N}\s])|(`{1,2})(?!`)([\s\S]+?)\2/gu, (_, plain?: string, __?: string, code = '') =>
      alone(plain === undefined ? { type: 'code', text: code.trim() } : { type: 'plain', text: plain }),
    )
    .replace(/<t:(-?\d+):(\w)>/g, (_, seconds: string, style: string) =>
      alone({ type: 'time', seconds: Number(seconds), style }),
    )
    .replace(/<@!?(\d+)>/g, (token, id: string) => alone({ type: 'person', id, token }))
    .replace(/<[#@][&!]?\d+>|<a?:\w+:\d+>|@everyone|@here/g, (token) => alone({ type: 'mention', token }))
    .replace(/\[([^\]]*)\]\(<?([^)>]*)>?\)/g, (_, words: string, url: string) => around({ type: 'link', url }, words))
    .replace(/<?(https?:\/\/[^\s<>\ue000]+)>?/g, (_, url: string) => alone({ type: 'address', url }))
    .replace(/\|\|([\s\S]+?)\|\|/g, (_, hidden: string) => around({ type: 'spoiler', hidden }, hidden))
    .replace(/^(#{1,3}|-#|>{1,3}|[-*]) (.*)$/gm, (_, mark: string, words: string) =>
      around({ type: 'line', mark }, words),
    )
    .replace(/(\*\*|__|~~)([\s\S]+?)\1/g, (_, mark: string, words: string) => around({ type: meaningOf(mark) }, words))
    .replace(/([*_])(?=\S)([^\n]+?)\1/g, (_, __, words: string) => around({ type: 'emphasis' }, words))
  return writing.words(read).replace(KEPT, (_, index: string) => kept[Number(index)] ?? '')
}

function meaningOf(mark: string): 'strong' | 'underlined' | 'struck' {
  if (mark === '**') return 'strong'
  return mark === '__' ? 'underlined' : 'struck'
}

/** Private-use characters: nobody types them, so that what is read can be put aside and back. */
const OPEN = '\ue000'
const CLOSE = '\ue001'
const KEPT = new RegExp(`${OPEN}(\\d+)${CLOSE}`, 'g')
