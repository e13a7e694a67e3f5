import { afterEach, describe, expect, it, vi } from 'vitest'
import { INTENT } from '../../fakes/discord/limits.ts'
import { type OpenDiscord, openDiscord, say } from './open-discord.ts'

/** Roles through the real SDK, against the fake. */

const opened: OpenDiscord[] = []
const open = async (script: Parameters<typeof openDiscord>[0] = {}) => {
  const discord = await openDiscord(script)
  opened.push(discord)
  const cohort = discord.fake.role(discord.guild, { name: 'Cohort 7' })
  const other = discord.fake.role(discord.guild, { name: 'Other' })
  const read = (group: string) => discord.platform.groups?.read({ space: discord.guild.id, group })
  return { ...discord, cohort, other, read }
}
afterEach(async () => {
  for (const discord of opened.splice(0)) {
    expect(discord.fake.faults).toEqual([])
    await discord.close()
  }
})

describe('where Server Members Intent is switched on', () => {
  const on = { fake: { declared: INTENT.guildMembers } }

  it('lists who has a role, page after page, with what is known of them', async () => {
    const { fake, guild, cohort, other, read, ann } = await open(on)
    for (let at = 0; at < 1_001; at += 1) fake.person(guild, { name: `P${at}`, roles: [at % 2 === 0 ? cohort : other] })
    fake.setRoles(guild, ann, [cohort, other])
    const reading = await read(cohort.id)
    if (reading?.type !== 'members') throw new Error(JSON.stringify(reading))
    expect(reading.name).toBe('Cohort 7')
    expect(reading.members).toHaveLength(502)
    expect(reading.members.find(({ externalId }) => externalId === ann.id)?.profile).toEqual({
      ...{ name: 'Annie', zone: null, locale: null, standing: null, isBot: false, email: null },
      groups: [guild.id, cohort.id, other.id],
    })
  })

  it('everybody has the role of everyone', async () => {
    const { guild, read, ann } = await open(on)
    const reading = await read(guild.id)
    expect(reading).toMatchObject({ type: 'members', name: '@everyone' })
    expect(JSON.stringify(reading)).toContain(ann.id)
  })

  it('hears of who gets a role, loses it, joins and leaves', async () => {
    const { fake, guild, cohort, ann, profiles } = await open(on)
    fake.setRoles(guild, ann, [cohort])
    const ben = fake.person(guild, { name: 'Ben', roles: [cohort] })
    fake.leave(guild, ben)
    await vi.waitFor(() => expect(profiles).toHaveLength(3))
    expect(profiles.map(({ user, profile }) => [user, profile.name, profile.groups])).toEqual([
      [ann.id, 'Annie', [guild.id, cohort.id]],
      [ben.id, 'Ben', [guild.id, cohort.id]],
      [ben.id, 'Ben', []],
    ])
  })
})

describe('where it is not', () => {
  it('asks for no privileged intent, lists nobody, and says so', async () => {
    const { fake, cohort, read } = await open()
    expect(fake.gateway.intents() & INTENT.guildMembers).toBe(0)
    expect(await read(cohort.id)).toEqual({ type: 'unlistable', trouble: 'members_intent', asTheyAct: true })
  })

  it("tells a person's roles whenever they act or are mentioned", async () => {
    const { fake, guild, cohort, ann, intents } = await open({ handle: () => say('Hello') })
    fake.setRoles(guild, ann, [cohort])
    await ann.slash('session', 'role grant', { person: { id: ann.id }, role: 'mentor' })
    const [intent] = intents
    expect(intent?.user.profile?.groups).toEqual([guild.id, cohort.id])
    expect(intent?.act).toMatchObject({ input: { person: { profile: { groups: [guild.id, cohort.id] } } } })
  })
})

it('knows a role that is gone, hears of it, and of a server that the bot is in no more', async () => {
  const { fake, guild, cohort, read, groupChanges, platform } = await open()
  fake.dropRole(guild, cohort)
  expect(await read(cohort.id)).toEqual({ type: 'gone' })
  await vi.waitFor(() => expect(groupChanges).toHaveLength(1))
  expect(groupChanges).toEqual([{ platform: 'discord', space: guild.id, group: cohort.id }])
  expect(await platform.groups?.read({ space: '1', group: '2' })).toEqual({ type: 'gone' })
})

it('an outage is no reason to take anybody out', async () => {
  const { fake, cohort, read } = await open()
  fake.inject.add({ method: 'GET', path: /\/roles$/, with: { kind: 'error', status: 502 } })
  expect(await read(cohort.id)).toEqual({ type: 'unreachable' })
})
