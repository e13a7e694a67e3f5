import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, test } from 'vitest'
import { systemClock } from '../../src/clock.ts'
import { openWeb, type Web, type WebOptions } from '../../src/web/app.ts'
import type { ReadyCheck } from '../../src/web/health.ts'
import type { Mount } from '../../src/web/mount.ts'

const opened: Web[] = []
const logged: string[] = []

afterEach(async () => {
  await Promise.all(opened.splice(0).map((web) => web.close()))
  logged.length = 0
})

describe('health', () => {
  test('the process is alive whatever is not ready', async () => {
    const web = await open({ checks: [notReady('slack', 'The token was rejected.')] })
    expect((await fetch(`${web.url}/healthz`)).status).toBe(200)
  })

  test('ready when every check passes', async () => {
    const web = await open({ checks: [{ name: 'database', problem: () => null }] })
    const answer = await fetch(`${web.url}/readyz`)
    expect([answer.status, await answer.json()]).toEqual([200, { ready: true, problems: [] }])
  })

  test('names what is not ready, and a check that fails itself', async () => {
    const broken: ReadyCheck = { name: 'database', problem: () => Promise.reject(new Error('s3cret path')) }
    const web = await open({ checks: [notReady('slack', 'The token was rejected.'), broken] })
    const answer = await fetch(`${web.url}/readyz`)
    expect([answer.status, await answer.json()]).toEqual([
      503,
      {
        ready: false,
        problems: [
          { name: 'slack', reason: 'The token was rejected.' },
          { name: 'database', reason: 'The check itself failed.' },
        ],
      },
    ])
  })

  test('a check that never answers counts as not ready', async () => {
    const clock = { now: systemClock.now, after: (_ms: number, act: () => void) => systemClock.after(0, act) }
    const stuck: ReadyCheck = { name: 'database', problem: () => new Promise<never>(() => {}) }
    const web = await open({ checks: [stuck], clock })
    const answer = await fetch(`${web.url}/readyz`)
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('No answer within 2 seconds')])
  })
})

describe('mounts', () => {
  test('a listener gets the raw body of what lies below its path, and nothing else', async () => {
    const echo: Mount = {
      path: '/raw/*',
      listener: async (request, response) => void response.end(await text(request)),
    }
    const web = await open({ mounts: [echo] })
    const body = '{"a":  1}\u0000'
    expect(await (await fetch(`${web.url}/raw/events`, { method: 'POST', body })).text()).toBe(body)
    expect((await fetch(`${web.url}/rawer`)).status).toBe(404)
  })

  test('the longest path wins, and a plain path is that path only', async () => {
    const say = (path: string): Mount => ({ path, listener: (_, response) => void response.end(path) })
    const web = await open({ mounts: [say('/'), say('/a/*'), say('/a/b')] })
    const get = async (path: string) => (await fetch(web.url + path)).text()
    expect([await get('/?as=ana'), await get('/a/b'), await get('/a/c')]).toEqual(['/', '/a/b', '/a/*'])
    expect((await fetch(`${web.url}/b`)).status).toBe(404)
  })

  test('a fault in a listener is a 500 with a reference that the log has, and says nothing more', async () => {
    const web = await open({ mounts: [{ path: '/x', listener: () => Promise.reject(new Error('s3cret')) }] })
    const answer = await fetch(`${web.url}/x`)
    const words = await answer.text()
    expect(answer.status).toBe(500)
    expect(words).not.toContain('s3cret')
    expect(logged.join()).toContain(/reference is (\w+)/.exec(words)?.[1])
  })
})

describe('hostile requests', () => {
  test('every answer carries the security headers', async () => {
    const web = await open({})
    const { headers } = await fetch(`${web.url}/nothing`)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    ['no HTTP at all', 'hello\r\n\r\n', '400'],
    ['a target that is no path', 'GET http://evil/ HTTP/1.1\r\nHost: a\r\n\r\n', '400'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, '431'],
    ['a body without length', 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n', '411'],
    ['a body too large', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n', '413'],
    ['a path like a host', 'GET //evil/%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', '404'],
  ])('%s is answered and the server lives on', async (_, bytes, status) => {
    const web = await open({})
    expect(await send(web.port, bytes)).toContain(`HTTP/1.1 ${status}`)
    expect((await fetch(`${web.url}/healthz`)).status).toBe(200)
  })
})

describe('close', () => {
  test('finishes what is under way, refuses what is new', async () => {
    const started = createGate()
    const finish = createGate()
    const slow: Mount = {
      path: '/slow',
      listener: async (_, response) => {
        started.resolve()
        await finish.promise
        response.end('done')
      },
    }
    const web = await open({ mounts: [slow] })
    const answer = fetch(`${web.url}/slow`)
    await started.promise
    const closed = web.close()
    await expect(fetch(`${web.url}/healthz`)).rejects.toThrow()
    finish.resolve()
    expect(await (await answer).text()).toBe('done')
    await closed
    await web.close()
  })

  test('a request that never ends holds it up no longer than allowed', async () => {
    const clock = { now: systemClock.now, after: (_ms: number, act: () => void) => systemClock.after(0, act) }
    const started = createGate()
    const web = await open({ clock, mounts: [{ path: '/stuck', listener: () => started.resolve() }] })
    const answer = fetch(`${web.url}/stuck`)
    await started.promise
    await Promise.all([web.close(), expect(answer).rejects.toThrow()])
  })
})

test('an address in use is refused with what to set', async () => {
  const web = await open({})
  await expect(open({ port: web.port })).rejects.toThrow(/another program listens already.*PORT/)
})

async function open(options: Partial<WebOptions>): Promise<Web> {
  const note = (facts: object, message: string) => void logged.push(JSON.stringify([facts, message]))
  const log = { debug: note, info: note, warn: note, error: note }
  const base = { host: '127.0.0.1', port: 0, mounts: [], checks: [], clock: systemClock, log }
  const web = await openWeb({ ...base, ...options })
  opened.push(web)
  return web
}

function notReady(name: string, reason: string): ReadyCheck {
  return { name, problem: async () => reason }
}

async function send(port: number, bytes: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  socket.write(bytes)
  return text(socket)
}

/** A promise to be opened from outside. */
function createGate(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {}
  const promise = new Promise<void>((open) => {
    resolve = open
  })
  return { promise, resolve: () => resolve() }
}
