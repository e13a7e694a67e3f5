/**
 * Builds `dist/`: the program, the playground's page, and the page's static files. Does nothing when nothing changed since the
 * last build that succeeded, so that starting is quick and needs no compiler. `--page` builds the page alone.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const SOURCE = join(ROOT, 'src')
const TARGET = join(ROOT, 'dist')
const PAGE = join('platforms', 'playground', 'page')
const STATIC = /\.(?:html|css|svg)$/
const SETTINGS = [
  'tsconfig.json',
  'tsconfig.build.json',
  'tsconfig.page.json',
  'package-lock.json',
  'scripts/build.mjs',
]

const pageOnly = process.argv.includes('--page')
const stamps = (pageOnly ? ['.built-page'] : ['.built', '.built-page']).map((name) => join(TARGET, name))
const print = await fingerprint()

if ((await readFile(stamps[0], 'utf8').catch(() => '')) !== print) {
  await mkdir(TARGET, { recursive: true })
  const projects = pageOnly ? ['tsconfig.page.json'] : ['tsconfig.build.json', 'tsconfig.page.json']
  const codes = await Promise.all(projects.map(compile))
  await copyStatic()
  const failed = codes.find((code) => code !== 0)
  if (failed !== undefined) process.exit(failed)
  if (!pageOnly) await removeOrphans()
  // The whole holds the page.
  await Promise.all(stamps.map((stamp) => writeFile(stamp, print)))
}

/** What the build depends on, by name, size and time of change. */
async function fingerprint() {
  const files = [...(await filesIn(SOURCE)), ...SETTINGS.map((name) => join(ROOT, name))].sort()
  const hash = createHash('sha256')
  for (const file of files) {
    const { size, mtimeMs } = await stat(file)
    hash.update(`${relative(ROOT, file)}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

async function filesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

function compile(project) {
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [compiler, '-p', join(ROOT, project)], { cwd: ROOT, stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

async function copyStatic() {
  const folder = join(SOURCE, PAGE)
  await mkdir(join(TARGET, PAGE), { recursive: true })
  const names = (await readdir(folder)).filter((name) => STATIC.test(name))
  await Promise.all(names.map((name) => copyFile(join(folder, name), join(TARGET, PAGE, name))))
}

/** Removes what was built from a source that is no more, so that nothing stale can be imported. */
async function removeOrphans() {
  const sources = new Set((await filesIn(SOURCE)).map((file) => relative(SOURCE, file)))
  for (const file of await filesIn(TARGET)) {
    const name = relative(TARGET, file)
    if (!name.includes(sep) && name.startsWith('.')) continue
    if (!sources.has(name) && !sources.has(name.replace(/\.js$/, '.ts'))) await rm(file)
  }
}
