/**
 * `npm run bench`: compiles the program's sources, its fakes and the benchmarks into `dist-bench/` and runs them there, as plain
 * JavaScript without a loader; and builds the program as `npm start` does, whose start is measured. Passes its arguments on
 * (`--quick`).
 */
import { spawn } from 'node:child_process'
import { cp, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))
const TARGET = join(ROOT, 'dist-bench')

await rm(TARGET, { recursive: true, force: true })
const compiled = await run([join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.bench.json'])
if (compiled !== 0) process.exit(compiled)
const built = await run([join(ROOT, 'scripts', 'build.mjs')])
if (built !== 0) process.exit(built)
await cp(join(ROOT, 'drizzle'), join(TARGET, 'drizzle'), { recursive: true })
process.exit(await run([join(TARGET, 'test', 'bench', 'bench.js'), ...process.argv.slice(2)]))

function run(command) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, TZ: 'UTC' } })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
