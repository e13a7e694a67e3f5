/** The committed manifests against the command table and Slack's limits (manifest schema 2.0.0). */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../../src/chat/commands.ts'
import { slackManifest } from '../../../src/platforms/slack/manifest.ts'

const committed = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8'))
const http = slackManifest({ publicUrl: 'https://rollcall.example.org' })

test('the committed manifests are what the command table says (if not: npm run build && node scripts/write-slack-manifest.mjs)', () => {
  expect(committed('slack-manifest.json')).toEqual(slackManifest('socket'))
  expect(committed('slack-manifest-http.json')).toEqual(http)
})

describe.each([
  ['socket', slackManifest('socket')],
  ['http', http],
] as const)('in %s mode', (mode, manifest) => {
  test('every command is there, escaped, within the limits', () => {
    const commands = manifest.features.slash_commands
    expect(commands.map((command) => command.command)).toEqual(COMMANDS.map((command) => `/${command.name}`))
    for (const command of commands) {
      expect(command.should_escape).toBe(true)
      expect(command.command.length).toBeLessThanOrEqual(32)
      expect(command.description.length).toBeLessThanOrEqual(2000)
      expect(command.usage_hint.length).toBeLessThanOrEqual(1000)
    }
    expect(manifest.display_information.description.length).toBeLessThanOrEqual(140)
  })

  test('addresses stand in HTTP mode only', () => {
    expect(JSON.stringify(manifest).includes('https://')).toBe(mode === 'http')
    expect(manifest.settings.socket_mode_enabled).toBe(mode === 'socket')
  })
})
