import { type Call, DONE, failed, misuse, ok, type Reply, type Route, route } from './call.ts'
import { checkCommands } from './check-commands.ts'
import { type Json, list, record } from './json.ts'
import { INTENT } from './limits.ts'
import { userPayload } from './payloads.ts'

/** resources/application: the flag of an app in few servers whose Server Members Intent is switched on. */
const MEMBERS_LIMITED = 1 << 15

/** Routes about the bot itself and its commands. */
export const APPLICATION_ROUTES: readonly Route[] = [
  route('GET', /^\/gateway\/bot$/, (call) =>
    ok({
      url: call.gatewayUrl,
      shards: 1,
      session_start_limit: { total: 1_000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
    }),
  ),
  route('GET', /^\/users\/@me$/, ({ world }) => ok(userPayload(world.bot))),
  route('GET', /^\/(?:applications|oauth2\/applications)\/@me$/, ({ world, declared }) =>
    ok({
      ...world.application,
      icon: null,
      description: '',
      bot_public: true,
      bot_require_code_grant: false,
      flags: (declared & INTENT.guildMembers) === 0 ? 0 : MEMBERS_LIMITED,
    }),
  ),
  route('GET', /^\/applications\/(\d+)\/commands$/, (call) => readCommands(call, '')),
  route('PUT', /^\/applications\/(\d+)\/commands$/, (call) => writeCommands(call, '')),
  route('GET', /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/, (call) => readCommands(call, call.params[1] ?? '')),
  route('PUT', /^\/applications\/(\d+)\/guilds\/(\d+)\/commands$/, (call) => writeCommands(call, call.params[1] ?? '')),
  route('DELETE', /^\/applications\/(\d+)\/commands\/(\d+)$/, (call) => {
    const kept = (call.world.commands.get('') ?? []).filter((command) => command.id !== call.params[1])
    call.world.commands.set('', kept)
    return DONE
  }),
]

function readCommands(call: Call, guildId: string): Reply {
  const wrong = refuseScope(call, guildId)
  if (wrong) return wrong
  const stored = call.world.commands.get(guildId) ?? []
  return ok(call.query.get('with_localizations') === 'true' ? stored : stored.map(withoutLocalizations))
}

/** Without being asked for, what is told by language is left out, at every level. */
function withoutLocalizations(node: Json): Json {
  const kept = Object.entries(node).filter(([key]) => !key.endsWith('_localizations'))
  const nested = ['options', 'choices'].filter((key) => node[key] !== undefined)
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(
      nested.map((key) => [key, list(node[key]).map((inner) => withoutLocalizations(record(inner)))]),
    ),
  }
}

function writeCommands(call: Call, guildId: string): Reply {
  const wrong = refuseScope(call, guildId)
  if (wrong) return wrong
  const form = checkCommands(list(call.body.json))
  if (form.faults.length > 0) return misuse(call, { status: 400, code: 50035, message: 'Invalid Form Body', form })
  const earlier = call.world.commands.get(guildId) ?? []
  const stored = list(call.body.json).map((raw) => {
    const command = record(raw)
    const id = earlier.find((known) => known.name === command.name)?.id ?? call.world.nextId()
    return stamp(call, { command, id: String(id), guildId })
  })
  call.world.commands.set(guildId, stored)
  call.world.pulse.emit('change')
  return ok(stored)
}

function refuseScope(call: Call, guildId: string): Reply | null {
  if (call.params[0] !== call.world.application.id)
    return failed(403, 20012, 'You are not authorized to perform this action')
  return guildId === '' || call.world.guilds.has(guildId) ? null : failed(403, 50001, 'Missing Access')
}

/** What Discord gives back is not what it was given: ids and defaults are added, keys that say nothing are dropped. */
function stamp(call: Call, of: { command: Json; id: string; guildId: string }): Json {
  return {
    id: of.id,
    application_id: call.world.application.id,
    version: call.world.nextId(),
    default_member_permissions: of.command.default_member_permissions ?? null,
    type: of.command.type ?? 1,
    name: of.command.name,
    name_localizations: of.command.name_localizations ?? null,
    description: of.command.description ?? '',
    description_localizations: of.command.description_localizations ?? null,
    ...(of.guildId ? { guild_id: of.guildId } : { dm_permission: true, contexts: of.command.contexts ?? null }),
    integration_types: of.command.integration_types ?? [0],
    ...(of.command.options === undefined ? {} : { options: list(of.command.options).map(stampOption) }),
    nsfw: of.command.nsfw ?? false,
  }
}

function stampOption(raw: unknown): Json {
  const option = record(raw)
  const kept = Object.entries(option).filter(
    ([key, value]) => !(['required', 'autocomplete'].includes(key) && value === false),
  )
  const nested = list(option.options)
  return { ...Object.fromEntries(kept), ...(nested.length > 0 ? { options: nested.map(stampOption) } : {}) }
}
