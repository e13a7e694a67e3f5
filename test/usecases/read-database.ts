import Database from 'better-sqlite3'

/** Everything in the database file as one text, to compare before and after: what a refusal must not change. */
export function readDatabase(path: string): string {
  const client = new Database(path, { readonly: true })
  try {
    const tables = client
      .prepare<[], string>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
      )
      .pluck()
      .all()
    return tables.map((table) => `${table}\n${rowsOf(client, table)}`).join('\n\n')
  } finally {
    client.close()
  }
}

/** How many rows a table holds. */
export function countRows(path: string, table: string, where = '1'): number {
  const client = new Database(path, { readonly: true })
  try {
    return client.prepare<[], number>(`SELECT count(*) FROM ${table} WHERE ${where}`).pluck().get() ?? 0
  } finally {
    client.close()
  }
}

function rowsOf(client: Database.Database, table: string): string {
  return client
    .prepare(`SELECT * FROM "${table}"`)
    .all()
    .map((row) => JSON.stringify(row))
    .sort()
    .join('\n')
}
