import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createSigner } from '../../src/store/signer.ts'
import { confirmEmail } from '../../src/usecases/confirm-email.ts'
import { enter } from '../../src/usecases/enter.ts'
import type { Asker, Delivery } from '../../src/usecases/ports.ts'
import { setEmail } from '../../src/usecases/set-email.ts'
import { setReminders } from '../../src/usecases/set-reminders.ts'
import { makeJoinToken, makeUnsubscribeToken, readJoinToken, readUnsubscribeToken } from '../../src/usecases/tokens.ts'
import { openUnsubscribe, turnOff, unsubscribe } from '../../src/usecases/turn-off.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { granted, MINUTE, openSchool, profileOf, refusalOf, type School } from './open-school.ts'
import { readDatabase } from './read-database.ts'

let school: School
let ana: Asker
beforeEach(async () => {
  school = await openSchool()
  ana = await school.person('ana')
})
afterEach(() => school.close())

const signer = createSigner([{ id: 'a', key: Buffer.alloc(32, 1) }])
const person = async (asker: Asker) => {
  const found = await school.store.person(asker.organization.id, asker.person.id)
  if (found === null) throw new Error('nobody')
  return found
}
const mailed = async (): Promise<readonly Delivery[]> =>
  (await dueDeliveries(school)).filter(({ kind }) => kind === 'email-code')
const codeOf = (delivery: Delivery | undefined) => String(delivery?.payload.code)

describe('reminders', () => {
  it('are kept as chosen, and what is left out stays', async () => {
    expect(granted(await setReminders(school.deps, { asker: ana, offsets: [5, 90] }))).toEqual({
      reach: 'dm',
      offsets: [90, 5],
      ownOffsets: true,
      mailMissing: false,
    })
    const again = await school.person('ana')
    expect(granted(await setReminders(school.deps, { asker: again, reach: 'off' })).offsets).toEqual([90, 5])
    expect(await person(ana)).toMatchObject({ reach: 'off', reminderOffsets: [90, 5] })
    expect(granted(await setReminders(school.deps, { asker: again, offsets: [] }))).toMatchObject({
      offsets: [1440, 60, 10],
      ownOffsets: false,
    })
  })

  it.each([
    ['times', [120]],
    ['those of everyone', []],
  ])('chosen again with %s come again by direct message', async (_what, offsets) => {
    granted(await setReminders(school.deps, { asker: ana, reach: 'off' }))
    const again = await school.person('ana')
    expect(granted(await setReminders(school.deps, { asker: again, offsets })).reach).toBe('dm')
    expect(await person(ana)).toMatchObject({ reach: 'dm' })
  })

  it('that cannot be are refused, and change nothing', async () => {
    const before = readDatabase(school.path)
    const refusal = refusalOf(await setReminders(school.deps, { asker: ana, reach: 'off', offsets: [0] }))
    expect(refusal.code).toBe('offsets_unusable')
    expect(readDatabase(school.path)).toBe(before)
  })
})

describe('an address', () => {
  it('is theirs once the mailed code comes back, and stays as it was until then', async () => {
    granted(await setEmail(school.deps, { asker: ana, email: 'Ana@Example.org' }))
    const [delivery] = await mailed()
    expect(delivery).toMatchObject({
      channel: 'email',
      recipient: ana.person.id,
      payload: { email: 'Ana@example.org' },
    })
    expect(await person(ana)).toMatchObject({ email: null, emailConfirmedAt: null })
    expect(granted(await confirmEmail(school.deps, { asker: ana, code: codeOf(delivery).toLowerCase() }))).toEqual({
      email: 'Ana@example.org',
    })
    expect(await person(ana)).toMatchObject({ email: 'Ana@example.org', emailConfirmedAt: school.clock.now() })
  })

  it('is not proved by the code for another one, by somebody else, twice, or late', async () => {
    granted(await setEmail(school.deps, { asker: ana, email: 'mine@example.org' }))
    granted(await setEmail(school.deps, { asker: ana, email: 'victim@example.org' }))
    const [first, second] = await mailed()
    const ben = await school.person('ben')
    expect(refusalOf(await confirmEmail(school.deps, { asker: ben, code: codeOf(first) })).code).toBe('code_unknown')
    expect(granted(await confirmEmail(school.deps, { asker: ana, code: codeOf(first) })).email).toBe('mine@example.org')
    expect(refusalOf(await confirmEmail(school.deps, { asker: ana, code: codeOf(first) })).code).toBe('code_expired')
    school.clock.set(new Date(school.clock.now().getTime() + 15 * MINUTE))
    expect(refusalOf(await confirmEmail(school.deps, { asker: ana, code: codeOf(second) })).code).toBe('code_expired')
    expect(refusalOf(await confirmEmail(school.deps, { asker: ana, code: 'nonsense' })).code).toBe('code_unknown')
    expect((await person(ana)).email).toBe('mine@example.org')
  })

  it('gets one mail within five minutes, however often it is typed', async () => {
    const ask = async () => granted(await setEmail(school.deps, { asker: ana, email: 'x@example.org' }))
    expect(await ask()).toEqual(await ask())
    expect(await mailed()).toHaveLength(1)
    school.clock.set(new Date(school.clock.now().getTime() + 5 * MINUTE))
    await ask()
    const [first, second] = await mailed()
    expect(codeOf(second)).not.toBe(codeOf(first))
    expect(granted(await confirmEmail(school.deps, { asker: ana, code: codeOf(first) })).email).toBe('x@example.org')
  })

  it('is asked of five mailboxes at most while their codes are good, each person for themselves', async () => {
    const ask = (asker: Asker, i: number) => setEmail(school.deps, { asker, email: `stranger${i}@example.org` })
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map((i) => ask(ana, i)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5)
    expect(refusalOf(await ask(ana, 7))).toEqual({ code: 'codes_too_many', most: 5 })
    expect(granted(await ask(ana, 1)).email).toBe('stranger1@example.org')
    expect(await mailed()).toHaveLength(5)
    granted(await ask(await school.person('ben'), 7))
    school.clock.set(new Date(school.clock.now().getTime() + 15 * MINUTE))
    granted(await ask(ana, 7))
  })

  it('of somebody else is answered the same', async () => {
    const ben = await school.person('ben')
    const ask = async (asker: Asker) => granted(await setEmail(school.deps, { asker, email: 'x@example.org' }))
    const first = await ask(ana)
    granted(await confirmEmail(school.deps, { asker: ana, code: codeOf((await mailed())[0]) }))
    expect(await ask(ben)).toEqual(first)
    expect(await ask(ana)).toEqual(first)
  })

  it('that the platform vouches for is confirmed at once, but not again once it was taken back', async () => {
    const arrive = (email: string | null) =>
      enter(school.deps, {
        platform: 'slack',
        space: { externalId: 'T1', name: 'Space T1' },
        user: { externalId: 'ben', profile: profileOf('ben', { email }) },
      })
    const ben = await arrive('ben@example.org')
    if (ben === null) throw new Error('nobody')
    expect((await person(ben)).emailConfirmedAt).toEqual(school.clock.now())
    await turnOff(school.deps, { asker: ben, what: 'mail' })
    await arrive('ben@example.org')
    expect((await person(ben)).emailConfirmedAt).toBeNull()
    await arrive('ana@example.org')
    expect((await person(ben)).email).toBe('ben@example.org')
  })
})

