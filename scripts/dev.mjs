/** Builds and runs, and does both again on change: the compiler watches the sources, Node watches what it builds. */
import { spawn } from 'node:child_process'

const run = (file, args) =>
  spawn(process.execPath, [file, ...args], { stdio: 'inherit', env: { ...process.env, TZ: 'UTC' } })

await new Promise((resolve) => run('scripts/build.mjs', []).once('exit', resolve))
const compiler = 'node_modules/typescript/bin/tsc'
const watch = (project) => run(compiler, ['-p', project, '--watch', '--preserveWatchOutput'])
const children = [watch('tsconfig.build.json'), watch('tsconfig.page.json'), run('--watch', ['dist/bin.js'])]
const stop = () => {
  for (const child of children) child.kill('SIGTERM')
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
