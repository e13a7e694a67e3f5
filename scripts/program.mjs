/**
 * How esbuild makes the program of `src/`: what `build.mjs` runs once and `dev.mjs` watches. Its packages go in too, since
 * finding, reading and compiling a thousand small modules takes longer than everything that a start does, and whatever of them
 * nobody calls is left out. Types are not checked here: `npm run check` does that.
 */
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the whole project. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)))

/**
 * What starts by itself or is loaded only where it is configured; each keeps its place below `dist/`, and so finds the files
 * beside it. What they share lies in `dist/chunks/`, as deep as the rooms of `src/`.
 */
const ENTRIES = [
  'bin.ts',
  'main.ts',
  'import.ts',
  'platforms/slack/create-slack.ts',
  'platforms/slack/manifest.ts',
  'platforms/discord/discord.ts',
  'platforms/playground/playground.ts',
  'mail/smtp.ts',
  'mail/resend.ts',
]

/** esbuild's options. */
export const PROGRAM = {
  absWorkingDir: ROOT,
  entryPoints: ENTRIES.map((name) => join('src', name)),
  outbase: 'src',
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // A native module stays where it was compiled.
  external: ['better-sqlite3'],
  // Packages in the older format ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as toRequire } from 'node:module';const require = toRequire(import.meta.url);",
  },
  // Less text is less memory: 10 MB with both SDKs. Names stay, for the traces in the log. Their lines are found by the source
  // maps where NODE_OPTIONS=--enable-source-maps asks for it; that takes 50 MB and is therefore not the rule.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 120,
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
}
