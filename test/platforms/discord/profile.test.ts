import { describe, expect, it } from 'vitest'
import { createConnection } from '../../../src/platforms/discord/connection.ts'
import { createIdentifyPacer } from '../../../src/platforms/discord/identify-pacer.ts'
import { profileOf } from '../../../src/platforms/discord/profile.ts'

const MANAGE_SERVER = '32'
const account = (id: string, permissions: string) => ({
  user: { id, username: 'ana', global_name: 'Ana', discriminator: '0', avatar: null },
  member: { nick: null, permissions, roles: [] },
  locale: null,
})

describe('standing', () => {
  it.each([
    { who: 'the owner', id: '1', permissions: MANAGE_SERVER, standing: 'owner' },
    { who: 'who may manage the server', id: '2', permissions: MANAGE_SERVER, standing: 'manager' },
    { who: 'everybody else', id: '3', permissions: '0', standing: 'member' },
  ])('of $who is $standing', ({ id, permissions, standing }) => {
    expect(profileOf(account(id, permissions), { id: '9', name: 'School', ownerId: '1' }).standing).toBe(standing)
  })

  it('is told of nobody in a server that Discord has not told about yet, whose owner would pass for a manager', () => {
    const connection = createConnection({
      apiUrl: 'http://127.0.0.1:1',
      token: 'none',
      pacer: createIdentifyPacer(),
      onInteraction: () => {},
      onMember: () => {},
      onRoleGone: () => {},
      onLost: () => {},
      onReconnect: () => {},
      onFault: () => {},
    })
    const guild = connection.guild('9')
    expect(guild).toEqual({ id: '9', name: null, ownerId: null })
    for (const permissions of [MANAGE_SERVER, '0'])
      expect(profileOf(account('1', permissions), guild).standing).toBe(null)
  })
})
