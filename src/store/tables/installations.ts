import type * as columns from '../columns.sqlite.ts'
import { lengthOf } from './checks.ts'

/** The spaces into which somebody installed Rollcall. They belong to no organization yet: a space has one once somebody acts there. */
export const installationTables = (c: typeof columns) => {
  const installations = c.table(
    'installations',
    {
      platform: c.text('platform').notNull(),
      externalId: c.text('external_id').notNull(),
      name: c.text('name').notNull(),
      /** Encrypted; null where it was taken out again. */
      token: c.text('token'),
      changedAt: c.instant('changed_at').notNull(),
    },
    (t) => [
      c.primaryKey({ columns: [t.platform, t.externalId] }),
      c.check('installations_external_id', lengthOf('external_id', 1, 200)),
    ],
  )
  return { installations }
}
