/** What counts when two command sets are compared; ids and versions are Discord's own affair. */
const KEYS = [
  'type',
  'name',
  'description',
  'description_localizations',
  'name_localizations',
  'required',
  'autocomplete',
  'choices',
  'channel_types',
  'options',
  'value',
  'contexts',
  'integration_types',
]
/** Only kept for global commands: Discord drops it for those of one server. */
const GLOBAL_KEYS = ['contexts']

/**
 * Whether the registered commands are already these. Registering takes from a budget of 200 a day, so it is done only on a
 * change (interactions/application-commands). Order of commands does not matter, order of options does.
 */
export function sameCommands(
  wanted: readonly object[],
  registered: readonly object[],
  of: { isGlobal: boolean },
): boolean {
  const keys = of.isGlobal ? KEYS : KEYS.filter((key) => !GLOBAL_KEYS.includes(key))
  const print = (commands: readonly object[]) =>
    commands.map((command) => JSON.stringify(essence(command, keys))).sort()
  return print(wanted).join() === print(registered).join()
}

/** The value with only what counts in it, keys in one order, and nothing that says nothing. What is told by language counts whole. */
function essence(value: unknown, keys: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => essence(item, keys))
  if (typeof value !== 'object' || value === null) return value
  const entries = keys.flatMap((key) => {
    const inner = (value as Readonly<Record<string, unknown>>)[key]
    const says =
      inner !== undefined && inner !== null && inner !== false && !(Array.isArray(inner) && inner.length === 0)
    if (!says) return []
    const within = key.endsWith('_localizations') ? Object.keys(inner ?? {}).sort() : keys
    return [[key, essence(inner, within)] as const]
  })
  return Object.fromEntries(entries)
}
