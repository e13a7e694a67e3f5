import { COMMANDS, type Option } from '../../src/chat/commands.ts'

/** Something on a person's screen, and what they can do with it. */
export type Sight = {
  /** `form`: open and waiting to be sent; with `errors` where it was sent and refused. */
  readonly kind: 'message' | 'form'
  /** All words as that person reads them, line by line. */
  readonly text: string
  /** Labels of buttons, in order. */
  readonly buttons: readonly string[]
  /** Placeholders of menus. */
  readonly menus: readonly string[]
  /** Whether nobody else sees it. */
  readonly isPrivate: boolean
  /** Sentences beside the fields of a form that was refused. */
  readonly errors: readonly string[]
  /** What is more than words in it: broadcasts, mentions, links and hidden text, in the platform's own spelling. */
  readonly live: readonly string[]
  /** Everything that the platform holds of it, to search for what must not be there. */
  readonly raw: string
  /** What the platform calls the button of that label. */
  readonly actionOf: (label: string) => string
  /** Presses the button of that label. */
  readonly press: (label: string) => Promise<Sight>
  /** Chooses an option, named by its words, from the menu with that placeholder. */
  readonly choose: (placeholder: string, option: string) => Promise<Sight>
  /** Fills in fields by label and sends the form; people are named by handle. */
  readonly fill: (values: Readonly<Record<string, string>>) => Promise<Sight>
}

/** A file that was handed to somebody. */
export type SeenFile = { readonly name: string; readonly content: string }

/** A person at one platform's client. The same handle is the same name everywhere. */
export type Driver = {
  readonly handle: Handle
  /** What the platform calls them: on Slack the short name that they chose. */
  readonly name: string
  /** Their account, as tables hold it. */
  readonly externalId: string
  /**
   * Types `/session create …` in the channel where sessions are announced, `key: value` for each option. On Discord the same
   * text becomes typed options. `@handle` and `#channel` are mentions.
   */
  readonly command: (text: string) => Promise<Sight>
  /** Types text as it is, without any reading of our own; null where the platform has no such thing. */
  readonly line: ((text: string) => Promise<Sight>) | null
  /** What is offered while one types the last option of a command; null where the platform's client completes nothing. */
  readonly complete: ((text: string) => Promise<readonly string[]>) | null
  /** Opens the bot's home page; null where the platform has none. */
  readonly home: (() => Promise<Sight>) | null
  /** Presses a button that nobody was ever shown, or no more. */
  readonly forge: (action: string) => Promise<Sight>
  /** Everything that was answered to them alone so far, as words. */
  readonly privateAnswers: () => Promise<readonly string[]>
  /** What stands in the channel, private answers apart. */
  readonly channel: () => Promise<readonly Sight[]>
  readonly directMessages: () => Promise<readonly Sight[]>
  readonly files: () => Promise<readonly SeenFile[]>
  /** How many times the newest message in the channel with these words was changed in place; null where nobody counts. */
  readonly edits: ((words: string) => Promise<number>) | null
}

/**
 * The people of every chat in these tests. Ada owns the space; all others are nobody special until somebody says so. Luz reads
 * Spanish, the others English.
 */
export const CAST = {
  ada: 'Ada Okafor',
  maya: 'Maya Lindqvist',
  jonas: 'Jonas Weber',
  ana: 'Ana Ferreira',
  ben: 'Ben Carter',
  chidi: 'Chidi Eze',
  luz: 'Luz Herrera',
} as const
export type Handle = keyof typeof CAST

/** Everybody of {@link CAST} at their clients. */
export type Drivers = Readonly<Record<Handle, Driver>>

/** One driver for each of the cast. */
export function everybody(sit: (handle: Handle) => Driver): Drivers {
  return {
    ada: sit('ada'),
    maya: sit('maya'),
    jonas: sit('jonas'),
    ana: sit('ana'),
    ben: sit('ben'),
    chidi: sit('chidi'),
    luz: sit('luz'),
  }
}

/** A typed command taken apart, as Discord's client does while one types. */
export type Typed = {
  readonly command: string
  readonly verb: string
  readonly options: readonly { readonly option: Option; readonly value: string }[]
}

/** Reads `/session cancel 3 reason: ill` by the command table. Throws where Discord's client would not let one type that. */
export function readTyped(text: string): Typed {
  const [, name = '', rest = ''] = /^\/(\S+)\s*([\s\S]*)$/.exec(text) ?? []
  const command = COMMANDS.find((one) => one.name === name)
  if (command === undefined) throw new Error(`no command /${name}`)
  const verb = [...command.verbs]
    .sort((a, b) => b.name.length - a.name.length)
    .find((one) => one.name === '' || rest === one.name || rest.startsWith(`${one.name} `))
  if (verb === undefined) throw new Error(`/${name} has no verb for: ${rest}`)
  const said = rest.slice(verb.name.length).trim()
  const keys = [...said.matchAll(/(?:^|\s)([a-z_]+):(?=\s)/g)].flatMap((match) => {
    const option = verb.options.find((one) => one.name === match[1])
    return option === undefined ? [] : [{ option, start: match.index, end: match.index + match[0].length }]
  })
  const options = keys.map(({ option, end }, index) => ({
    option,
    value: said.slice(end, keys[index + 1]?.start ?? said.length).trim(),
  }))
  const first = said.slice(0, keys[0]?.start ?? said.length).trim()
  const [lead] = verb.options
  if (first === '') return { command: name, verb: verb.name, options }
  if (lead === undefined) throw new Error(`/${name} ${verb.name} takes no options`)
  return { command: name, verb: verb.name, options: [{ option: lead, value: first }, ...options] }
}

/** Waits for what a platform shows in its own time. Polls for 5 seconds. */
export async function eventually<T>(look: () => T | Promise<T>, what: string): Promise<NonNullable<T>> {
  const deadline = performance.now() + 5_000
  for (;;) {
    const found = await look()
    if (found !== null && found !== undefined && found !== false) return found as NonNullable<T>
    if (performance.now() > deadline) throw new Error(`waited 5000 ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
