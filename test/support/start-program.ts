import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { type Config, readConfig } from '../../src/config.ts'
import { createNewId } from '../../src/ids.ts'
import { type Rollcall, startRollcall } from '../../src/main.ts'
import { INTENT } from '../fakes/discord/limits.ts'
import { type FakeDiscord, openFakeDiscord } from '../fakes/discord/open-fake-discord.ts'
import type { Channel, Guild } from '../fakes/discord/world.ts'
import { type FakeSlack, openFakeSlack } from '../fakes/slack/fake-slack.ts'
import { discordSettings } from './chat-settings.ts'
import { createTestClock, type TestClock } from './test-clock.ts'
import { createTestLog } from './test-log.ts'

/** Which chats the program is connected to. */
export type ProgramSetup = {
  readonly slack?: 'socket' | 'http'
  /** Where workspaces may install Rollcall: alone, without the token of the first one in any setting, or beside that. */
  readonly oauth?: 'alone' | 'beside'
  readonly discord?: boolean
  readonly playground?: boolean
  /** Whether Discord's Server Members Intent is switched on. */
  readonly membersIntent?: boolean
  /** Runs what stands in `dist/`, whose playground has its page; the sources unless said. It must have been built. */
  readonly built?: boolean
  /** Milliseconds that the platforms wait for an acknowledgement; theirs (3,000) unless said. Longer where a crowd acts on a busy machine. */
  readonly acknowledgeWithinMs?: number
  /** Prepares the fakes before the program starts. */
  readonly before?: (fakes: Pick<Program, 'slack' | 'discord'>) => void
}

/** A fake Discord with one server and its first channel. */
export type DiscordServer = { readonly fake: FakeDiscord; readonly guild: Guild; readonly general: Channel }

/** The whole program in this process, on a database of its own, with fakes for the platforms and a clock that a test moves. */
export type Program = {
  readonly url: () => string
  readonly clock: TestClock
  readonly slack: FakeSlack | null
  readonly discord: DiscordServer | null
  /** Reads what is stored, as another program would. */
  readonly rows: <T = Readonly<Record<string, unknown>>>(sql: string, ...values: readonly unknown[]) => T[]
  /** All rows of all tables: equal to an earlier one where nothing was stored. */
  readonly dump: () => Readonly<Record<string, readonly unknown[]>>
  readonly log: ReturnType<typeof createTestLog>
  /** Polls until `look` finds something, moving the clock on a little each time; throws `what` was missed after 10 seconds. */
  readonly until: <T>(look: () => T | Promise<T>, what: string) => Promise<NonNullable<T>>
  /** Moves the clock on, and lets background work finish. */
  readonly advance: (ms: number) => Promise<void>
  /** Lets all that is due by the clock be done: what is stored then stays as it is until somebody acts or the clock moves. */
  readonly rest: () => Promise<void>
  /** Stops the program and starts it again on the same database and fakes. */
  readonly restart: () => Promise<void>
  /** Stops everything; rejects where a fake met what the real platform would not have taken, or the program logged a fault. */
  readonly stop: () => Promise<void>
}

/** Starts the program against fakes of the platforms named. It must be stopped. */
export async function startProgram(setup: ProgramSetup): Promise<Program> {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-program-'))
  const path = join(folder, 'rollcall.db')
  const clock = createTestClock()
  const log = createTestLog()
  const slack =
    setup.slack === undefined
      ? null
      : await openFakeSlack(setup.acknowledgeWithinMs === undefined ? {} : { ackMs: setup.acknowledgeWithinMs })
  const discord = setup.discord === true ? await openServer(setup) : null
  setup.before?.({ slack, discord })
  const env = { DATABASE_PATH: path, ...settingsFor({ setup, slack, discord }) }
  const start = async (port = '0') => {
    const read = readConfig({ ...env, PORT: port })
    if (!read.ok) throw new Error(read.faults.join('\n'))
    const run = setup.built === true ? (await importBuilt()).startRollcall : startRollcall
    const started = await run(unhurried(read.config), { clock, newId: createNewId(clock), log, random: () => 0.5 })
    if (setup.slack === 'http') slack?.useHttp(`${started.url}/slack/events`)
    return started
  }
  let rollcall: Rollcall = await start()
  const database = new Database(path, { readonly: true })
  const rows: Program['rows'] = (sql, ...values) => database.prepare<unknown[], never>(sql).all(...values)

  const until: Program['until'] = async (look, what) => {
    const deadline = performance.now() + PATIENCE_MS
    while (performance.now() < deadline) {
      const found = await look()
      if (found !== null && found !== undefined && found !== false) return found as NonNullable<typeof found>
      await clock.advance(STEP_MS)
      await pause(2)
    }
    throw new Error(`waited ${PATIENCE_MS} ms: ${what}\n${describeTrouble(log)}`)
  }
  return {
    url: () => rollcall.url,
    clock,
    slack,
    discord,
    rows,
    dump: () => dumpOf(rows),
    log,
    until,
    async advance(ms) {
      await clock.advance(ms)
      await pause(2)
    },
    async rest() {
      await clock.advance(REST_MS)
      for (let before = ''; ; ) {
        const now = JSON.stringify(dumpOf(rows))
        if (now === before) return
        before = now
        await pause(50)
      }
    },
    async restart() {
      const { port } = new URL(rollcall.url)
      await rollcall.stop()
      rollcall = await start(port)
    },
    async stop() {
      await rollcall.stop()
      database.close()
      await slack?.close()
      await discord?.fake.close()
      await rm(folder, { recursive: true, force: true })
      const faults = [...(slack?.faults ?? []), ...(discord?.fake.faults ?? [])]
      if (faults.length > 0) throw new Error(`The platforms refused: ${JSON.stringify(faults, null, 2)}`)
      const errors = log.lines.filter(({ level }) => level === 'error')
      if (errors.length > 0) throw new Error(`The program met faults:\n${describeTrouble(log)}`)
    },
  }
}

