import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildProgram, ROOT } from './support/build-program.ts'

/**
 * What a start reads, as the build leaves it: its time and memory follow from that. The numbers themselves are a machine's, so
 * `npm run bench` prints them and no test judges them.
 */
describe('what a start reads', () => {
  beforeAll(buildProgram, 60_000)

  it('is less than 2 MB of text before any platform', async () => {
    const texts = [...(await readAtStart('bin.js')).values()]
    expect(texts.reduce((sum, text) => sum + text.length, 0)).toBeLessThan(2_000_000)
  })

  it.each([
    ['platforms/slack/create-slack.js', 'SocketModeReceiver'],
    ['platforms/discord/discord.js', 'GatewayIntentBits'],
    ['platforms/playground/playground.js', 'image/svg+xml'],
    ['mail/smtp.js', 'createTransport'],
    ['mail/resend.js', '/emails'],
  ])('leaves %s until it is configured', async (part, word) => {
    const atStart = await readAtStart('bin.js')
    expect([...atStart].filter(([, text]) => text.includes(word)).map(([file]) => file)).toEqual([])
    expect(await readFile(join(ROOT, 'dist', part), 'utf8')).toContain(word)
    expect([...atStart.values()].join('')).toContain(`${part}")`)
  })
})

/** A built file and all that it imports at once, by path. */
async function readAtStart(entry: string): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  const read = async (file: string): Promise<void> => {
    if (texts.has(file)) return
    const text = await readFile(file, 'utf8')
    texts.set(file, text)
    const imports = [...text.matchAll(/\b(?:from|import)\s?"(\.[^"]+\.js)"/g)].map(([, name = '']) => name)
    for (const name of imports) await read(join(dirname(file), name))
  }
  await read(join(ROOT, 'dist', entry))
  return texts
}
