import { eq, sql } from 'drizzle-orm'
import type { Engine, Reads, Writes } from './engine.ts'
import { prepareInsert } from './row-writer.ts'

/** Spaces into which Rollcall was installed, read: their tokens in clear. Throws `CannotDecrypt` for one that another program moved. */
export const readInstallations = ({ db, cipher, t: { installations } }: Engine): Pick<Reads, 'installations'> => {
  const ofPlatform = db
    .select()
    .from(installations)
    .where(eq(installations.platform, sql.placeholder('platform')))
    .orderBy(installations.externalId)
    .prepare()
  return {
    installations: async (platform) =>
      ofPlatform.all({ platform }).map((row) => ({
        ...row,
        token: row.token === null ? null : cipher.decrypt(row.token, placeOf(row)),
      })),
  }
}

/** The same, written: their tokens encrypted. */
export const writeInstallations = ({
  client,
  cipher,
  t: { installations },
}: Engine): Pick<Writes, 'set-installation'> => {
  const set = prepareInsert(
    client,
    installations,
    `ON CONFLICT (platform, external_id) DO UPDATE SET name = excluded.name, token = excluded.token,
      changed_at = excluded.changed_at`,
  )
  return {
    'set-installation': ({ installation }) => {
      const { token } = installation
      set({ ...installation, token: token === null ? null : cipher.encrypt(token, placeOf(installation)) })
    },
  }
}

/** As `SEALED` names it. */
const placeOf = ({ platform, externalId }: { readonly platform: string; readonly externalId: string }): string =>
  `installations.token:${platform}:${externalId}`
