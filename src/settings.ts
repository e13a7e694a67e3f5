import * as z from 'zod'
import { canonicalZone } from './domain/zone.ts'

/** One key of `ENCRYPTION_KEY`: 32 bytes under a name that stands in what it encrypts. */
export type EncryptionKey = { readonly id: string; readonly key: Buffer }

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
/** A level of the log. */
export type LogLevel = (typeof LOG_LEVELS)[number]

const url = (what: string, example: string) =>
  z
    .string()
    .refine(
      (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
      `is not ${what}. Write it like ${example}.`,
    )
const number = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `is not a whole number. Write a number from ${least} to ${most}.`)
    .transform(Number)
    .refine((n) => n >= least && n <= most, `must be from ${least} to ${most}.`)
const secret = (starts: RegExp, looksLike: string) =>
  z.string().regex(starts, `does not look right: it starts with ${looksLike}. Copy it again.`)
const list = (text: string) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)

const MINUTES = { m: 1, h: 60, d: 1440 } as const
const offset = /^(\d{1,4})([mhd])$/

/** Each variable of SPEC section 8 by itself: its shape, its default, and how to mend it. */
export const settings = z.object({
  DATABASE_PATH: z.string().default('data/rollcall.db'),
  PORT: number(0, 65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: url('a web address', 'https://rollcall.example.org').optional(),
  ENCRYPTION_KEY: z.string().transform(toKeys).optional(),
  SUPERADMINS: z
    .string()
    .transform(list)
    .refine(
      (names) => names.every((name) => /^(slack|discord|playground):[^:\s]+:[^:\s]+$/.test(name)),
      'has an entry that names no account. Write slack:T0123:U0123 or discord:SERVER_ID:USER_ID, separated by commas.',
    )
    .default([]),
  DEFAULT_TIMEZONE: z.string().transform(toZone).default('UTC'),
  SLACK_BOT_TOKEN: secret(/^xoxb-/, 'xoxb-').optional(),
  SLACK_APP_TOKEN: secret(/^xapp-/, 'xapp-').optional(),
  SLACK_SIGNING_SECRET: z.string().min(8, 'is too short. Copy it from Basic Information of your Slack app.').optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().min(8, 'is too short. Make one with: openssl rand -base64 32').optional(),
  SLACK_API_URL: url('a web address', 'https://slack.com/api/').default('https://slack.com/api/'),
  DISCORD_TOKEN: z.string().min(20, 'is too short. Copy it from the Bot page of your Discord application.').optional(),
  DISCORD_APPLICATION_ID: z
    .string()
    .regex(/^\d{5,20}$/, 'is not an application id: it has only digits.')
    .optional(),
  DISCORD_GUILD_IDS: z
    .string()
    .transform(list)
    .refine(
      (ids) => ids.every((id) => /^\d{5,20}$/.test(id)),
      'has an entry that is not a server id: they have only digits, separated by commas.',
    )
    .default([]),
  DISCORD_API_URL: url('a web address', 'https://discord.com/api').default('https://discord.com/api'),
  SMTP_HOST: z
    .string()
    .regex(
      /^([^\s:/@]+|\[?[0-9a-f]*:[0-9a-f:.]+\]?)$/i,
      'must be the name of the mail server alone. Its port is SMTP_PORT.',
    )
    .optional(),
  SMTP_PORT: number(1, 65_535).default(587),
  SMTP_SECURE: z
    .enum(['true', 'false'], 'must be true or false.')
    .transform((text) => text === 'true')
    .default(false),
  SMTP_USER: z.string().optional(),
  SMTP_PASS: z.string().optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^@\r\n]+@[^@\s]+$/, 'holds no mail address. Write it like Rollcall <sessions@example.org>.')
    .optional(),
  RESEND_API_KEY: secret(/^re_/, 're_').optional(),
  RESEND_API_URL: url('a web address', 'https://api.resend.com').default('https://api.resend.com'),
  ZOOM_ACCOUNT_ID: z.string().optional(),
  ZOOM_CLIENT_ID: z.string().optional(),
  ZOOM_CLIENT_SECRET: z.string().optional(),
  ZOOM_WEBHOOK_SECRET_TOKEN: z.string().optional(),
  ZOOM_API_URL: url('a web address', 'https://api.zoom.us/v2').default('https://api.zoom.us/v2'),
  ZOOM_OAUTH_URL: url('a web address', 'https://zoom.us/oauth/token').default('https://zoom.us/oauth/token'),
  REMINDER_OFFSETS: z
    .string()
    .transform(list)
    .refine(
      (parts) => parts.length <= 5 && parts.every((part) => offset.test(part)),
      'must be up to five pauses like 24h,1h,10m.',
    )
    .transform((parts) => [...new Set(parts.map(minutesOf))].sort((a, b) => b - a))
    .default([1440, 60, 10]),
  JOIN_WINDOW_MINUTES: number(0, 1440).default(15),
  LATE_AFTER_MINUTES: number(0, 1440).default(10),
  PLAYGROUND: z.enum(['auto', 'on', 'off'], 'must be auto, on or off.').default('auto'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}.`).default('info'),
})

/** The settings as read, each by itself. */
export type Settings = z.infer<typeof settings>

/** The name under which people see it: Node lists some zones as they were called decades ago. */
function toZone(text: string, context: z.RefinementCtx): string {
  const zone = canonicalZone(text)
  if (zone === null) context.addIssue('is not a time zone. Write an IANA name like Europe/Berlin.')
  return zone ?? text
}

/** `id:key` pairs, or one key alone; 32 bytes in base64 each. */
function toKeys(text: string, context: z.RefinementCtx): EncryptionKey[] {
  const pairs = list(text).map((part) => (part.includes(':') ? part.split(':', 2) : ['1', part]))
  const keys = pairs.map(([id = '', encoded = '']) => ({ id, key: Buffer.from(encoded, 'base64') }))
  const fault = (message: string) => context.addIssue({ code: 'custom', message })
  if (keys.length === 0 || keys.some(({ key }) => key.length !== 32))
    fault('must hold 32 bytes in base64. Make one with: openssl rand -base64 32')
  if (keys.some(({ id }) => !/^[A-Za-z0-9_-]{1,16}$/.test(id)))
    fault('has a key id that is not 1 to 16 letters, digits, - or _.')
  if (new Set(keys.map(({ id }) => id)).size !== keys.length) fault('names one key id twice.')
  return keys
}

function minutesOf(text: string): number {
  const [, amount = '0', unit = 'm'] = offset.exec(text) ?? []
  return Number(amount) * MINUTES[unit as keyof typeof MINUTES]
}
