import { expect, it } from 'vitest'
import { createConversation, startScripted } from './scripted.ts'

/** User groups through the real Web API client, against the fake. */

const SPACE = { space: 'T1', group: 'S1' }

it('lists who is in a user group, by its handle, and what Slack says about them', async () => {
  const { fake, slack } = await startScripted('socket')
  fake.addGroup({ id: 'S1', handle: 'cohort-7', members: ['U1', 'U2'] })
  expect(await slack.groups?.read(SPACE)).toEqual({
    type: 'members',
    name: 'cohort-7',
    members: [
      { externalId: 'U1', profile: null },
      { externalId: 'U2', profile: null },
    ],
  })
  const profiles = await slack.groups?.profiles({ space: 'T1', users: ['U1', 'U2', 'U9'], most: 5 })
  expect([...(profiles ?? [])].map(([id, { name }]) => [id, name])).toEqual([
    ['U1', 'maya'],
    ['U2', 'ben'],
  ])
})

it('looks at most so many up one by one; whom it knows costs nothing', async () => {
  const { fake, slack } = await startScripted('socket')
  const users = Array.from({ length: 9 }, (_, at) => `UN${at}`)
  for (const id of users) fake.addUser({ id, name: id.toLowerCase() })
  const before = fake.calls.filter(({ method }) => method === 'users.info').length
  const profiles = await slack.groups?.profiles({ space: 'T1', users: ['U1', ...users], most: 5 })
  expect(profiles?.size).toBe(6)
  expect(fake.calls.filter(({ method }) => method === 'users.info').length - before).toBe(5)
})

it('knows a group that is gone, and one that was made a moment ago', async () => {
  const { fake, slack } = await startScripted('socket')
  expect(await slack.groups?.read(SPACE)).toEqual({ type: 'gone' })
  fake.addGroup({ id: 'S1', handle: 'cohort-7', members: [] })
  expect(await slack.groups?.read(SPACE)).toMatchObject({ type: 'members', members: [] })
  fake.workspace.groups.delete('S1')
  expect(await slack.groups?.read(SPACE)).toEqual({ type: 'gone' })
})

it('says that the scope is missing, to the doctor too', async () => {
  const { fake, slack } = await startScripted('socket')
  expect(slack.health()).toEqual({ state: 'ready' })
  fake.workspace.scopes.delete('usergroups:read')
  expect(await slack.groups?.read(SPACE)).toEqual({
    type: 'unlistable',
    trouble: 'groups_scope',
    asTheyAct: false,
  })
  // The next sign-in hears which scopes there are.
  const without = await startScripted('socket', { start: false })
  without.fake.workspace.scopes.delete('usergroups:read')
  await without.slack.start(createConversation(without.script))
  expect(without.slack.health()).toMatchObject({ state: 'ready', weaker: expect.stringContaining('usergroups:read') })
})

it('hands back the pause that Slack asks for, and an outage', async () => {
  const { fake, slack } = await startScripted('socket')
  fake.addGroup({ id: 'S1', handle: 'cohort-7', members: [] })
  fake.disturb.order('usergroups.users.list', { kind: 'rate-limited', retryAfter: 7 })
  expect(await slack.groups?.read(SPACE)).toEqual({ type: 'unreachable', afterMs: 7_000 })
  fake.disturb.order('usergroups.users.list', { kind: 'status', status: 503 })
  expect(await slack.groups?.read(SPACE)).toEqual({ type: 'unreachable' })
})

it.each(['socket', 'http'] as const)('tells that a group changed (%s)', async (mode) => {
  const { fake, script } = await startScripted(mode)
  await fake.event({ type: 'subteam_members_changed', subteam_id: 'S1', team_id: 'T1' })
  await fake.event({ type: 'subteam_updated', subteam: { id: 'S2', date_delete: 1 } })
  expect(script.groupChanges).toEqual([
    { platform: 'slack', space: 'T1', group: 'S1' },
    { platform: 'slack', space: 'T1', group: 'S2' },
  ])
})
