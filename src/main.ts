import { dirname, join } from 'node:path'
import { sessionCalendar } from './calendar/session-calendar.ts'
import { createConversation } from './chat/conversation.ts'
import { createDeliver } from './chat/deliver.ts'
import type { Platform } from './chat/platform.ts'
import type { Config } from './config.ts'
import { startAlarms } from './jobs/alarms.ts'
import { createCards } from './jobs/cards.ts'
import { createDispatcher } from './jobs/dispatcher.ts'
import { createLoop } from './jobs/loop.ts'
import { createOutbox } from './jobs/outbox.ts'
import { createPacer } from './jobs/pacer.ts'
import { createTroubles } from './jobs/troubles.ts'
import { createCipher } from './store/cipher.ts'
import { readKeyFile } from './store/key-file.ts'
import { openStore } from './store/open-store.ts'
import { DEMO } from './usecases/demo.ts'
import { planChanges } from './usecases/plan-changes.ts'
import type { Clock, Deps, Log, NewId } from './usecases/ports.ts'
import { runClock } from './usecases/run-clock.ts'
import { seedDemo } from './usecases/seed-demo.ts'
import { openWeb } from './web/app.ts'
import type { Mount } from './web/mount.ts'

/** What the program takes from its process, so that a test can run it whole inside its own. */
export type Surroundings = {
  readonly clock: Clock
  readonly newId: NewId
  readonly log: Log
  readonly random: () => number
}

/** The running program. */
export type Rollcall = {
  /** How this machine reaches its HTTP port. */
  readonly url: string
  /** Whether the playground is served there. */
  readonly playground: boolean
  /** Finishes what is under way and closes everything, within 5 seconds. */
  readonly stop: () => Promise<void>
}

/** Rows handled in one slice of background work, so that no slice holds up an answer. */
const SLICE = 20

/**
 * Builds everything and starts it: the store first, then the HTTP port, then the platforms side by side. Rejects where the
 * database or the port cannot be had, closing what was opened; a platform's outage or rejected token does not stop the start.
 */
export async function startRollcall(config: Config, around: Surroundings): Promise<Rollcall> {
  const { clock, newId, log, random } = around
  const cipher = createCipher(await masterKeys(config, log))
  const store = await openStore({ path: config.databasePath, cipher, clock, newId, log })
  const deps: Deps = { store, clock, newId, superadmins: config.superadmins, defaults: config.defaults }
  const { platforms, mounts } = await createPlatforms(config, { deps, log })
  const deliverer = createDeliver({
    deps,
    platforms: new Map(platforms.map((platform) => [platform.name, platform])),
  })

  const pacer = createPacer(clock)
  const sending = {
    store,
    dispatcher: createDispatcher({ pacer, clock, log }),
    pacer,
    troubles: createTroubles({ clock, log }),
    clock,
    log,
  }
  const outbox = createOutbox({ ...sending, deliverer, random })
  const cards = createCards({
    ...sending,
    shower: { route: deliverer.cardRoute, refresh: deliverer.refreshCard },
  })
  const planner = createLoop(async () => ((await planChanges(deps, { limit: SLICE })) === SLICE ? 0 : null), {
    name: 'planner',
    clock,
    log,
  })
  const loops = [planner, outbox, cards]
  const nudge = () => {
    for (const loop of loops) loop.nudge()
  }

  const web = await openWeb({
    ...config.http,
    mounts,
    checks: [
      { name: 'database', problem: () => (store.isReachable() ? null : 'The database does not answer.') },
      ...platforms.map((platform) => ({ name: platform.name, problem: () => problemOf(platform) })),
    ],
    clock,
    log,
  }).catch(async (error: unknown) => {
    await store.close()
    throw error
  })

  store.onCommit(nudge)
  const conversation = createConversation({
    deps,
    log,
    calendarFile: (entry) => sessionCalendar([entry]),
    secrets: cipher,
  })
  await Promise.all(platforms.map((platform) => platform.start(conversation)))
  if (config.playground) await seedDemo(deps)
  const alarms = startAlarms({
    ask: async () => {
      await runClock(deps, { limit: SLICE })
      nudge()
    },
    log,
  })
  nudge()

  const stop = async () => {
    // What is being delivered needs the platforms; what people are being answered needs the store.
    await Promise.all([alarms.stop(), ...loops.map((loop) => loop.stop())])
    await Promise.all(platforms.map((platform) => platform.stop()))
    await web.close()
    await store.close()
  }
  return { url: web.url, playground: config.playground, stop: once(stop) }
}

/** `ENCRYPTION_KEY`'s keys, else the one beside the database, made on first start. */
async function masterKeys(config: Config, log: Log) {
  if (config.encryptionKeys) return config.encryptionKeys
  const { key, made, path } = await readKeyFile(config.databasePath)
  if (made)
    log.warn(
      { path },
      'an encryption key was made and is kept beside the database: back it up apart from it, or set ENCRYPTION_KEY',
    )
  return [key]
}

/** Only what is configured is imported: the SDKs cost a second and 50 MB (DESIGN, decision 13). */
async function createPlatforms(config: Config, { deps, log }: { deps: Deps; log: Log }) {
  const platforms: Platform[] = []
  const mounts: Mount[] = []
  if (config.slack) {
    const { createSlack } = await import('./platforms/slack/create-slack.ts')
    const slack = createSlack({ ...config.slack, log })
    platforms.push(slack)
    if (slack.requestListener) mounts.push({ path: '/slack/events', listener: slack.requestListener })
  }
  if (config.discord) {
    const { createDiscord } = await import('./platforms/discord/discord.ts')
    platforms.push(createDiscord({ ...config.discord, log }))
  }
  if (config.playground) {
    const { createPlayground } = await import('./platforms/playground/playground.ts')
    const playground = createPlayground({
      ...DEMO,
      file: join(dirname(config.databasePath), 'playground.json'),
      clock: deps.clock,
      newId: deps.newId,
      log,
    })
    platforms.push(playground)
    mounts.push(...playground.mounts)
  }
  for (const [name, on] of Object.entries({
    slack: config.slack,
    discord: config.discord,
    playground: config.playground,
  }))
    if (!on) log.info({ platform: name }, 'this platform is not configured and is off')
  return { platforms, mounts }
}

function problemOf(platform: Platform): string | null {
  const health = platform.health()
  if (health.state === 'ready') return null
  return health.state === 'failing' ? health.reason : `It is ${health.state}.`
}

function once(act: () => Promise<void>): () => Promise<void> {
  let acted: Promise<void> | null = null
  return () => {
    acted ??= act()
    return acted
  }
}
