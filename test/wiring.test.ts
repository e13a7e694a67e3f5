import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PLAIN_ACTIONS, SESSION_ACTIONS } from '../src/chat/action-names.ts'
import { COMMANDS } from '../src/chat/commands.ts'
import { DELIVERY_KINDS } from '../src/chat/deliver.ts'
import { PROPOSAL_ACTIONS } from '../src/chat/proposal-action.ts'
import { VERB_ANSWERS, verbKey } from '../src/chat/verb-answers.ts'
import { ACCESS } from '../src/domain/access.ts'

/** That what is declared in one place is wired up in the others: whatever is forgotten fails here by its name. */

const verbs = COMMANDS.flatMap((command) => command.verbs.map((verb) => ({ command, verb })))

describe('names', () => {
  it('are given once: commands, verbs, options', () => {
    expect(twice(COMMANDS.map(({ name }) => name))).toEqual([])
    expect(twice(verbs.map(({ command, verb }) => verbKey(command, verb)))).toEqual([])
    for (const { command, verb } of verbs)
      expect(twice(verb.options.map(({ name }) => name)), verbKey(command, verb)).toEqual([])
  })

  it('are never one verb and a group of verbs', () => {
    const groups = new Set(verbs.map(({ verb }) => verb.name).filter((name) => name.includes(' ')))
    const heads = [...groups].map((name) => name.split(' ')[0] ?? '')
    expect(verbs.filter(({ verb }) => heads.includes(verb.name))).toEqual([])
  })

  it('are given once: meanings of buttons', () => {
    const meanings = [SESSION_ACTIONS, PLAIN_ACTIONS, PROPOSAL_ACTIONS].flat()
    expect(twice(meanings)).toEqual([])
  })
})

describe('every verb', () => {
  it('of the table has its answer, and no answer is of a verb that is not there', () => {
    const keys = verbs.map(({ command, verb }) => verbKey(command, verb))
    expect(Object.keys(VERB_ANSWERS).sort()).toEqual(keys.sort())
  })

  it('is played on every platform by the contract', () => {
    const played = sourcesIn('test/contract')
      .map(({ text }) => text)
      .join('\n')
    const unplayed = verbs.filter(({ command, verb }) => !played.includes(`/${verbKey(command, verb)}`))
    expect(unplayed.map(({ command, verb }) => verbKey(command, verb))).toEqual([])
  })
})

describe('every delivery', () => {
  it('that is planned has a view of its kind, and every kind is planned somewhere', () => {
    const planned = sourcesIn('src/usecases')
      .flatMap(({ text }) => literalsIn(text))
      .filter((literal) => /\bevent\b/.test(literal))
      .flatMap((literal) => /(?<!readonly )\bkind: '([\w-]+)'/.exec(literal)?.[1] ?? [])
    expect([...new Set(planned)].sort()).toEqual([...DELIVERY_KINDS].sort())
  })
})

describe('every use case', () => {
  it('stands in a file named as the one function that it exports, or as what that gives', () => {
    const misnamed = sourcesIn('src/usecases').flatMap(({ file, text }) => {
      const names = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name)
      const [only, ...others] = names(/^export (?:async )?function (\w+)/gm)
      const fitting = [...names(/^export type (\w+)/gm), only ?? ''].map((name) => `src/usecases/${kebab(name)}.ts`)
      return only === undefined || others.length > 0 || fitting.includes(file) ? [] : [`${file}: ${only}`]
    })
    expect(misnamed).toEqual([])
  })

  it('that not everybody may do asks who does it: no access is declared for nothing', () => {
    const text = sourcesIn('src/usecases')
      .map((source) => source.text)
      .join('\n')
    const declared = Object.entries(ACCESS).filter(([, needs]) => needs !== 'all')
    expect(declared.map(([action]) => action).filter((action) => !text.includes(`'${action}'`))).toEqual([])
  })
})

describe('every test double and helper', () => {
  it('is used by a test', () => {
    const reached = new Set<string>()
    const visit = (file: string): void => {
      if (reached.has(file)) return
      reached.add(file)
      for (const target of importsOf(file)) visit(target)
    }
    for (const { file } of testFiles) if (file.endsWith('.test.ts')) visit(file)
    const benches = (file: string) => file.startsWith('test/bench/')
    expect(testFiles.map(({ file }) => file).filter((file) => !reached.has(file) && !benches(file))).toEqual([])
  })

  it('exports nothing that nobody imports', () => {
    const scripts = readdirSync('scripts').map((name) => readFileSync(join('scripts', name), 'utf8'))
    const all = [...testFiles.map(({ text }) => text), ...scripts].join('\n')
    const unused = testFiles
      .filter(({ file }) => file.startsWith('test/support/') || file.startsWith('test/fakes/'))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)]
          .map(([, name = '']) => name)
          .filter((name) => [...all.matchAll(new RegExp(`\\b${name}\\b`, 'g'))].length < 2)
          .map((name) => `${file}: ${name}`),
      )
    expect(unused).toEqual([])
  })
})

type Source = { readonly file: string; readonly text: string }

const testFiles = sourcesIn('test')

function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name).split(sep).join('/'))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
}

/** What stands between braces, innermost first; what stood in braces within is left out. */
function literalsIn(text: string): readonly string[] {
  const found: string[] = []
  for (let rest = text, before = ''; rest !== before; ) {
    before = rest
    rest = rest.replace(/\{([^{}]*)\}/g, (_, inner: string) => {
      found.push(inner)
      return ''
    })
  }
  return found
}

function importsOf(file: string): readonly string[] {
  const text = testFiles.find((source) => source.file === file)?.text ?? ''
  return [...text.matchAll(/(?:from|import\(|import) ?'(\.[^']+)'/g)].map(([, target = '']) =>
    normalize(join(dirname(file), target))
      .split(sep)
      .join('/'),
  )
}

function twice(names: readonly string[]): readonly string[] {
  return names.filter((name, index) => names.indexOf(name) !== index)
}

function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase()
}
