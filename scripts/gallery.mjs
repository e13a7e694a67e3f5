/**
 * Takes pictures of every view and form of `test/support/catalogue.ts` as the playground draws it, and makes pages that show them beside
 * what Slack and Discord are sent, drawn about as their clients do: in light and in dark, in every language. Says where they are. The
 * folder may be named: `node scripts/gallery.mjs FOLDER`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const folder =
  process.argv[2] === undefined ? mkdtempSync(join(tmpdir(), 'rollcall-gallery-')) : resolve(process.argv[2])

const runner = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
/** The pages are of all languages at once; the playground's pictures are of one each. */
const runs = [
  { files: ['drawings', 'gallery'], locale: 'en' },
  { files: ['gallery'], locale: 'es' },
]
for (const { files, locale } of runs) {
  const tests = files.map((file) => `test/browser/${file}.test.ts`)
  const { status } = spawnSync(process.execPath, [runner, 'run', '--project', 'heavy', ...tests], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, TZ: 'UTC', GALLERY: folder, SAMPLE_LOCALE: locale },
  })
  if (status !== 0) process.exitCode = status ?? 1
}
console.log(`The gallery is in ${folder}: en-light.html, en-dark.html, es-light.html, es-dark.html.`)
