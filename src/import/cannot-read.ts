import { EN } from '../chat/words/en.ts'
import type { Tell } from './tell.ts'

/** A file that cannot be read on: why and what to do, for whoever brings it in, and at which line where one is known. */
export class CannotRead extends Error {
  override name = 'CannotRead'
  readonly tell: Tell
  readonly line: number | null

  constructor(tell: Tell, line: number | null = null) {
    super(tell(EN))
    this.tell = tell
    this.line = line
  }
}
