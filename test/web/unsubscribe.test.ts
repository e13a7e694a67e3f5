import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Doors, openDoors } from './open-doors.ts'

let doors: Doors

beforeEach(async () => {
  doors = await openDoors()
  const { store, ada, clock } = doors
  const set = { email: 'ada@example.org', emailConfirmedAt: clock.now(), reach: 'email' } as const
  await store.commit({ changes: [{ type: 'set-person', id: ada.id, set }] })
})

afterEach(() => doors.close())

describe('the way out of mail', () => {
  test('GET and HEAD show a button and change nothing', async () => {
    for (const method of ['GET', 'HEAD']) expect((await fetch(doors.unsubscribeUrl, { method })).status).toBe(200)
    expect(await (await fetch(doors.unsubscribeUrl)).text()).toContain('<button type="submit">Turn off mail</button>')
    expect((await doors.person())?.reach).toBe('email')
  })

  test.each([
    ['one press in the mailbox (RFC 8058)', 'List-Unsubscribe=One-Click'],
    ['the button of the page', ''],
    ['any other body', 'x'.repeat(10_000)],
  ])('%s turns mail off, without a cookie and without a redirect, as often as it is pressed', async (_, body) => {
    for (const _time of [1, 2]) {
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
      const answer = await fetch(doors.unsubscribeUrl, { method: 'POST', headers, body, redirect: 'manual' })
      expect(answer.status).toBe(200)
      expect(await answer.text()).toContain('Mail is off')
      expect(answer.headers.get('set-cookie')).toBeNull()
    }
    expect(await doors.person()).toMatchObject({ reach: 'dm', emailConfirmedAt: null })
  })

  test('a token that is none of ours, or for another door, changes nothing and is told nothing', async () => {
    const { url, unsubscribeToken, joinToken } = doors
    for (const token of [`${unsubscribeToken}x`, unsubscribeToken.slice(1), joinToken, '', '%2e%2e']) {
      for (const method of ['GET', 'POST']) {
        const answer = await fetch(`${url}/unsubscribe/${token}`, { method })
        expect(answer.status).toBe(404)
        expect(await answer.text()).not.toContain('Ada')
      }
    }
    expect((await doors.person())?.reach).toBe('email')
  })

  test('speaks the language of its reader, and to others that of their browser', async () => {
    const { store, ada, url, unsubscribeUrl } = doors
    await store.commit({ changes: [{ type: 'set-person', id: ada.id, set: { locale: 'es-ES' } }] })
    const asked = await (await fetch(unsubscribeUrl)).text()
    expect(asked).toContain('<html lang="es">')
    expect(asked).toContain('<button type="submit">Dejar de recibir correos</button>')
    expect(await (await fetch(unsubscribeUrl, { method: 'POST' })).text()).toContain('Ya no enviamos correos')
    const unknown = await fetch(`${url}/unsubscribe/unknown`, { headers: { 'Accept-Language': 'es' } })
    expect(await unknown.text()).toContain('Este enlace no funciona')
  })

  test('its form leads nowhere else', async () => {
    const policy = (await fetch(doors.unsubscribeUrl)).headers.get('content-security-policy')
    expect(policy).toContain("form-action 'self';")
  })
})
