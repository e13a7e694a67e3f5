import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ConfigResult, readConfig, settingNames } from '../../src/config.ts'

const BOT = 'xoxb-1-secret'
const APP = 'xapp-1-secret'
const OAUTH = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'client-secret',
  SLACK_STATE_SECRET: 'state-secret',
}
const KEY = Buffer.alloc(32, 7).toString('base64')
const faultsOf = (result: ConfigResult) => (result.ok ? [] : result.faults)
const configOf = (env: Record<string, string>) => {
  const result = readConfig(env)
  if (!result.ok) throw new Error(result.faults.join('\n'))
  return result.config
}

describe('settings', () => {
  it('need nothing: an empty environment is the playground on loopback', () => {
    const config = configOf({})
    expect(config).toMatchObject({
      databasePath: 'data/rollcall.db',
      http: { host: '127.0.0.1', port: 3000, publicUrl: null },
      playground: true,
      slack: null,
      discord: null,
      mail: null,
      zoom: null,
      defaults: { timezone: 'UTC', reminderOffsets: [1440, 60, 10], joinWindowMinutes: 15, lateAfterMinutes: 10 },
    })
  })

  it.each([
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['europe/kyiv', 'Europe/Kyiv'],
  ])('take the zone %s by the name that people see', (typed, shown) =>
    expect(configOf({ DEFAULT_TIMEZONE: typed }).defaults.timezone).toBe(shown),
  )

  it('count an empty value as not set', () => expect(configOf({ PORT: '', SLACK_BOT_TOKEN: ' ' }).slack).toBeNull())

  it('name every fault at once, those between variables too', () => {
    const faults = faultsOf(
      readConfig({
        PORT: 'many',
        DEFAULT_TIMEZONE: 'Mars/Olympus',
        SLACK_BOT_TOKEN: BOT,
        DISCORD_TOKEN: 'x'.repeat(30),
        ENCRYPTION_KEY: 'short',
        LOG_LEVEL: 'loud',
      }),
    )
    for (const name of [
      'PORT',
      'DEFAULT_TIMEZONE',
      'SLACK_BOT_TOKEN',
      'DISCORD_APPLICATION_ID',
      'ENCRYPTION_KEY',
      'LOG_LEVEL',
    ])
      expect(
        faults.filter((fault) => fault.startsWith(name)),
        name,
      ).toHaveLength(1)
  })

  it('never repeat a secret in a fault', () => {
    const env = {
      SLACK_BOT_TOKEN: 'hunter2-bot',
      SLACK_APP_TOKEN: 'hunter2-app',
      ENCRYPTION_KEY: 'hunter2-key',
      RESEND_API_KEY: 'hunter2-mail',
    }
    expect(faultsOf(readConfig(env)).join('\n')).not.toContain('hunter2')
  })

  const partners: [string, Record<string, string>, string][] = [
    ['a bot token alone', { SLACK_BOT_TOKEN: BOT }, 'SLACK_BOT_TOKEN'],
    ['an app token alone', { SLACK_APP_TOKEN: APP }, 'SLACK_BOT_TOKEN'],
    ['a signing secret alone', { SLACK_SIGNING_SECRET: 'a'.repeat(32) }, 'SLACK_BOT_TOKEN'],
    ['a Discord token alone', { DISCORD_TOKEN: 'x'.repeat(30) }, 'DISCORD_APPLICATION_ID'],
    ['an application id alone', { DISCORD_APPLICATION_ID: '12345678' }, 'DISCORD_TOKEN'],
    ['a mail server without a sender', { SMTP_HOST: 'localhost' }, 'MAIL_FROM'],
    [
      'both ways of mail',
      { SMTP_HOST: 'localhost', RESEND_API_KEY: 're_12345678', MAIL_FROM: 'a@b.c' },
      'SMTP_HOST, RESEND_API_KEY',
    ],
    ['a mail user without a password', { SMTP_HOST: 'localhost', SMTP_USER: 'u', MAIL_FROM: 'a@b.c' }, 'SMTP_PASS'],
    ['half of OAuth', { SLACK_CLIENT_ID: '1.2' }, 'SLACK_CLIENT_SECRET, SLACK_STATE_SECRET'],
    ['installing without a way in', OAUTH, 'SLACK_CLIENT_ID'],
    ['a part of Zoom', { ZOOM_ACCOUNT_ID: 'a' }, 'ZOOM_CLIENT_ID, ZOOM_CLIENT_SECRET'],
    ['the playground beyond loopback', { PLAYGROUND: 'on', HOST: '0.0.0.0' }, 'PLAYGROUND'],
    ['a superadmin that names no account', { SUPERADMINS: 'maya' }, 'SUPERADMINS'],
    ['a superadmin of no platform', { SUPERADMINS: 'slak:T1:U1' }, 'SUPERADMINS'],
    ['a mail server with its port', { SMTP_HOST: 'mail.example.org:587', MAIL_FROM: 'a@b.c' }, 'SMTP_HOST'],
    ['a mail server as an address', { SMTP_HOST: 'smtp://mail.example.org', MAIL_FROM: 'a@b.c' }, 'SMTP_HOST'],
    ['a key id twice', { ENCRYPTION_KEY: `a:${KEY},a:${KEY}` }, 'ENCRYPTION_KEY'],
    ['odd offsets', { REMINDER_OFFSETS: '1 day' }, 'REMINDER_OFFSETS'],
  ]
  it.each(partners)('refuse %s', (_name, env, starts) => {
    const faults = faultsOf(readConfig(env))
    expect(faults).toHaveLength(1)
    expect(faults[0]).toMatch(new RegExp(`^${starts}:`))
  })

  it.each(['localhost', 'mail.example.org', '192.0.2.1', '::1', '[2001:db8::25]'])(
    'take the mail server %s',
    (host) => {
      expect(configOf({ SMTP_HOST: host, MAIL_FROM: 'a@b.c' }).mail).toMatchObject({ host })
    },
  )

  it('take workspaces that install it in place of a bot token, or beside one', () => {
    const http = { SLACK_SIGNING_SECRET: 'a'.repeat(32), ...OAUTH }
    const oauth = { clientId: '1.2', clientSecret: 'client-secret', stateSecret: 'state-secret' }
    expect(configOf(http).slack).toMatchObject({ mode: 'http', botToken: null, oauth })
    expect(configOf(http).playground).toBe(false)
    expect(configOf({ ...http, SLACK_BOT_TOKEN: BOT }).slack).toMatchObject({ mode: 'http', botToken: BOT, oauth })
    expect(configOf({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP }).slack).toMatchObject({ oauth: null })
  })

  it('prefer Socket Mode where both are set', () =>
    expect(
      configOf({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: 'a'.repeat(32) }).slack,
    ).toMatchObject({ mode: 'socket' }))

  it('give the base of the Web API its slash', () =>
    expect(
      configOf({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_API_URL: 'http://127.0.0.1:1/api' }).slack?.apiUrl,
    ).toBe('http://127.0.0.1:1/api/'))

  it('turn the playground off where a chat is set, or where HOST is not loopback', () => {
    expect(configOf({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP }).playground).toBe(false)
    expect(configOf({ HOST: '0.0.0.0' }).playground).toBe(false)
    expect(configOf({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, PLAYGROUND: 'on' }).playground).toBe(true)
  })

  it('read keys with ids, the first one first', () =>
    expect(configOf({ ENCRYPTION_KEY: `new:${KEY},old:${KEY}` }).encryptionKeys?.map((key) => key.id)).toEqual([
      'new',
      'old',
    ]))

  it('stand in .env.example, all of them and no other', () => {
    const listed = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1])
    expect(listed.sort()).toEqual([...settingNames()].sort())
  })

  it('start from .env.example as it is', () => {
    const env = Object.fromEntries(
      [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    )
    expect(configOf(env)).toEqual(configOf({}))
  })
})
