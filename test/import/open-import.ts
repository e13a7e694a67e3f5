import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Writable } from 'node:stream'
import { wordsFor } from '../../src/chat/words/words.ts'
import { importTimetable } from '../../src/import/import-timetable.ts'
import { readOptions } from '../../src/import/options.ts'
import type { Deps } from '../../src/usecases/ports.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

/** A school that a timetable is brought into. */
export type OpenedImport = OpenedSchool & {
  readonly deps: Deps
  /** Brings a file of this content in, as the words of a call say; answers how the process would end and what it would say. */
  readonly bring: (
    content: string | Uint8Array,
    ...words: readonly string[]
  ) => Promise<{ readonly code: number; readonly said: string }>
  /** What is stored of each session, by start: its title, instant and number. */
  readonly titles: () => readonly { readonly title: string; readonly at: string; readonly number: number }[]
}

/** Opens a school whose space announces in one channel; imports are reported on in a language. */
export const openImport = async (language = 'en'): Promise<OpenedImport> => {
  const told = wordsFor(language)
  const school = await openSchool()
  const { store, clock, newId, space, outside } = school
  await store.commit({ changes: [{ type: 'set-space', id: space.id, set: { announcementChannel: 'C1' } }] })
  const defaults = { timezone: 'UTC', reminderOffsets: [60], joinWindowMinutes: 15, lateAfterMinutes: 10 }
  const deps: Deps = { store, clock, newId, superadmins: new Set(), defaults }
  return {
    ...school,
    deps,
    bring: async (content, ...words) => {
      const file = join(dirname(school.path), 'sessions.csv')
      await writeFile(file, content)
      const read = readOptions([...words, file])
      if (read.type !== 'options') throw new Error(read.type === 'wrong' ? read.fault(told) : 'help')
      const said: string[] = []
      const sink = new Writable({
        write: (chunk, _, done) => {
          said.push(String(chunk))
          done()
        },
      })
      const code = await importTimetable(deps, read.options, {
        ...{ out: sink, err: sink as unknown as NodeJS.WriteStream, words: told },
      })
      return { code, said: said.join('') }
    },
    titles: () =>
      outside
        .prepare<[], { title: string; start: number; number: number }>(
          'SELECT title, start_time AS start, number FROM success_sessions ORDER BY start_time, number',
        )
        .all()
        .map(({ title, start, number }) => ({ title, at: new Date(start).toISOString(), number })),
  }
}
