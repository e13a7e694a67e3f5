import { readFile, writeFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { commandDocs } from '../../src/chat/command-docs.ts'
import { COMMANDS } from '../../src/chat/commands.ts'

const PAGE = new URL('../../docs/commands.md', import.meta.url)

it('docs/commands.md is what the command table says', async () => {
  if (process.env.UPDATE_DOCS === '1') await writeFile(PAGE, commandDocs())
  expect(await readFile(PAGE, 'utf8')).toBe(commandDocs())
})

it('names every verb and every option', () => {
  const docs = commandDocs()
  for (const { name, verbs } of COMMANDS)
    for (const verb of verbs) {
      expect(docs).toContain(`\`/${`${name} ${verb.name}`.trim()}\``)
      for (const option of verb.options) expect(docs).toContain(`- \`${option.name}\`: `)
    }
})
