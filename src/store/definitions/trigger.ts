/** Stands in each definition, so that ours can be told from those that an operator added. */
export const MARK = '/* rollcall */'

/** One trigger: `when` is its moment and condition, `acts` the statements inside. */
export const trigger = (name: string, when: string, ...acts: readonly string[]): string =>
  `CREATE TRIGGER ${name} ${MARK} ${when} BEGIN ${acts.map((act) => `${act}; `).join('')}END`

/** The statement that refuses the write with a message. */
export const refuse = (message: string): string => `SELECT RAISE(ABORT, '${message}')`

/** True where one of the columns is another one after an update. */
export const changed = (columns: readonly string[]): string =>
  `(${columns.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ')})`
