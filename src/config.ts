import { type EncryptionKey, type LogLevel, type Settings, settings as schema } from './settings.ts'

/**
 * The environment as values (SPEC section 8). This is the only reader of `process.env`. Every fault is
 * found in one go, named by its variable, with how to mend it, and never with the value of a secret.
 */

/** Everything that the environment decides; a platform or service is null where it is not configured. */
export type Config = {
  readonly databasePath: string
  readonly http: { readonly host: string; readonly port: number; readonly publicUrl: string | null }
  /** null: made and kept beside the database on first start. */
  readonly encryptionKeys: readonly EncryptionKey[] | null
  /** `slack:T…:U…`, `discord:<guild>:<user>`. */
  readonly superadmins: ReadonlySet<string>
  readonly defaults: {
    readonly timezone: string
    /** Minutes before the start, largest first. */
    readonly reminderOffsets: readonly number[]
    readonly joinWindowMinutes: number
    readonly lateAfterMinutes: number
  }
  readonly slack: SlackConfig | null
  readonly discord: DiscordConfig | null
  readonly mail: MailConfig | null
  readonly zoom: ZoomConfig | null
  readonly playground: boolean
  readonly logLevel: LogLevel
}

/** How Slack is reached: by an app token's sockets, or by signed requests to us. */
export type SlackConfig = {
  readonly apiUrl: string
  /** Of one workspace; null where workspaces come by installation alone. */
  readonly botToken: string | null
  /** How workspaces install Rollcall themselves; null where they cannot. */
  readonly oauth: { readonly clientId: string; readonly clientSecret: string; readonly stateSecret: string } | null
} & ({ readonly mode: 'socket'; readonly appToken: string } | { readonly mode: 'http'; readonly signingSecret: string })

/** How Discord is reached, and where its commands are registered. */
export type DiscordConfig = {
  readonly apiUrl: string
  /** Left out, as it is by the environment: as many as Discord allows. More only for a clock that runs ahead of real time, in tests. */
  readonly requestsPerSecond?: number
  readonly token: string
  readonly applicationId: string
  /** Empty: commands are registered globally. */
  readonly guildIds: readonly string[]
}

/** From whom mail goes out, and by which of the two ways. */
export type MailConfig = { readonly from: string } & (
  | {
      readonly by: 'smtp'
      readonly host: string
      readonly port: number
      readonly secure: boolean
      readonly user: string | null
      readonly password: string | null
    }
  | { readonly by: 'resend'; readonly apiKey: string; readonly apiUrl: string }
)

/** The Zoom account that makes meetings, and the secret of what it reports. */
export type ZoomConfig = {
  readonly accountId: string
  readonly clientId: string
  readonly clientSecret: string
  readonly webhookSecret: string | null
  readonly apiUrl: string
  readonly oauthUrl: string
}

/** A Config, or every fault. */
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly string[] }

/** Reads the settings from an environment. An empty value counts as not set. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): ConfigResult {
  const parsed = schema.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim())))
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  // Rules between variables are checked on what could be read, so that one start names every fault.
  const read = parsed.success ? parsed.data : readable(env)
  faults.push(...partnerFaults(read))
  return parsed.success && faults.length === 0 ? { ok: true, config: toConfig(parsed.data) } : { ok: false, faults }
}

/**
 * Those of a script's options that npm took for its own, as it does where the `--` before them was forgotten (`npm run import
 * --dry-run x.csv`): the script would never know of them.
 */
export function takenByNpm(
  names: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): readonly string[] {
  return names.filter((name) => (env[`npm_config_${name.replaceAll('-', '_')}`] ?? '') !== '')
}

/** The language of the terminal (`LC_ALL`, else `LC_MESSAGES`, else `LANG`, as POSIX ranks them), as a BCP 47 tag; null where it has none. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const set = [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '')
  return set === undefined ? null : set.replace(/[.@].*$/, '').replaceAll('_', '-')
}

/** Every variable that is read, for the test that holds `.env.example` against it. */
export const settingNames = (): readonly string[] => Object.keys(schema.shape)

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

/** What each variable reads as by itself, where the whole did not read. */
function readable(env: Readonly<Record<string, string | undefined>>): Partial<Settings> {
  return Object.fromEntries(
    Object.entries(schema.shape).flatMap(([name, rule]) => {
      const read = rule.safeParse(env[name]?.trim() ? env[name] : undefined)
      // A malformed value still counts as given: its partner is not missing because of it.
      return read.success ? [[name, read.data]] : [[name, env[name]]]
    }),
  ) as Partial<Settings>
}

