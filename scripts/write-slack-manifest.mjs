/** Writes the Slack manifests in `docs/` from the command table; `test/platforms/slack/manifest.test.ts` checks that they are current. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { slackManifest } from '../dist/platforms/slack/manifest.js'

const docs = join(import.meta.dirname, '..', 'docs')
const files = {
  'slack-manifest.json': slackManifest('socket'),
  'slack-manifest-http.json': slackManifest({ publicUrl: 'https://rollcall.example.org' }),
}
for (const [name, manifest] of Object.entries(files)) {
  const path = join(docs, name)
  writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`)
  spawnSync('npx', ['biome', 'format', '--write', path], { stdio: 'inherit' })
}
