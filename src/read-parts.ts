import type { Health, Platform } from './chat/platform.ts'
import type { Config } from './config.ts'
import type { Mailer } from './mail/mailer.ts'
import type { Clock, Entrance } from './usecases/ports.ts'
import type { Part } from './usecases/read-doctor.ts'

/** The parts of the running program that have a health. */
export type Parts = {
  readonly config: Config
  readonly platforms: ReadonlyMap<string, Platform>
  readonly mailer: Mailer | null
  /** Of the organization that asks. */
  readonly spaces: readonly Pick<Entrance['space'], 'platform' | 'externalId' | 'name'>[]
  readonly isReachable: () => boolean
  readonly clock: Clock
}

/** Milliseconds that the doctor waits for a mail server before it says that there is no answer. */
const MAIL_WITHIN_MS = 900

/** The state of every part, for the doctor; answers within a second. */
export async function readParts(parts: Parts): Promise<readonly Part[]> {
  const { config, platforms } = parts
  return [
    parts.isReachable() ? ok('database') : failing('database', 'The database does not answer.'),
    ...PLATFORM_SETTINGS.map(([name, setting]) => {
      const platform = platforms.get(name)
      return platform ? ofHealth(name, platform.health()) : off(name, setting)
    }),
    ...[...platforms.values()]
      .filter(({ name }) => name === 'playground')
      .map((one) => ofHealth(one.name, one.health())),
    ...spaceParts(parts),
    await mailPart(parts),
    config.http.publicUrl
      ? ok('address from outside')
      : off('address from outside', 'Mails and calendars carry no join link: set PUBLIC_URL.'),
    config.zoom
      ? weak('Zoom', 'Its settings are read, but this version does not use them yet.')
      : off('Zoom', 'Nothing to do: this version does not use it yet.'),
  ]
}

/** What keeps a platform from being ready, as a plain sentence; null where it is. */
export function problemOf(platform: Platform): string | null {
  const health = platform.health()
  if (health.state === 'ready') return null
  return health.state === 'failing' ? health.reason : PAUSED[health.state]
}

const PLATFORM_SETTINGS = [
  ['slack', 'Set SLACK_BOT_TOKEN and SLACK_APP_TOKEN to switch it on.'],
  ['discord', 'Set DISCORD_TOKEN and DISCORD_APPLICATION_ID to switch it on.'],
] as const

const PAUSED = { starting: 'It is starting.', stopped: 'It is stopped.' } as const

/** Those spaces that stand otherwise than their platform. */
function spaceParts({ spaces, platforms }: Parts): readonly Part[] {
  return spaces.flatMap(({ platform, externalId, name }) => {
    const health = platforms.get(platform)?.healthIn?.(externalId) ?? null
    return health === null ? [] : [ofHealth(`${platform} (${name})`, health)]
  })
}

async function mailPart({ mailer, clock }: Parts): Promise<Part> {
  if (!mailer)
    return off('mail', 'Everything else works. Set SMTP_HOST or RESEND_API_KEY, and MAIL_FROM, to send mail.')
  const problem = await new Promise<string | null>((resolve) => {
    const cancel = clock.after(MAIL_WITHIN_MS, () =>
      resolve('The mail server has not answered yet. Ask again in a moment.'),
    )
    mailer
      .check()
      .then(resolve, () => resolve('Mail could not be checked.'))
      .finally(cancel)
  })
  return problem === null ? ok('mail') : failing('mail', problem)
}

function ofHealth(name: string, health: Health): Part {
  if (health.state === 'failing') return failing(name, health.reason)
  if (health.state !== 'ready') return failing(name, PAUSED[health.state])
  return health.weaker ? weak(name, health.weaker) : ok(name)
}

const ok = (name: string): Part => ({ name, state: 'ok', says: null })
const off = (name: string, says: string): Part => ({ name, state: 'off', says })
const weak = (name: string, says: string): Part => ({ name, state: 'weak', says })
const failing = (name: string, says: string): Part => ({ name, state: 'failing', says })
