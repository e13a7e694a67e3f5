import { type RESTPostAPIChatInputApplicationCommandsJSONBody, Routes } from 'discord-api-types/v10'
import type { Log } from '../../usecases/ports.ts'
import { faultFacts } from './fault-facts.ts'
import { isTokenRejected } from './outcome.ts'
import { sameCommands } from './same-commands.ts'

/** The part of the SDK's REST client that registering needs. */
export type CommandRest = {
  readonly get: (route: `/${string}`, request: { readonly query: URLSearchParams }) => Promise<unknown>
  readonly put: (route: `/${string}`, request: { readonly body: unknown }) => Promise<unknown>
}

/** What is to be registered, and where: globally, or in the servers named. */
export type Registration = {
  readonly applicationId: string
  /** The servers that the bot is in. */
  readonly seen: readonly string[]
  readonly guildIds: readonly string[]
  readonly commands: readonly RESTPostAPIChatInputApplicationCommandsJSONBody[]
}

/** The bot is not in that server. */
const MISSING_ACCESS = 50001

/**
 * Registers the commands where they differ from what is there. With servers named, commands of the same names that were
 * once registered globally are taken away, since they would show twice; a server that the bot is not in is skipped. The same the
 * other way round, in the servers that the bot is in.
 */
export async function registerCommands(rest: CommandRest, registration: Registration, log: Log): Promise<void> {
  const { applicationId, guildIds, commands } = registration
  const everywhere = Routes.applicationCommands(applicationId)
  const registered = await read(rest, everywhere)
  if (guildIds.length === 0) {
    if (sameCommands(commands, registered, { isGlobal: true })) return
    // Before, so that it is done again where this ends early; and only on a change, since each server is asked.
    await clearServers({ rest, log }, registration)
    return write({ rest, log }, { route: everywhere, commands, isGlobal: true })
  }
  const kept = others(registered, commands)
  if (kept.length < registered.length) await write({ rest, log }, { route: everywhere, commands: kept, isGlobal: true })
  for (const guildId of guildIds) {
    const route = Routes.applicationGuildCommands(applicationId, guildId)
    await overwrite({ rest, log }, { route, commands, isGlobal: false }).catch((error: unknown) => {
      if (!(error instanceof Error) || Reflect.get(error, 'code') !== MISSING_ACCESS) throw error
      log.warn(
        { guildId, ...faultFacts(error) },
        'the bot is not in a server named in DISCORD_GUILD_IDS; invite it and restart',
      )
    })
  }
}

/** Takes ours away from the servers in which an earlier setting registered them. */
async function clearServers({ rest, log }: By, { applicationId, seen, commands }: Registration): Promise<void> {
  for (const guildId of seen) {
    const route = Routes.applicationGuildCommands(applicationId, guildId)
    try {
      const registered = await read(rest, route)
      const kept = others(registered, commands)
      if (kept.length < registered.length) await write({ rest, log }, { route, commands: kept, isGlobal: false })
    } catch (error) {
      if (isTokenRejected(error)) throw error
      log.warn(
        { guildId, ...faultFacts(error) },
        'commands left in a server could not be taken away; they may show twice there',
      )
    }
  }
}

function others(registered: readonly object[], ours: Registration['commands']): readonly object[] {
  const names = new Set(ours.map((command) => command.name))
  return registered.filter((command) => !names.has(nameOf(command)))
}

type Target = { readonly route: `/${string}`; readonly commands: readonly object[]; readonly isGlobal: boolean }

type By = { readonly rest: CommandRest; readonly log: Log }

async function overwrite(by: By, target: Target): Promise<void> {
  const registered = await read(by.rest, target.route)
  if (!sameCommands(target.commands, registered, target)) await write(by, target)
}

async function write(by: By, { route, commands, isGlobal }: Target): Promise<void> {
  await by.rest.put(route, { body: commands })
  by.log.info({ commands: commands.length, everywhere: isGlobal }, 'registered the commands with Discord')
}

async function read(rest: CommandRest, route: `/${string}`): Promise<readonly object[]> {
  // Else Discord tells one language alone (interactions/application-commands: get global application commands).
  const commands = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })
  return Array.isArray(commands) ? commands.filter((one): one is object => typeof one === 'object' && one !== null) : []
}

function nameOf(command: object): string {
  return 'name' in command && typeof command.name === 'string' ? command.name : ''
}