describe('turning things off', () => {
  it.each([
    ['dm', 'reminders', 'off'],
    ['both', 'reminders', 'off'],
    ['email', 'mail', 'dm'],
    ['both', 'mail', 'dm'],
    ['off', 'mail', 'off'],
  ] as const)('from %s: without %s it is %s', async (reach, what, then) => {
    await school.store.commit({ changes: [{ type: 'set-person', id: ana.person.id, set: { reach } }] })
    const asker = await school.person('ana')
    expect(await turnOff(school.deps, { asker, what })).toEqual({ reach: then })
    expect((await person(ana)).reach).toBe(then)
  })

  it('by the link in a mail: looking at it changes nothing, the press ends all mail', async () => {
    const set = { reach: 'both', email: 'ana@x.example', emailConfirmedAt: school.clock.now() } as const
    await school.store.commit({ changes: [{ type: 'set-person', id: ana.person.id, set }] })
    const token = makeUnsubscribeToken(signer, { organizationId: ana.organization.id, personId: ana.person.id })
    const before = readDatabase(school.path)
    expect(await openUnsubscribe(school.deps, { signer, token })).toEqual({ name: 'ana', locale: null })
    expect(await unsubscribe(school.deps, { signer, token: `${token}x` })).toBeNull()
    expect(readDatabase(school.path)).toBe(before)
    expect(await unsubscribe(school.deps, { signer, token })).toEqual({ name: 'ana', locale: null })
    expect(await school.store.recipient(ana.person.id)).toMatchObject({ reach: 'dm', mailable: false })
  })
})

describe('tokens', () => {
  const ids = { organizationId: 'org_1', personId: 'per_1', sessionId: 'ses_1' } as never as Parameters<
    typeof makeJoinToken
  >[1]

  it('are read by whoever made them, also after the key was rotated, and can stand in an address', () => {
    const token = makeJoinToken(signer, ids)
    expect(readJoinToken(signer, token)).toEqual(ids)
    expect(encodeURIComponent(token)).toBe(token)
    const old = { id: 'a', key: Buffer.alloc(32, 1) }
    const next = { id: 'b', key: Buffer.alloc(32, 2) }
    expect(readJoinToken(createSigner([next, old]), token)).toEqual(ids)
    expect(readJoinToken(createSigner([next]), token)).toBeNull()
  })

  it('for one thing are not good for another, nor changed, cut or made up', () => {
    const token = makeJoinToken(signer, ids)
    expect(readUnsubscribeToken(signer, token)).toBeNull()
    expect(readJoinToken(signer, makeUnsubscribeToken(signer, ids))).toBeNull()
    for (let at = 0; at < token.length; at += 1) {
      expect(readJoinToken(signer, token.slice(0, at))).toBeNull()
      const letter = token[at] === 'A' ? 'B' : 'A'
      // The last letter of base64url holds two bits that mean nothing: another spelling of the same signature is no forgery.
      if (at < token.length - 1)
        expect(readJoinToken(signer, token.slice(0, at) + letter + token.slice(at + 1))).toBeNull()
    }
    for (const made of ['', '.', '...', 'a.b.c.', `${'x'.repeat(10_000)}`])
      expect(readJoinToken(signer, made)).toBeNull()
  })
})
