/**
 * Takes pictures of every view and form of `test/support/catalogue.ts` as the playground draws it, in light and in dark, and says
 * where they are. The folder may be named: `node scripts/gallery.mjs FOLDER`.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const folder =
  process.argv[2] === undefined ? mkdtempSync(join(tmpdir(), 'rollcall-gallery-')) : resolve(process.argv[2])

const runner = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
const child = spawn(process.execPath, [runner, 'run', '--project', 'main', 'test/browser/gallery.test.ts'], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, TZ: 'UTC', GALLERY: folder },
})
child.once('exit', (code) => {
  console.log(`The pictures are in ${folder} (light.html, dark.html).`)
  process.exitCode = code ?? 1
})
