import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** The folder of the whole project. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Brings `dist/` up to date with `src/`; does nothing where it is. Rejects with what the compilers said. */
export async function buildProgram(): Promise<void> {
  const build = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url))
  await promisify(execFile)(process.execPath, [build]).catch(
    (error: { readonly stdout: string; readonly stderr: string }) => {
      throw new Error(`The program does not build:\n${error.stdout}${error.stderr}`)
    },
  )
}
