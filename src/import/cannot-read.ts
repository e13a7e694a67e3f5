/** A file that cannot be read on: why and what to do, for whoever brings it in, and at which line where one is known. */
export class CannotRead extends Error {
  override name = 'CannotRead'
  readonly line: number | null

  constructor(message: string, line: number | null = null) {
    super(message)
    this.line = line
  }
}
