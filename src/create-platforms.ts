import type { Platform } from './chat/platform.ts'
import type { Config } from './config.ts'
import { DEMO } from './usecases/demo.ts'
import type { Meter } from './usecases/meter.ts'
import type { Clock, Log, NewId } from './usecases/ports.ts'
import type { Mount } from './web/mount.ts'

/** What platforms are built with. */
export type PlatformParts = {
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Log
  readonly meter: Meter
}

/** The platforms that are configured, by name, and the HTTP paths that they answer themselves. */
export type Platforms = { readonly byName: ReadonlyMap<string, Platform>; readonly mounts: readonly Mount[] }

/** Builds what is configured, and imports only that: the SDKs cost a second and 50 MB (DESIGN, decision 13). */
export async function createPlatforms(config: Config, parts: PlatformParts): Promise<Platforms> {
  const built = await Promise.all(MAKERS.map(([name, make]) => make(config, parts).then((made) => ({ name, made }))))
  for (const { name, made } of built)
    if (!made) parts.log.info({ platform: name }, 'this platform is not configured and is off')
  const running = built.flatMap(({ made }) => made ?? [])
  return {
    byName: new Map(running.map(({ platform }) => [platform.name, platform])),
    mounts: running.flatMap(({ mounts }) => mounts),
  }
}

type Made = { readonly platform: Platform; readonly mounts: readonly Mount[] }
type Maker = (config: Config, parts: PlatformParts) => Promise<Made | null>

const MAKERS: readonly (readonly [string, Maker])[] = [
  ['slack', makeSlack],
  ['discord', makeDiscord],
  ['playground', makePlayground],
]

async function makeSlack({ slack: settings }: Config, { log, meter }: PlatformParts): Promise<Made | null> {
  if (!settings) return null
  const { createSlack } = await import('./platforms/slack/create-slack.ts')
  const slack = createSlack({ ...settings, log, onReconnect: () => meter.count('reconnect', 'slack') })
  return {
    platform: slack,
    mounts: slack.requestListener ? [{ path: '/slack/events', listener: slack.requestListener }] : [],
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
  const playground = createPlayground({ ...DEMO, ...parts, file: `${config.databasePath}.playground.json` })
  return { platform: playground, mounts: playground.mounts }
}
