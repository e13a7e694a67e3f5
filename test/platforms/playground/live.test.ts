import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { WireMessage } from '../../../src/platforms/playground/wire.ts'
import { actAs, readView } from './driver.ts'
import { echoCard } from './echo-conversation.ts'
import { type OpenPlayground, openPlayground } from './open-playground.ts'

const opened: OpenPlayground[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map((open) => open.close()))
})

describe('a view', () => {
  test('hears of new and changed messages that its person may see, in order', async () => {
    const { url, playground } = await open()
    const view = await look(url, { as: 'ana' })
    const posted = await playground.post({
      id: 'a',
      space: 'playground',
      to: { channel: 'sessions' },
      view: echoCard('A', 1),
    })
    await actAs(url, 'maya').slash('/sessions')
    await playground.post({ id: 'b', space: 'playground', to: { user: 'ana' }, view: echoCard('B') })
    await playground.update({
      space: 'playground',
      ref: posted.type === 'sent' ? posted.ref : '',
      view: echoCard('A', 2),
    })
    const heard = await view.take(3)
    expect(heard.map((m) => m.view?.title)).toEqual(['A', 'B', 'A'])
    expect(readView(heard[2]?.view ?? null)).toContain('2 of 20')
    view.close()
  })

  test('catches up with what it missed, each message once, in its last form', async () => {
    const { url, playground } = await open()
    const ana = actAs(url, 'ana')
    const { epoch, seq } = await ana.state()
    const posted = await playground.post({
      id: 'a',
      space: 'playground',
      to: { channel: 'sessions' },
      view: echoCard('A', 1),
    })
    await playground.update({
      space: 'playground',
      ref: posted.type === 'sent' ? posted.ref : '',
      view: echoCard('A', 2),
    })
    await ana.slash('/sessions')
    const [answer] = await ana.answers()
    if (answer !== undefined) await ana.dismiss(answer)
    const view = await look(url, { as: 'ana', after: `${epoch}:${seq}` })
    expect((await view.take(2)).map((m) => [m.view?.title ?? null, m.gone])).toEqual([
      ['A', false],
      [null, true],
    ])
    view.close()
  })

  test.each(['', 'run_of_another:5', 'nonsense', ':::', '\u0000'])(
    'that names no event of this run (%j) is told to begin anew',
    async (after) => {
      const { url } = await open()
      const view = await look(url, { as: 'ana', after })
      expect(await view.next()).toContain('event: reset')
      view.close()
    },
  )

  test('many at once all hear it, and one that left disturbs nobody', async () => {
    const { url, playground } = await open()
    const views = await Promise.all(Array.from({ length: 20 }, () => look(url, { as: 'ana' })))
    views[0]?.close()
    await playground.post({ id: 'a', space: 'playground', to: { channel: 'sessions' }, view: echoCard('A') })
    const heard = await Promise.all(views.slice(1).map((view) => view.take(1)))
    expect(heard.flat()).toHaveLength(19)
    for (const view of views) view.close()
  })
})

describe('a restart', () => {
  test('keeps what was posted, so that old buttons work and cards can be updated; private answers are forgotten', async () => {
    const file = await aFile()
    const first = await open({ file })
    const posted = await first.playground.post({
      id: 'a',
      space: 'playground',
      to: { channel: 'sessions' },
      view: echoCard('A'),
    })
    await actAs(first.url, 'ana').slash('/sessions s3cret-word')
    await first.close()
    expect(await readFile(file, 'utf8')).not.toContain('s3cret-word')

    const second = await open({ file })
    const ana = actAs(second.url, 'ana')
    const [card] = await ana.channel('sessions')
    if (card === undefined) throw new Error('no card')
    await ana.press(card, 'Join')
    expect(second.conversation.heard).toHaveLength(1)
    const ref = posted.type === 'sent' ? posted.ref : ''
    expect(await second.playground.update({ space: 'playground', ref, view: echoCard('B') })).toEqual(posted)
    expect(
      await second.playground.post({ id: 'a', space: 'playground', to: { channel: 'sessions' }, view: echoCard('A') }),
    ).toEqual(posted)
  })

  test.each(['', '{', 'null', '{"version":1,"entries":[1]}', '{"version":2,"entries":[]}'])(
    'survives a damaged file (%j)',
    async (content) => {
      const file = await aFile()
      await writeFile(file, content)
      const { playground, log } = await open({ file })
      expect(playground.health()).toEqual({ state: 'ready' })
      expect(log.lines.map((line) => line.level)).toEqual(['warn'])
    },
  )

  test('a file that cannot be written is told once per save and disturbs nobody', async () => {
    const { playground, log, close } = await open({ file: '/nowhere/playground.json' })
    const posted = await playground.post({
      id: 'a',
      space: 'playground',
      to: { channel: 'sessions' },
      view: echoCard('A'),
    })
    expect(posted.type).toBe('sent')
    await close()
    expect(log.lines.map((line) => line.message)).toEqual(['The playground could not save its messages'])
  })
})

describe('a stop', () => {
  test('ends the streams and refuses what comes later; a second one does nothing', async () => {
    const { url, playground } = await open()
    const view = await look(url, { as: 'ana' })
    await playground.stop()
    await playground.stop()
    expect(await view.next().catch(() => '')).toBe('')
    expect(playground.health()).toEqual({ state: 'stopped' })
    await expect(actAs(url, 'ana').slash('/sessions')).rejects.toThrow('503')
  })

  test('waits for the answers under way', async () => {
    const { url, playground } = await open()
    const answers = Promise.all(Array.from({ length: 20 }, () => actAs(url, 'ana').slash('/sessions')))
    await actAs(url, 'ana').slash('/sessions')
    await playground.stop()
    // Each was either answered or refused: none is left hanging.
    await answers.catch((error: Error) => expect(error.message).toContain('503'))
  })
})

async function open(options: Parameters<typeof openPlayground>[0] = {}): Promise<OpenPlayground> {
  const made = await openPlayground(options)
  opened.push(made)
  return made
}

async function aFile(): Promise<string> {
  return join(await mkdtemp(join(tmpdir(), 'rollcall-playground-')), 'messages.json')
}

/** A view's stream; without `after`, from now on. */
async function look(url: string, of: { readonly as: string; readonly after?: string }) {
  const { epoch, seq } = await actAs(url, of.as).state()
  const query = new URLSearchParams({ as: of.as, after: of.after ?? `${epoch}:${seq}` })
  const abort = new AbortController()
  const answer = await fetch(`${url}/playground/live?${query}`, { signal: abort.signal })
  const reader = (answer.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader()
  let buffer = ''
  const next = async (): Promise<string> => {
    for (;;) {
      const end = buffer.indexOf('\n\n')
      if (end >= 0) {
        const event = buffer.slice(0, end)
        buffer = buffer.slice(end + 2)
        if (event.startsWith('id:') || event.startsWith('event:')) return event
        continue
      }
      const { value, done } = await reader.read()
      if (done) return ''
      buffer += value
    }
  }
  const take = async (count: number): Promise<readonly WireMessage[]> => {
    const messages: WireMessage[] = []
    while (messages.length < count) messages.push(JSON.parse(/^data: (.*)$/m.exec(await next())?.[1] ?? 'null'))
    return messages
  }
  return { next, take, close: () => abort.abort() }
}
