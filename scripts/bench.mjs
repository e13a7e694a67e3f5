/**
 * `npm run bench`: compiles the program's sources, its fakes and the benchmarks into `dist-bench/` and runs them there, as plain
 * JavaScript without a loader; and builds the program as `npm start` does, whose start is measured. Passes its arguments on
 * (`--quick`).
 */
import { spawn } from 'node:child_process'
import { cp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { PROGRAM, ROOT } from './program.mjs'

const TARGET = join(ROOT, 'dist-bench')

await rm(TARGET, { recursive: true, force: true })
const compiled = await run([join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.bench.json'])
if (compiled !== 0) process.exit(compiled)
const built = await run([join(ROOT, 'scripts', 'build.mjs')])
if (built !== 0) process.exit(built)
// The SDKs alone, built as the program is: what its start would be held against by somebody who knows that it is bundled.
await build({
  ...PROGRAM,
  entryPoints: ['test/bench/processes/imports.ts'],
  outbase: 'test',
  outdir: 'dist-bench/bundled',
})
await cp(join(ROOT, 'drizzle'), join(TARGET, 'drizzle'), { recursive: true })
process.exit(await run([join(TARGET, 'test', 'bench', 'bench.js'), ...process.argv.slice(2)]))

function run(command) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, TZ: 'UTC' } })
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}
