/**
 * `npm run bench`: compiles the program, its fakes and the benchmarks into `dist-bench/` and runs them there, since what is
 * measured must be what `npm start` runs: plain JavaScript without a loader. Passes its arguments on (`--quick`).
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
await cp(join(ROOT, 'drizzle'), join(TARGET, 'drizzle'), { recursive: true })
process.exit(await run([join(TARGET, 'test', 'bench', 'bench.js'), ...process.argv.slice(2)]))

function run(command) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, TZ: 'UTC' } })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
