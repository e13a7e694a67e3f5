import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Who may import whom (DESIGN, "The rooms"), as data. A folder that is not here may not exist. */
type Room = { readonly rooms: readonly string[]; readonly packages: readonly string[] }
const ROOMS: Readonly<Record<string, Room>> = {
  domain: { rooms: [], packages: ['luxon', 'node:crypto'] },
  usecases: { rooms: ['domain'], packages: [] },
  chat: { rooms: ['domain', 'usecases'], packages: ['luxon', 'chrono-node'] },
  'platforms/slack': { rooms: ['chat'], packages: ['@slack/', 'undici', 'node:'] },
  'platforms/discord': { rooms: ['chat'], packages: ['discord.js', 'discord-api-types', 'node:'] },
  'platforms/playground': { rooms: ['chat'], packages: ['node:'] },
  calendar: { rooms: ['domain'], packages: ['ics'] },
  store: { rooms: ['domain'], packages: ['drizzle-orm', 'better-sqlite3', 'node:'] },
  jobs: { rooms: ['domain', 'usecases'], packages: ['node-cron'] },
  web: { rooms: ['usecases', 'calendar'], packages: ['hono', '@hono/node-server', 'node:'] },
}
/** Single files beside the rooms, and what they may import; `main` sees every room. */
const FILES: Readonly<Record<string, Room>> = {
  'main.ts': { rooms: ['*'], packages: ['node:'] },
  'bin.ts': { rooms: ['main.ts', 'config.ts', 'ids.ts', 'clock.ts'], packages: [] },
  'config.ts': { rooms: ['settings.ts'], packages: [] },
  'settings.ts': { rooms: [], packages: ['zod'] },
  'log.ts': { rooms: [], packages: ['pino'] },
  'ids.ts': { rooms: ['domain'], packages: ['node:crypto'] },
  'clock.ts': { rooms: [], packages: [] },
}
/** Any room may import these types. */
const SHARED = new Set(['log.ts', 'usecases/ports.ts'])
/** Packages that one file alone may import. */
const ONLY_IN: readonly (readonly [string, RegExp])[] = [
  ['rrule', /^domain\/series\.ts$/],
  ['ics', /^calendar\//],
  ['node-cron', /^jobs\/alarms\.ts$/],
  ['chrono-node', /^chat\/when/],
  ['pino', /^log\.ts$/],
  ['zod', /^settings\.ts$/],
]

type Source = {
  readonly file: string
  readonly room: string
  readonly text: string
  readonly imports: readonly string[]
}
const ROOT = 'src'
const sources: readonly Source[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => file.endsWith('.ts'))
  .map((file) => {
    const text = readFileSync(join(ROOT, file), 'utf8')
    return { file, room: roomOf(file), text, imports: importsOf(text) }
  })

describe.each(sources)('src/$file', ({ file, room, text, imports }) => {
  const allowed = FILES[file] ?? ROOMS[room]

  it('lives in a known room', () => expect(allowed, `${room} is not in the table`).toBeDefined())

  it('imports only what its room allows', () => {
    for (const target of imports) expect(isAllowed(target, { file, room }), `${file} → ${target}`).toBe(true)
  })

  it('can be read in one sitting', () => expect(text.split('\n').length).toBeLessThanOrEqual(301))

  it('reads no clock but the Clock', () => {
    if (file === 'clock.ts' || file.startsWith('platforms/')) return
    expect(withoutComments(text)).not.toMatch(
      /Date\.now\(|new Date\(\)|DateTime\.(now|local|utc)\(\)|\bset(Timeout|Interval)\(|performance\.now/,
    )
  })

  it('leaves the environment to config', () => {
    if (file !== 'config.ts') expect(withoutComments(text)).not.toMatch(/process\.env/)
  })

  it('names its exports, and exports no default', () => expect(text).not.toMatch(/^export default/m))
})

describe('the house', () => {
  it('has no circle of imports', () => {
    const edges = new Map(
      sources.map(
        ({ file, text }) =>
          [
            file,
            valueImportsOf(text)
              .filter(isOwn)
              .map((target) => resolve(file, target)),
          ] as const,
      ),
    )
    expect(circlesIn(edges)).toEqual([])
  })

  it('keeps the names of platforms out of chat', () => {
    for (const { file, text } of sources.filter(({ room }) => room === 'chat'))
      expect(withoutComments(text).replaceAll(/(discord|slack)_(voice|huddle)/g, ''), file).not.toMatch(
        /slack|discord/i,
      )
  })

  it('has rooms for every folder and no table row for a folder that is gone', () => {
    const rooms = new Set(sources.map(({ room }) => room))
    for (const room of Object.keys(ROOMS)) expect(rooms, room).toContain(room)
    for (const file of Object.keys(FILES))
      expect(
        sources.map((source) => source.file),
        file,
      ).toContain(file)
  })
})

function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/')
  return first === 'platforms' ? `${first}/${second}` : file.includes('/') ? first : file
}

function importsOf(text: string): string[] {
  return [...withoutComments(text).matchAll(/(?:^|\s)(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  )
}

function valueImportsOf(text: string): string[] {
  return importsOf(withoutComments(text).replaceAll(/import type [^']*'[^']+'/g, ''))
}

function isAllowed(target: string, from: { file: string; room: string }): boolean {
  const allowed = FILES[from.file] ?? ROOMS[from.room]
  if (!allowed) return false
  if (!isOwn(target)) {
    const only = ONLY_IN.find(([name]) => target === name || target.startsWith(`${name}/`))
    if (only && !only[1].test(from.file)) return false
    return (
      allowed.rooms.includes('*') ||
      allowed.packages.concat(only ? [only[0]] : []).some((name) => isPackage(target, name))
    )
  }
  const file = resolve(from.file, target)
  const room = roomOf(file)
  return (
    room === from.room ||
    SHARED.has(file) ||
    allowed.rooms.some((name) => name === '*' || name === room || name === file)
  )
}

const isOwn = (target: string) => target.startsWith('.')
const isPackage = (target: string, name: string) =>
  /[/:]$/.test(name) ? target.startsWith(name) : target === name || target.startsWith(`${name}/`)
const resolve = (from: string, target: string) =>
  relative('.', normalize(join(dirname(from), target)))
    .split(sep)
    .join('/')
const withoutComments = (text: string) => text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/[^\n]*/g, '$1')

function circlesIn(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '))
    if (done.has(file) || path.includes(file)) return
    for (const next of edges.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of edges.keys()) visit(file, [])
  return circles
}
