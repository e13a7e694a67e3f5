import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Clock, Log } from '../../usecases/ports.ts'
import type { Entry } from './timeline.ts'

/** The playground's messages in a file, so that a restart shows them and their buttons work. Losing it loses nothing else. */
export type Archive = {
  readonly load: () => Promise<readonly Entry[]>
  /** Saves soon; many changes become one write. */
  readonly touch: () => void
  /** Saves at once what was not saved yet, and ends. */
  readonly close: () => Promise<void>
}

/** Milliseconds from a change to its write. */
export const SAVE_AFTER_MS = 1_000

/**
 * Private answers stay out of the file: they may hold a passcode, which is never stored in clear, and the chats that this one
 * stands for forget them too.
 */
export function createArchive(options: {
  readonly file: string | null
  readonly entries: () => readonly Entry[]
  readonly clock: Clock
  readonly log: Log
}): Archive {
  const { file, clock, log } = options
  let cancel: (() => void) | null = null
  let writing: Promise<void> = Promise.resolve()

  const save = (): void => {
    cancel = null
    if (file === null) return
    const kept = options.entries().filter((entry) => !entry.private)
    writing = writing
      .then(() => writeWhole(file, `{"version":${VERSION},"entries":[\n${kept.map(asJson).join(',\n')}\n]}\n`))
      .catch((error: unknown) => log.warn({ err: error }, 'The playground could not save its messages'))
  }
  return {
    load: async () => (file === null ? [] : readEntries(file, log)),
    touch: () => {
      cancel ??= clock.after(SAVE_AFTER_MS, save)
    },
    close: async () => {
      if (cancel !== null) {
        cancel()
        save()
      }
      await writing
    },
  }
}

const VERSION = 1

/** An entry never changes, so its text is made once: a save of thousands must not hold up the answers. */
const texts = new WeakMap<Entry, string>()

function asJson(entry: Entry): string {
  const text = texts.get(entry) ?? JSON.stringify(entry)
  texts.set(entry, text)
  return text
}

/** All or nothing: a stop in the middle leaves the old file. */
async function writeWhole(file: string, content: string): Promise<void> {
  await writeFile(`${file}.new`, content, { mode: 0o600 })
  await rename(`${file}.new`, file)
}

async function readEntries(file: string, log: Log): Promise<readonly Entry[]> {
  let content: string
  try {
    content = await readFile(file, 'utf8')
  } catch {
    return []
  }
  try {
    const saved: unknown = JSON.parse(content)
    if (isSaved(saved)) return saved.entries
  } catch {
    // Told below, as any other damage.
  }
  log.warn({ file }, 'The playground cannot read its saved messages and starts without them')
  return []
}

function isSaved(value: unknown): value is { readonly entries: readonly Entry[] } {
  const saved = value as { readonly version?: unknown; readonly entries?: unknown } | null
  return saved?.version === VERSION && Array.isArray(saved.entries) && saved.entries.every(isEntry)
}

function isEntry(value: unknown): value is Entry {
  const entry = value as Partial<Record<keyof Entry, unknown>> | null
  return (
    typeof entry?.id === 'string' &&
    typeof entry.room === 'string' &&
    typeof entry.at === 'string' &&
    typeof entry.order === 'number' &&
    typeof entry.author === 'string'
  )
}