function partnerFaults(s: Partial<Settings>): string[] {
  const faults: string[] = []
  const together = (names: readonly (keyof Settings)[], why: string) => {
    const missing = names.filter((name) => s[name] === undefined)
    if (missing.length > 0 && missing.length < names.length)
      faults.push(
        `${missing.join(', ')}: not set, though ${names.filter((name) => !missing.includes(name)).join(', ')} is. ${why}`,
      )
  }
  const slackListens = s.SLACK_APP_TOKEN !== undefined || s.SLACK_SIGNING_SECRET !== undefined
  if (s.SLACK_BOT_TOKEN !== undefined && !slackListens)
    faults.push(
      'SLACK_BOT_TOKEN: needs a partner. Set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP mode).',
    )
  if (s.SLACK_BOT_TOKEN === undefined && slackListens && s.SLACK_CLIENT_ID === undefined)
    faults.push(
      'SLACK_BOT_TOKEN: not set, though SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is. Copy it from OAuth & Permissions of your Slack app, or set SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET to let workspaces install Rollcall.',
    )
  if (s.SLACK_BOT_TOKEN === undefined && !slackListens && OAUTH.every((name) => s[name] !== undefined))
    faults.push(
      'SLACK_CLIENT_ID: needs SLACK_SIGNING_SECRET too. Copy it from Basic Information of your Slack app: what its workspaces send is checked by it.',
    )
  together(OAUTH, 'Installation by OAuth needs all three.')
  together(['DISCORD_TOKEN', 'DISCORD_APPLICATION_ID'], 'Discord needs both.')
  together(['SMTP_USER', 'SMTP_PASS'], 'The mail server needs both or neither.')
  if (s.SMTP_HOST !== undefined && s.RESEND_API_KEY !== undefined)
    faults.push('SMTP_HOST, RESEND_API_KEY: both are set. Mail goes out by one of them: remove the other.')
  if ((s.SMTP_HOST !== undefined || s.RESEND_API_KEY !== undefined) && s.MAIL_FROM === undefined)
    faults.push('MAIL_FROM: not set, though mail is. Write it like Rollcall <sessions@example.org>.')
  together(['ZOOM_ACCOUNT_ID', 'ZOOM_CLIENT_ID', 'ZOOM_CLIENT_SECRET'], 'Zoom needs all three.')
  if (s.PLAYGROUND === 'on' && s.HOST !== undefined && !isLoopback(s.HOST))
    faults.push(
      'PLAYGROUND: on, though HOST is not loopback. Anyone could be anyone there: set HOST=127.0.0.1 or PLAYGROUND=off.',
    )
  return faults
}

const OAUTH = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const

const toConfig = (s: Settings): Config => ({
  databasePath: s.DATABASE_PATH,
  http: { host: s.HOST, port: s.PORT, publicUrl: s.PUBLIC_URL?.replace(/\/+$/, '') ?? null },
  encryptionKeys: s.ENCRYPTION_KEY ?? null,
  superadmins: new Set(s.SUPERADMINS),
  defaults: {
    timezone: s.DEFAULT_TIMEZONE,
    reminderOffsets: s.REMINDER_OFFSETS,
    joinWindowMinutes: s.JOIN_WINDOW_MINUTES,
    lateAfterMinutes: s.LATE_AFTER_MINUTES,
  },
  slack: toSlack(s),
  discord:
    s.DISCORD_TOKEN && s.DISCORD_APPLICATION_ID
      ? {
          apiUrl: s.DISCORD_API_URL,
          token: s.DISCORD_TOKEN,
          applicationId: s.DISCORD_APPLICATION_ID,
          guildIds: s.DISCORD_GUILD_IDS,
        }
      : null,
  mail: toMail(s),
  zoom:
    s.ZOOM_ACCOUNT_ID && s.ZOOM_CLIENT_ID && s.ZOOM_CLIENT_SECRET
      ? {
          accountId: s.ZOOM_ACCOUNT_ID,
          clientId: s.ZOOM_CLIENT_ID,
          clientSecret: s.ZOOM_CLIENT_SECRET,
          webhookSecret: s.ZOOM_WEBHOOK_SECRET_TOKEN ?? null,
          apiUrl: s.ZOOM_API_URL,
          oauthUrl: s.ZOOM_OAUTH_URL,
        }
      : null,
  playground:
    isLoopback(s.HOST) &&
    (s.PLAYGROUND === 'on' || (s.PLAYGROUND === 'auto' && toSlack(s) === null && !s.DISCORD_TOKEN)),
  logLevel: s.LOG_LEVEL,
})

function toSlack(s: Settings): SlackConfig | null {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = s
  const oauth = clientId && clientSecret && stateSecret ? { clientId, clientSecret, stateSecret } : null
  const botToken = s.SLACK_BOT_TOKEN ?? null
  if (botToken === null && oauth === null) return null
  const base = { apiUrl: s.SLACK_API_URL.replace(/\/*$/, '/'), botToken, oauth }
  if (s.SLACK_APP_TOKEN) return { ...base, mode: 'socket', appToken: s.SLACK_APP_TOKEN }
  return s.SLACK_SIGNING_SECRET ? { ...base, mode: 'http', signingSecret: s.SLACK_SIGNING_SECRET } : null
}

function toMail(s: Settings): MailConfig | null {
  if (!s.MAIL_FROM) return null
  if (s.RESEND_API_KEY) return { by: 'resend', from: s.MAIL_FROM, apiKey: s.RESEND_API_KEY, apiUrl: s.RESEND_API_URL }
  if (!s.SMTP_HOST) return null
  return {
    by: 'smtp',
    from: s.MAIL_FROM,
    host: s.SMTP_HOST,
    port: s.SMTP_PORT,
    secure: s.SMTP_SECURE,
    user: s.SMTP_USER ?? null,
    password: s.SMTP_PASS ?? null,
  }
}
