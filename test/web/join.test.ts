import { afterEach, describe, expect, test } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import { HOSTILE } from '../support/sample.ts'
import { HOUR } from '../support/seed-school.ts'
import { type Doors, openDoors } from './open-doors.ts'

const MINUTE = 60_000
let doors: Doors | undefined

afterEach(async () => {
  await doors?.close()
  doors = undefined
})

describe('while the doors are open', () => {
  test('GET and HEAD show Join and record nothing, however often a scanner comes', async () => {
    const { joinUrl, evidence, attendance } = await openDuring()
    for (const method of ['GET', 'HEAD', 'GET']) {
      const answer = await fetch(joinUrl, { method, redirect: 'manual' })
      expect(answer.status).toBe(200)
      const html = await answer.text()
      if (method === 'GET') expect(html).toContain('<form method="post"><button type="submit">Join</button></form>')
      else expect(html).toBe('')
    }
    expect(await evidence()).toEqual([])
    expect(await attendance()).toBeNull()
  })

  test('the page says what and when it is, in the zone of its person, and not where', async () => {
    const { joinUrl, session, joinToken } = await openDuring()
    const html = await (await fetch(joinUrl)).text()
    expect(html).toContain(`#${session.number} Career coaching`)
    expect(html).toContain('(Europe/Berlin)')
    expect(html).toContain('Mentor: Maya')
    expect(html).toContain('counted as Ada')
    for (const secret of [session.link ?? '', 's3cret', joinToken]) expect(html).not.toContain(secret)
  })

  test('POST leads to the room, and is evidence once', async () => {
    const { joinUrl, evidence, ada, session, attendance } = await openDuring()
    const answers = await Promise.all([1, 2, 3].map(() => fetch(joinUrl, { method: 'POST', redirect: 'manual' })))
    for (const answer of answers) {
      expect([answer.status, answer.headers.get('location')]).toEqual([303, session.link])
      expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
    expect(await evidence()).toEqual([{ source: 'join_link', personId: ada.id }])
    expect((await attendance())?.registration).toBe('registered')
  })

  test('POST leads to the backup room where there is no other', async () => {
    const { joinUrl } = await openDuring({ link: null, backupLink: 'https://backup.example/räum?a=1' })
    const answer = await fetch(joinUrl, { method: 'POST', redirect: 'manual' })
    expect(answer.headers.get('location')).toBe('https://backup.example/r%C3%A4um?a=1')
  })

  test('a room that no browser can open is not followed', async () => {
    const { joinUrl } = await openDuring({ link: 'javascript:alert(1)' })
    const answer = await fetch(joinUrl, { method: 'POST', redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([200, null])
    expect(await answer.text()).toContain('no room with a web address')
  })

  test('a full session puts in line', async () => {
    const opened = await openDuring({ capacity: 1 })
    const { store, school, session, bob, joinUrl } = opened
    await store.commit({ changes: [school.register(session, bob)] })
    const answer = await fetch(joinUrl, { method: 'POST', redirect: 'manual' })
    expect(await answer.text()).toContain('You are number 1 in line')
  })
})

describe('outside the join window', () => {
  test('before the doors open it says when to come back, in the zone of its person; a press keeps a place without evidence', async () => {
    const opened = await open()
    const { joinUrl, session, evidence, attendance, ada, store } = opened
    await store.commit({ changes: [{ type: 'set-person', id: ada.id, set: { timezone: 'America/New_York' } }] })
    for (const method of ['GET', 'POST']) {
      expect(await attendance()).toBeNull()
      const answer = await fetch(joinUrl, { method, redirect: 'manual' })
      const html = await answer.text()
      expect(answer.status).toBe(200)
      expect(html).toMatch(/The doors open on \w{3} \d+ \w{3} \d{4}, \d\d:\d\d \(America\/New_York\)/)
      expect(html).toContain(method === 'GET' ? '>Keep a place for me</button>' : 'You are registered.')
      expect(html.includes('<button')).toBe(method === 'GET')
      expect(html).not.toContain(session.link)
    }
    expect([await evidence(), (await attendance())?.registration]).toEqual([[], 'registered'])
  })

  test.each([
    ['over', {}, 3 * HOUR, 'is over'],
    ['called off', { status: 'cancelled', cancelReason: 'Maya is <ill>' } as const, 0, 'Maya is &#60;ill&#62;'],
    ['for others', { audience: { everyone: false, segmentIds: [] } }, HOUR, 'is for other people'],
  ])('%s: a kind page without a button', async (_, set, later, words) => {
    const { joinUrl, clock, evidence } = await open(set)
    clock.set(new Date(clock.now().getTime() + later))
    for (const method of ['GET', 'POST']) {
      const html = await (await fetch(joinUrl, { method, redirect: 'manual' })).text()
      expect(html).toContain(words)
      expect(html).not.toContain('<button')
    }
    expect(await evidence()).toEqual([])
  })
})

describe('a reader of Spanish', () => {
  const speaking = (languages: string) => ({ 'Accept-Language': languages })

  test('has the page in Spanish, what was refused too, whatever their browser asks for', async () => {
    const opened = await open()
    const { joinUrl, session, ada, store, clock } = opened
    await store.commit({ changes: [{ type: 'set-person', id: ada.id, set: { locale: 'es-419' } }] })
    const early = await (await fetch(joinUrl, { headers: speaking('en-US') })).text()
    expect(early).toContain('<html lang="es">')
    expect(early).toMatch(/Aún es temprano: la sesión empieza el \w{3} \d+ \w{3} \d{4}, \d\d:\d\d \(Europe\/Berlin\)\./)
    expect(early).toContain('>Guardarme una plaza</button>')
    expect(await (await fetch(joinUrl, { method: 'POST' })).text()).toContain('Tienes plaza.')
    clock.set(session.startTime)
    const during = await (await fetch(joinUrl)).text()
    expect(during).toContain('<button type="submit">Unirme</button>')
    expect(during).toContain('cuenta como asistencia de Ada')
    clock.set(new Date(session.endTime.getTime() + HOUR))
    const over = await (await fetch(joinUrl)).text()
    expect(over).toContain('terminó')
    for (const page of [early, during, over]) expect(page).not.toMatch(/\b(?:the|you|is|starts|doors)\b/i)
  })

  test('is told by their browser where nobody knows their language, or whose link it is', async () => {
    const { url, joinUrl } = await openDuring()
    const headers = speaking('fr-FR, en;q=0.5, es-MX;q=0.9')
    expect(await (await fetch(joinUrl, { headers })).text()).toContain('>Unirme</button>')
    const unknown = await fetch(`${url}/join/unknown`, { headers })
    expect([unknown.status, await unknown.text()]).toEqual([404, expect.stringContaining('Este enlace no funciona')])
  })

  test('gets English where they chose it, though their browser asks for Spanish', async () => {
    const { joinUrl, ada, store } = await openDuring()
    await store.commit({ changes: [{ type: 'set-person', id: ada.id, set: { locale: 'en-GB' } }] })
    expect(await (await fetch(joinUrl, { headers: speaking('es') })).text()).toContain('>Join</button>')
  })
})

describe('a token that we did not make', () => {
  test('and one of a person who is no more, or made for another door: the same plain page', async () => {
    const { url, joinToken, unsubscribeToken, log } = await openDuring()
    const pages = new Set<string>()
    const forged = [
      `${joinToken.slice(0, -1)}${joinToken.endsWith('A') ? 'B' : 'A'}`,
      joinToken.replace('per_', 'per_0'),
      joinToken.slice(0, -5),
      unsubscribeToken,
      '',
      '%00',
      '..%2f..',
      '<script>',
      'x'.repeat(301),
      'a/b',
    ]
    for (const token of forged) {
      for (const method of ['GET', 'POST']) {
        const answer = await fetch(`${url}/join/${token}`, { method, redirect: 'manual' })
        expect([answer.status, token]).toEqual([404, token])
        pages.add(await answer.text())
      }
    }
    expect(pages.size).toBe(1)
    expect(log.lines).toEqual([])
  })
})

test('a page fetches nothing, is kept by nobody, found by no search engine and shown in no frame', async () => {
  const { joinUrl } = await openDuring()
  const { headers } = await fetch(joinUrl)
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]+=*'; form-action 'self' https: http:; base-uri 'none'; frame-ancestors 'none'$/,
  )
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-robots-tag')).toContain('noindex')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('set-cookie')).toBeNull()
})

test('other methods are told which there are', async () => {
  const { joinUrl } = await openDuring()
  const answer = await fetch(joinUrl, { method: 'DELETE' })
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
})

test('no title becomes markup', async () => {
  const { joinUrl } = await openDuring({ title: `${HOSTILE.slice(0, 60)}</h1><script>"'` })
  const html = await (await fetch(joinUrl)).text()
  expect(html).not.toContain('<script>')
  expect(html).toContain('&#60;/h1&#62;&#60;script&#62;&#34;&#39;')
})

async function open(set: Partial<Session> = {}): Promise<Doors> {
  doors = await openDoors(set)
  return doors
}

/** Five minutes before the start. */
async function openDuring(set: Partial<Session> = {}): Promise<Doors> {
  const opened = await open(set)
  opened.clock.set(new Date(opened.session.startTime.getTime() - 5 * MINUTE))
  return opened
}
