import type { Config } from './config.ts'
import type { MasterKey } from './store/cipher.ts'
import { readKeyFile } from './store/key-file.ts'
import type { Log } from './usecases/ports.ts'

/** `ENCRYPTION_KEY`'s keys, else the one beside the database, made on first start. */
export async function masterKeys(
  config: Pick<Config, 'encryptionKeys' | 'databasePath'>,
  log: Pick<Log, 'warn'>,
): Promise<readonly MasterKey[]> {
  if (config.encryptionKeys) return config.encryptionKeys
  const { key, made, path } = await readKeyFile(config.databasePath)
  if (made)
    log.warn(
      { path },
      'an encryption key was made and is kept beside the database: back it up apart from it, or set ENCRYPTION_KEY',
    )
  return [key]
}
