/** Builds and runs, and does both again on change: the compilers watch the sources, Node watches what they build. */
import { spawn } from 'node:child_process'
import { context } from 'esbuild'
import { PROGRAM } from './program.mjs'

const run = (...args) => spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, TZ: 'UTC' } })

await new Promise((resolve) => run('scripts/build.mjs').once('exit', resolve))
const program = await context(PROGRAM)
await program.watch()
const children = [
  run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.page.json', '--watch', '--preserveWatchOutput'),
  run('--watch', '--enable-source-maps', 'dist/bin.js'),
]
const stop = () => {
  for (const child of children) child.kill('SIGTERM')
  void program.dispose()
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
