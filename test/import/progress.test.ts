import { Writable } from 'node:stream'
import { expect, it } from 'vitest'
import { wordsFor } from '../../src/chat/words/words.ts'
import { startProgress } from '../../src/import/progress.ts'

/** What stands on a terminal, or goes into a file. */
const open = (isTTY: boolean) => {
  const said: string[] = []
  const sink = new Writable({
    write: (chunk, _, done) => {
      said.push(String(chunk))
      done()
    },
  })
  const terminal = { isTTY, columns: 80, cursorTo: () => true, moveCursor: () => true, clearLine: () => true }
  const stream = Object.assign(sink, terminal) as unknown as NodeJS.WriteStream
  return { stream, said: () => said.join('') }
}

it('shows on a terminal how much of the file is read and how many lines that were', () => {
  const { stream, said } = open(true)
  const progress = startProgress(stream, { total: 1_000, format: wordsFor('en').importing.progress })
  progress.at(500, 4_200)
  progress.stop()
  expect(said()).toContain('50 % | 4200 lines')
})

it('says nothing anywhere else, where it would only fill a log', () => {
  const { stream, said } = open(false)
  const progress = startProgress(stream, { total: 1_000, format: wordsFor('en').importing.progress })
  progress.at(500, 4_200)
  progress.stop()
  expect(said()).toBe('')
})
