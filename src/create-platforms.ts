import type { Platform } from './chat/platform.ts'
import type { Config } from './config.ts'
import type { Installations } from './platforms/slack/installations.ts'
import { DEMO } from './usecases/demo.ts'
import type { Meter } from './usecases/meter.ts'
import type { Clock, Log, NewId, Store } from './usecases/ports.ts'
import { INSTALL, INSTALL_BACK, type Installing } from './web/install.ts'
import type { Mount } from './web/mount.ts'
import { readLanguages } from './web/read-languages.ts'

/** What platforms are built with. */
export type PlatformParts = {
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Log
  readonly meter: Meter
  readonly store: Pick<Store, 'installations' | 'commit'>
}

/** The platforms that are configured, by name, the HTTP paths that they answer themselves, and those that can be installed by a page. */
export type Platforms = {
  readonly byName: ReadonlyMap<string, Platform>
  readonly mounts: readonly Mount[]
  readonly installing: readonly Installing[]
}

/** Builds what is configured, and imports only that: the SDKs cost a second and 50 MB (DESIGN, decision 13). */
export async function createPlatforms(config: Config, parts: PlatformParts): Promise<Platforms> {
  const built = await Promise.all(MAKERS.map(([name, make]) => make(config, parts).then((made) => ({ name, made }))))
  for (const { name, made } of built)
    if (!made) parts.log.info({ platform: name }, 'this platform is not configured and is off')
  const running = built.flatMap(({ made }) => made ?? [])
  return {
    byName: new Map(running.map(({ platform }) => [platform.name, platform])),
    mounts: running.flatMap(({ mounts }) => mounts),
    installing: running.flatMap(({ installing }) => installing ?? []),
  }
}

type Made = { readonly platform: Platform; readonly mounts: readonly Mount[]; readonly installing?: Installing }
type Maker = (config: Config, parts: PlatformParts) => Promise<Made | null>

const MAKERS: readonly (readonly [string, Maker])[] = [
  ['slack', makeSlack],
  ['discord', makeDiscord],
  ['playground', makePlayground],
]

async function makeSlack({ slack: settings, http }: Config, parts: PlatformParts): Promise<Made | null> {
  if (!settings) return null
  const { log, meter } = parts
  const { createSlack } = await import('./platforms/slack/create-slack.ts')
  const base = http.publicUrl === null ? null : `${http.publicUrl}${SLACK_PAGES}`
  const slack = createSlack({
    ...settings,
    ...(settings.oauth && {
      installing: {
        ...settings.oauth,
        redirectUrl: base === null ? null : `${base}${INSTALL_BACK}`,
        installUrl: `${base ?? SLACK_PAGES}${INSTALL}`,
        installations: slackInstallations(parts),
        now: parts.clock.now,
      },
    }),
    log,
    onReconnect: () => meter.count('reconnect', 'slack'),
  })
  const { requestListener, installer } = slack
  return {
    platform: slack,
    mounts: requestListener ? [{ path: '/slack/events', listener: requestListener }] : [],
    ...(installer && { installing: { name: 'Slack', path: SLACK_PAGES, address: base ?? SLACK_PAGES, installer } }),
  }
}

const SLACK_PAGES = '/slack'

/** The tokens of workspaces, as the store keeps them. */
function slackInstallations({ store, clock }: PlatformParts): Installations {
  const platform = 'slack'
  return {
    all: async () =>
      (await store.installations(platform)).map(({ externalId, name, token }) => ({ teamId: externalId, name, token })),
    save: ({ teamId, name, token }) => {
      const installation = { platform, externalId: teamId, name, token, changedAt: clock.now() }
      return store.commit({ changes: [{ type: 'set-installation', installation }] })
    },
  }
}

async function makeDiscord({ discord: settings }: Config, { log, meter }: PlatformParts): Promise<Made | null> {
  if (!settings) return null
  const { createDiscord } = await import('./platforms/discord/discord.ts')
  return {
    platform: createDiscord({ ...settings, log, onReconnect: () => meter.count('reconnect', 'discord') }),
    mounts: [],
  }
}

async function makePlayground(config: Config, parts: PlatformParts): Promise<Made | null> {
  if (!config.playground) return null
  const { createPlayground } = await import('./platforms/playground/playground.ts')
  // Named after the database: its messages speak of that database's sessions and of no other's.
  const playground = createPlayground({
    ...DEMO,
    ...parts,
    file: `${config.databasePath}.playground.json`,
    languages: readLanguages,
  })
  return { platform: playground, mounts: playground.mounts }
}
