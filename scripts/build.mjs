/**
 * Builds `dist/`: the program, the playground's page, and the page's static files. Does nothing when nothing changed since the
 * last build that succeeded, so that starting is quick and needs no compiler. `--page` builds the page alone.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { PROGRAM, ROOT } from './program.mjs'

const SOURCE = join(ROOT, 'src')
const TARGET = join(ROOT, 'dist')
const PAGE = join('platforms', 'playground', 'page')
const STATIC = /\.(?:html|css|svg)$/
const SETTINGS = [
  'tsconfig.json',
  'tsconfig.page.json',
  'package-lock.json',
  'scripts/build.mjs',
  'scripts/program.mjs',
]

const pageOnly = process.argv.includes('--page')
const stamps = (pageOnly ? ['.built-page'] : ['.built', '.built-page']).map((name) => join(TARGET, name))
const print = await fingerprint()

if ((await readFile(stamps[0], 'utf8').catch(() => '')) !== print) {
  await mkdir(TARGET, { recursive: true })
  const [program, page] = await Promise.all([pageOnly ? null : buildProgram(), buildPage()])
  if (program !== null) await removeOrphans([...program, ...page])
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

/** What it wrote. Ends the process where esbuild finds a fault; it has said which. */
async function buildProgram() {
  const { build } = await import('esbuild')
  const { metafile } = await build(PROGRAM).catch((error) => {
    if (error.errors === undefined) throw error
    process.exit(1)
  })
  return Object.keys(metafile.outputs).map((name) => join(ROOT, name))
}

/** What it wrote. Ends the process where the compiler finds a fault; it has said which. */
async function buildPage() {
  const code = await compile('tsconfig.page.json')
  if (code !== 0) process.exit(code)
  const names = await readdir(join(SOURCE, PAGE))
  const copied = names.filter((name) => STATIC.test(name))
  await Promise.all(copied.map((name) => copyFile(join(SOURCE, PAGE, name), join(TARGET, PAGE, name))))
  return names.map((name) => join(TARGET, PAGE, name.replace(/\.ts$/, '.js')))
}

function compile(project) {
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc')
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [compiler, '-p', join(ROOT, project)], { cwd: ROOT, stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** Removes what an earlier build wrote and this one did not, so that nothing stale can be imported or served. */
async function removeOrphans(written) {
  const kept = new Set(written)
  for (const file of await filesIn(TARGET)) {
    const name = relative(TARGET, file)
    if (!name.includes(sep) && name.startsWith('.')) continue
    if (!kept.has(file)) await rm(file, { force: true })
  }
}
