import { describe, expect, it } from 'vitest'
import { createLog, scrub } from '../../src/log.ts'

describe('the log', () => {
  const secrets = [
    'xoxb-123-456-abcDEF',
    'xoxe.xoxp-1-abcdef',
    'xapp-1-A0-123-abcdef',
    'Bot MTIzNDU2Nzg5MDEyMzQ1Njc4.GabcdE.abcdefghijklmnopqrstuvwxyz0',
    'Bearer abcdefgh12345678',
    're_abcdefgh1234',
    'https://hooks.slack.com/commands/T1/2/abc',
    'https://discord.com/api/v10/webhooks/123/aW50ZXJhY3Rpb24',
    'https://discord.com/api/v10/interactions/123/aW50ZXJhY3Rpb24',
    'https://zoom.us/j/1?pwd=s3cretpass',
  ]
  it.each(secrets)('takes out %s', (secret) => {
    const clean = scrub(`before ${secret} after`)
    expect(clean).toContain('before')
    expect(clean).not.toContain(secret.slice(-8))
  })

  it('writes an error by allow-list, with its cause', () => {
    const lines: string[] = []
    const log = createLog({ level: 'info', destination: { write: (line: string) => void lines.push(line) } })
    const error = Object.assign(new Error('failed', { cause: new Error('xoxb-1-abc was refused') }), {
      url: 'https://x/y',
      requestBody: { passcode: 'tiger' },
      code: 50007,
    })
    log.error({ err: error }, 'it broke')
    const line = JSON.parse(lines[0] ?? '')
    expect(line).toMatchObject({
      msg: 'it broke',
      err: { message: 'failed', code: '50007', cause: { message: 'xox… was refused' } },
    })
    expect(lines[0]).not.toMatch(/tiger|https:/)
  })
})
