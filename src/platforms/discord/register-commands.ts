import { type RESTPostAPIChatInputApplicationCommandsJSONBody, Routes } from 'discord-api-types/v10'
import type { Log } from '../../usecases/ports.ts'
import { faultFacts } from './fault-facts.ts'
import { sameCommands } from './same-commands.ts'

/** The part of the SDK's REST client that registering needs. */
export type CommandRest = {
  readonly get: (route: `/${string}`) => Promise<unknown>
  readonly put: (route: `/${string}`, request: { readonly body: unknown }) => Promise<unknown>
}

/** What is to be registered, and where: globally, or in the servers named. */
export type Registration = {
  readonly applicationId: string
  readonly guildIds: readonly string[]
  readonly commands: readonly RESTPostAPIChatInputApplicationCommandsJSONBody[]
}

/** The bot is not in that server. */
const MISSING_ACCESS = 50001

/**
 * Registers the commands where they differ from what is there. With servers named, commands of the same names that were
 * once registered globally are taken away, since they would show twice; a server that the bot is not in is skipped.
 */
export async function registerCommands(rest: CommandRest, registration: Registration, log: Log): Promise<void> {
  const { applicationId, guildIds, commands } = registration
  const everywhere = Routes.applicationCommands(applicationId)
  if (guildIds.length === 0) return overwrite({ rest, log }, { route: everywhere, commands, isGlobal: true })
  const names = new Set(commands.map((command) => command.name))
  const kept = (await read(rest, everywhere)).filter((command) => !names.has(nameOf(command)))
  await overwrite({ rest, log }, { route: everywhere, commands: kept, isGlobal: true })
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

type Target = { readonly route: `/${string}`; readonly commands: readonly object[]; readonly isGlobal: boolean }

async function overwrite(by: { rest: CommandRest; log: Log }, { route, commands, isGlobal }: Target): Promise<void> {
  const registered = await read(by.rest, route)
  if (sameCommands(commands, registered, { isGlobal })) return
  await by.rest.put(route, { body: commands })
  by.log.info({ commands: commands.length, everywhere: isGlobal }, 'registered the commands with Discord')
}

async function read(rest: CommandRest, route: `/${string}`): Promise<readonly object[]> {
  const commands = await rest.get(route)
  return Array.isArray(commands) ? commands.filter((one): one is object => typeof one === 'object' && one !== null) : []
}

function nameOf(command: object): string {
  return 'name' in command && typeof command.name === 'string' ? command.name : ''
}
