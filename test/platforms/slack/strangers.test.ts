/** How the Slack platform learns who somebody is before it asks for an answer, over both ways. */
import { describe, expect, test } from 'vitest'
import { CHANNEL, startScripted } from './scripted.ts'

describe.each(['socket', 'http'] as const)('over %s', (mode) => {
  test('somebody never seen is looked up before anything is decided, and those they mention', async () => {
    const { fake, script } = await startScripted(mode)
    fake.addUser({ id: 'U3', name: 'owner', realName: 'Olga', isPrimaryOwner: true, tz: 'Asia/Tokyo', locale: 'de-DE' })
    fake.addUser({ id: 'U4', name: 'nia' })
    script.strangers.add('U3').add('U4')
    const act = await fake.person('U3').slash('/session', 'invite 42 person: @nia', { channel: CHANNEL })
    expect(act.body).toBeUndefined()
    expect((await act.answer()).text).toBe('Answer\nFine')
    expect(script.intents).toMatchObject([
      {
        user: {
          externalId: 'U3',
          profile: {
            name: 'owner',
            zone: 'Asia/Tokyo',
            locale: 'de-DE',
            standing: 'owner',
            isBot: false,
            email: 'owner@school.test',
          },
        },
        act: { mentions: [{ value: { externalId: 'U4', profile: { name: 'nia', standing: 'member' } } }] },
      },
    ])
    const again = await fake.person('U3').slash('/session', 'again')
    expect(again.body).toMatchObject({ response_type: 'ephemeral' })
    expect(fake.calls.filter((call) => call.method === 'users.info')).toHaveLength(2)
    expect(fake.faults).toEqual([])
  })

  test('where Slack does not tell who somebody is, nothing is done and they hear so', async () => {
    const { fake, script } = await startScripted(mode)
    fake.addUser({ id: 'U3', name: 'new' })
    script.strangers.add('U3')
    fake.disturb.order('users.info', { kind: 'status', status: 500 })
    expect((await (await fake.person('U3').slash('/sessions')).answer()).text).toContain('did not tell us who you are')
    expect(script.intents).toEqual([])
    expect((await (await fake.person('U3').slash('/sessions')).answer()).text).toBe('Answer\nFine')
  })

  test('where Slack asks to wait with looking somebody up, the answer waits too', async () => {
    const { fake, script } = await startScripted(mode)
    fake.addUser({ id: 'U3', name: 'new' })
    script.strangers.add('U3')
    fake.disturb.order('users.info', { kind: 'rate-limited', retryAfter: 1 })
    const act = await fake.person('U3').slash('/sessions')
    expect(act.acked).toBe(true)
    expect((await act.answer()).text).toBe('Answer\nFine')
    expect(script.intents).toMatchObject([{ user: { profile: { name: 'new' } } }])
    expect(fake.faults).toEqual([])
  })

  test('those who were there at the start need no looking up', async () => {
    const { fake, script } = await startScripted(mode)
    await expect.poll(() => fake.calls.some((call) => call.method === 'users.list')).toBe(true)
    script.strangers.add('U1')
    const act = await fake.person('U1').slash('/sessions')
    expect(act.body).toMatchObject({ response_type: 'ephemeral' })
    expect(script.intents).toMatchObject([
      { user: { profile: { name: 'maya', zone: 'Europe/Berlin', locale: 'en-US' } } },
    ])
    expect(fake.calls.filter((call) => call.method === 'users.info')).toEqual([])
  })

  test('a profile that changes is told', async () => {
    const { fake, script } = await startScripted(mode)
    await fake.person('U1').changeZone('America/New_York')
    await expect
      .poll(() => script.profileChanges.at(-1))
      .toMatchObject({
        platform: 'slack',
        space: { externalId: 'T1' },
        user: 'U1',
        profile: { zone: 'America/New_York' },
      })
    expect(fake.faults).toEqual([])
  })
})
