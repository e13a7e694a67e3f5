import { setImmediate as letOthersGo } from 'node:timers/promises'

/** Rows of one page: read in a few milliseconds, after which the event loop is let go. */
export const PAGE = 250

/** Reads any number of rows; `read` answers the page behind a row, or the first one. What changes meanwhile is read as it was or as it is. */
export const inPages = async <Row>(read: (after: Row | null) => readonly Row[]): Promise<readonly Row[]> => {
  const rows: Row[] = []
  for (;;) {
    const page = read(rows.at(-1) ?? null)
    rows.push(...page)
    if (page.length < PAGE) return rows
    await letOthersGo()
  }
}
