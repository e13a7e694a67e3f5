import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Who may import whom (DESIGN, "The rooms"), as data. A folder that is not here may not exist. */
type Room = { readonly rooms: readonly string[]; readonly packages: readonly string[] }
const ROOMS: Readonly<Record<string, Room>> = {
  domain: { rooms: [], packages: ['luxon', 'node:crypto'] },
  usecases: { rooms: ['domain'], packages: [] },
  chat: { rooms: ['domain', 'usecases'], packages: ['luxon', 'chrono-node', 'csv-parse'] },
  'platforms/slack': { rooms: ['chat'], packages: ['@slack/', 'undici', 'node:'] },
  'platforms/discord': { rooms: ['chat'], packages: ['discord.js', 'discord-api-types', 'node:'] },
  'platforms/playground': { rooms: ['chat'], packages: ['node:'] },
  calendar: { rooms: ['domain'], packages: ['ics'] },
  mail: { rooms: ['domain'], packages: ['node:'] },
  store: { rooms: ['domain'], packages: ['drizzle-orm', 'better-sqlite3', 'node:'] },
  jobs: { rooms: ['domain', 'usecases'], packages: [] },
  web: { rooms: ['usecases', 'calendar'], packages: ['prom-client', 'node:'] },
  import: { rooms: ['domain', 'usecases', 'chat'], packages: ['csv-parse', 'cli-progress', 'node:'] },
}
/** Single files beside the rooms, and what they may import; `main` sees every room. */
const FILES: Readonly<Record<string, Room>> = {
  'main.ts': { rooms: ['*'], packages: [] },
  'create-platforms.ts': {
    rooms: ['chat', 'usecases', 'web', 'config.ts', 'platforms/slack', 'platforms/discord', 'platforms/playground'],
    packages: [],
  },
  'start-background.ts': { rooms: ['chat', 'usecases', 'jobs'], packages: [] },
  'create-mailing.ts': { rooms: ['chat', 'usecases', 'mail', 'calendar', 'config.ts'], packages: [] },
  'read-parts.ts': { rooms: ['chat', 'usecases', 'mail', 'config.ts'], packages: [] },
  'create-doors.ts': { rooms: ['chat', 'usecases', 'web'], packages: [] },
  'bin.ts': { rooms: ['main.ts', 'config.ts', 'ids.ts', 'clock.ts'], packages: [] },
  'import.ts': {
    rooms: ['import', 'chat', 'store', 'config.ts', 'master-keys.ts', 'ids.ts', 'clock.ts'],
    packages: [],
  },
  'master-keys.ts': { rooms: ['store', 'config.ts'], packages: [] },
  'config.ts': { rooms: ['settings.ts'], packages: [] },
  'settings.ts': { rooms: ['domain'], packages: ['zod'] },
  'close-all.ts': { rooms: [], packages: [] },
  'log.ts': { rooms: [], packages: ['pino'] },
  'ids.ts': { rooms: ['domain', 'clock.ts'], packages: ['node:crypto'] },
  'clock.ts': { rooms: [], packages: [] },
}
/** Any room may import these types. */
const SHARED = new Set(['log.ts', 'usecases/ports.ts'])
/** Packages that one file alone may import. */
const ONLY_IN: readonly (readonly [string, RegExp])[] = [
  ['rrule', /^domain\/series\.ts$/],
  ['ics', /^calendar\//],
  ['nodemailer', /^mail\/smtp\.ts$/],
  ['node-cron', /^jobs\/alarms\.ts$/],
  ['chrono-node', /^chat\/when/],
  ['csv-parse', /^(chat\/read-people-list|import\/read-records)\.ts$/],
  ['pino', /^log\.ts$/],
  ['cli-progress', /^import\/progress\.ts$/],
  ['zod', /^settings\.ts$/],
]

type Source = {
  readonly file: string
  readonly room: string
  readonly text: string
  readonly imports: readonly string[]
}
const sources: readonly Source[] = filesIn('src').map((source) => ({
  ...source,
  room: roomOf(source.file),
  imports: importsOf(source.text),
}))

/** The files that break a rule, each with what breaks it; a test expects none. */
const broken = (find: (source: Source) => readonly string[]) =>
  sources.flatMap((source) => find(source).map((what) => `src/${source.file}: ${what}`))
const matching = (pattern: RegExp) => (source: Source) =>
  [...withoutComments(source.text).matchAll(pattern)].map(([found]) => found)

describe('every file', () => {
  it('is found', () => expect(sources.length).toBeGreaterThan(100))

  it('lives in a known room', () =>
    expect(broken(({ file, room }) => ((FILES[file] ?? ROOMS[room]) ? [] : [`no row for ${room}`]))).toEqual([]))

  it('imports only what its room allows', () =>
    expect(broken(({ file, room, imports }) => imports.filter((target) => !isAllowed(target, { file, room })))).toEqual(
      [],
    ))

  it.each(['src', 'test'])('of %s can be read in one sitting: no more than 300 lines', (root) => {
    const long = filesIn(root).filter(({ text }) => text.split('\n').length > 301)
    expect(long.map(({ file }) => `${root}/${file}`)).toEqual([])
  })

  it('reads no clock but the Clock', () => {
    const clocks = matching(
      /Date\.now\(|new Date\(\)|DateTime\.(now|local|utc)\(\)|\bset(Timeout|Interval)\(|performance\.now/g,
    )
    expect(broken((source) => (mayReadClocks(source) ? [] : clocks(source)))).toEqual([])
  })

  it('leaves the environment to config', () =>
    expect(broken((source) => (source.file === 'config.ts' ? [] : matching(/process\.env/g)(source)))).toEqual([]))

  it('names its exports, and exports no default', () => expect(broken(matching(/^export default/gm))).toEqual([]))
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
      expect(withoutComments(text).replaceAll(/(discord|slack)[_ ](voice|huddle)/gi, ''), file).not.toMatch(
        /slack|discord/i,
      )
  })

  it('reads and writes through use cases alone where it talks: chat never asks the store', () => {
    const asks = matching(/\.store\b|(?<!-)\bstore[.,]|\bstore \}/g)
    expect(broken((source) => (source.room === 'chat' ? asks(source) : []))).toEqual([])
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

/** The clock itself, and the platforms, whose sockets and SDKs live in real time. */
function mayReadClocks({ file }: Source): boolean {
  return file === 'clock.ts' || file.startsWith('platforms/')
}

/** The TypeScript files below a folder, named from there. */
function filesIn(root: string): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file: file.split(sep).join('/'), text: readFileSync(join(root, file), 'utf8') }))
}

function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/')
  return first === 'platforms' ? `${first}/${second}` : file.includes('/') ? first : file
}

function importsOf(text: string): string[] {
  const code = withoutComments(text)
  const statements = code.matchAll(/^(?:import|export)\b(?:[^'=;()]*?\bfrom)?\s*'([^']+)'/gm)
  const calls = code.matchAll(/\bimport\('([^']+)'\)/g)
  return [...statements, ...calls].map((match) => match[1] ?? '')
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
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/[^\n]*/g, '$1')
}

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
