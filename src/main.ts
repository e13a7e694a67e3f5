import { sessionCalendar } from './calendar/session-calendar.ts'
import { createConversation } from './chat/conversation.ts'
import { createDeliver } from './chat/deliver.ts'
import type { Conversation } from './chat/platform.ts'
import { createGroupReader } from './chat/read-groups.ts'
import { type Close, closeAll } from './close-all.ts'
import type { Config } from './config.ts'
import { createDoors } from './create-doors.ts'
import { createMailing } from './create-mailing.ts'
import { createPlatforms } from './create-platforms.ts'
import { masterKeys } from './master-keys.ts'
import { problemOf, readParts } from './read-parts.ts'
import { startBackground } from './start-background.ts'
import { createCipher } from './store/cipher.ts'
import { openStore } from './store/open-store.ts'
import { createSigner } from './store/signer.ts'
import type { Meter } from './usecases/meter.ts'
import type { Clock, Deps, Log, NewId } from './usecases/ports.ts'
import { seedDemo } from './usecases/seed-demo.ts'
import { openWeb } from './web/app.ts'
import { createMetrics } from './web/metrics.ts'

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

/**
 * Builds everything and starts it: the store first, then the HTTP port, then the platforms side by side. Rejects where something
 * cannot be had (the database, the port), closing what was opened; a platform's outage or rejected token does not stop the start.
 */
export async function startRollcall(config: Config, around: Surroundings): Promise<Rollcall> {
  const opened: (readonly Close[])[] = []
  try {
    const { url } = await open(config, { ...around, opened })
    return { url, playground: config.playground, stop: once(() => closeAll(opened)) }
  } catch (error) {
    await closeAll(opened).catch((err: unknown) =>
      around.log.error({ err }, 'closing after a failed start met a fault'),
    )
    throw error
  }
}

/** Adds to `opened` how each part is closed, as soon as there is something to close. */
async function open(
  config: Config,
  around: Surroundings & { readonly opened: (readonly Close[])[] },
): Promise<Pick<Rollcall, 'url'>> {
  const { clock, newId, log, opened } = around
  const keys = await masterKeys(config, log)
  const cipher = createCipher(keys)
  const store = await openStore({ path: config.databasePath, cipher, clock, newId, log })
  opened.push([store.close])
  const deps: Deps = { store, clock, newId, superadmins: config.superadmins, defaults: config.defaults }
  const metrics = createMetrics({ backlog: store.backlog, now: clock.now })
  const { byName, mounts, installing } = await createPlatforms(config, { ...around, store, meter: metrics.meter })
  const platforms = [...byName.values()]
  const groups = createGroupReader(byName)

  const signer = createSigner(keys)
  const post = await createMailing(config, { clock, signer })
  const web = await openWeb({
    ...config.http,
    mounts: [...mounts, ...createDoors(deps, { signer, installing }), metrics.mount],
    checks: [
      { name: 'database', problem: () => (store.isReachable() ? null : 'The database does not answer.') },
      ...platforms.map((platform) => ({ name: platform.name, problem: () => problemOf(platform) })),
    ],
    clock,
    log,
  })
  opened.push([web.close])

  const conversation = createConversation({
    deps,
    log,
    calendarFile: (entry) => sessionCalendar([entry]),
    secrets: cipher,
    groups,
    hasMail: post !== null,
    health: async (organizationId) =>
      readParts({
        config,
        platforms: byName,
        mailer: post?.mailer ?? null,
        spaces: await store.spacesOf(organizationId),
        isReachable: store.isReachable,
        clock,
      }),
  })
  const measured = measure(conversation, { clock, meter: metrics.meter })
  opened.push(platforms.map((platform) => platform.stop))
  await Promise.all(platforms.map((platform) => platform.start(measured)))
  if (config.playground) await seedDemo(deps)
  const deliverer = createDeliver({ deps, platforms: byName, mailing: post?.mailing ?? null })
  // Nothing is connected before the first mail.
  if (post !== null) opened.push([post.mailer.close])
  const background = startBackground({ ...around, deps, deliverer, groups, meter: metrics.meter })
  // What is being delivered needs the platforms; what people are being answered needs the store.
  opened.push([background.stop])
  return web
}

/** The same conversation, each answer timed. */
function measure(conversation: Conversation, { clock, meter }: { clock: Clock; meter: Meter }): Conversation {
  return {
    ...conversation,
    handle: async (intent) => {
      const began = clock.now().getTime()
      const reply = await conversation.handle(intent)
      meter.time('interaction', { ms: Math.max(0, clock.now().getTime() - began), label: intent.act.type })
      return reply
    },
  }
}

function once(act: () => Promise<void>): () => Promise<void> {
  let acted: Promise<void> | null = null
  return () => {
    acted ??= act()
    return acted
  }
}