/** Discord's SDK counts requests by real seconds, and the clock of a test runs through minutes meanwhile. */
function unhurried(config: Config): Config {
  return config.discord === null
    ? config
    : { ...config, discord: { ...config.discord, requestsPerSecond: Number.POSITIVE_INFINITY } }
}

/** In real ms: how long `until` waits. */
const PATIENCE_MS = 10_000

/** Longer than the pause between two looks of the program at what is due, in ms. */
const REST_MS = 10_000

/** How far the clock moves with each look, in ms: an alarm of the program's loops passes within a few looks. */
const STEP_MS = 100

/** The same module as the sources', after the build. */
async function importBuilt(): Promise<{ readonly startRollcall: typeof startRollcall }> {
  return import(new URL('../../dist/main.js', import.meta.url).href)
}

async function openServer({ acknowledgeWithinMs: replyWithinMs, membersIntent }: ProgramSetup): Promise<DiscordServer> {
  const fake = await openFakeDiscord({
    ...(replyWithinMs !== undefined && { deadlines: { replyWithinMs } }),
    ...(membersIntent === true && { declared: INTENT.guildMembers }),
  })
  const guild = fake.guild({ name: 'Discord school', locale: 'en-GB' })
  const [general] = guild.channels.values()
  if (general === undefined) throw new Error('a server has a first channel')
  return { fake, guild, general }
}

/** The settings that reach the fakes, as an operator would write them. */
function settingsFor({
  setup,
  slack,
  discord,
}: {
  readonly setup: ProgramSetup
  readonly slack: FakeSlack | null
  readonly discord: DiscordServer | null
}): Readonly<Record<string, string>> {
  return {
    DEFAULT_TIMEZONE: 'Europe/Berlin',
    PLAYGROUND: setup.playground === true ? 'on' : 'off',
    ...(slack === null
      ? {}
      : {
          SLACK_API_URL: slack.apiUrl,
          ...(setup.oauth !== 'alone' && { SLACK_BOT_TOKEN: slack.workspace.botToken }),
          ...(setup.oauth !== undefined && {
            PUBLIC_URL: new URL(slack.oauth.redirectUrl).origin,
            SLACK_CLIENT_ID: slack.oauth.clientId,
            SLACK_CLIENT_SECRET: slack.oauth.clientSecret,
            SLACK_STATE_SECRET: slack.oauth.stateSecret,
          }),
          ...(setup.slack === 'http'
            ? { SLACK_SIGNING_SECRET: slack.signingSecret }
            : { SLACK_APP_TOKEN: slack.appToken }),
        }),
    ...(discord === null ? {} : discordSettings(discord.fake)),
  }
}

function dumpOf(rows: Program['rows']): Readonly<Record<string, readonly unknown[]>> {
  const tables = rows<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  )
  return Object.fromEntries(tables.map(({ name }) => [name, rows(`SELECT * FROM "${name}"`)]))
}

/** The latest different warnings and faults that were logged, for a failure to tell. */
function describeTrouble(log: Program['log']): string {
  const lines = log.lines
    .filter(({ level }) => level === 'warn' || level === 'error')
    .map(({ level, message, facts }) => {
      const err = 'err' in facts && facts.err instanceof Error ? ` ${facts.err.stack ?? facts.err.message}` : ''
      return `${level}: ${message} ${JSON.stringify(facts)}${err}`
    })
  return [...new Set(lines)].slice(-MOST_TOLD).join('\n')
}

const MOST_TOLD = 5
