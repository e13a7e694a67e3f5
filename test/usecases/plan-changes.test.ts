import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cancelSession } from '../../src/usecases/cancel-session.ts'
import { createSegment } from '../../src/usecases/create-segment.ts'
import { giveCode } from '../../src/usecases/give-code.ts'
import { planChanges } from '../../src/usecases/plan-changes.ts'
import type { Asker } from '../../src/usecases/ports.ts'
import { useCode } from '../../src/usecases/use-code.ts'
import { dueDeliveries } from '../support/due-deliveries.ts'
import { granted, openSchool, type School } from './open-school.ts'
import { countRows } from './read-database.ts'

let school: School
let boss: Asker
beforeEach(async () => {
  school = await openSchool()
  boss = await school.person('boss', { role: 'superadmin' })
})
afterEach(() => school.close())

const plan = () => planChanges(school.deps, { limit: 100 })
const announced = async () =>
  (await dueDeliveries(school)).filter(({ kind }) => kind === 'announcement').map(({ recipient }) => recipient)

/** A Discord space of the same organization. */
const connectGuild = async (): Promise<Asker> => {
  const owner = await school.person('owner', { platform: 'discord', space: 'G1', standing: 'owner' })
  const { code } = granted(await giveCode(school.deps, { asker: boss, purpose: 'connect' }))
  granted(await useCode(school.deps, { asker: owner, purpose: 'connect', code }))
  return school.person('owner', { platform: 'discord', space: 'G1', standing: 'owner' })
}

describe('a new session', () => {
  it('is announced once, where it was typed where nothing else says where', async () => {
    const { session } = await school.session({ by: boss, typedChannel: 'C1' })
    expect(await plan()).toBe(1)
    expect(await plan()).toBe(0)
    expect(await announced()).toEqual([`${boss.space.id}:C1`])
    const [delivery] = await dueDeliveries(school)
    expect(delivery).toMatchObject({
      event: `session:${session.id}:created`,
      channel: 'channel',
      spaceId: boss.space.id,
      payload: { sessionId: session.id },
    })
  })

  it('is announced in each space of its organization', async () => {
    const owner = await connectGuild()
    await school.store.commit({
      changes: [{ type: 'set-space', id: owner.space.id, set: { announcementChannel: '99' } }],
    })
    granted(await createSegment(school.deps, { asker: boss, name: 'A', channel: 'CA' }))
    await school.session({ by: boss, audience: 'A', typedChannel: 'C1' })
    await plan()
    expect([...(await announced())].sort()).toEqual([`${boss.space.id}:CA`, `${owner.space.id}:99`].sort())
  })

  it('is not announced once it was called off', async () => {
    const { session } = await school.session({ by: boss, typedChannel: 'C1' })
    granted(await cancelSession(school.deps, { asker: boss, sessionId: session.id, reason: null }))
    expect(await plan()).toBe(2)
    expect(await announced()).toEqual([])
  })

  it('is announced, once, when another program wrote it', async () => {
    await school.store.commit({
      changes: [{ type: 'set-space', id: boss.space.id, set: { announcementChannel: 'news' } }],
    })
    const client = new Database(school.path)
    client
      .prepare(
        `INSERT INTO success_sessions (id, organization_id, number, title, start_time, end_time, link)
          VALUES ('ses_outside', ?, 900, 'By hand', 1790900000000, 1790903600000, 'https://example.org/')`,
      )
      .run(boss.organization.id)
    client.close()
    expect(countRows(school.path, 'session_changes', "changed_by = 'outside'")).toBe(1)
    expect(await plan()).toBe(1)
    expect(await plan()).toBe(0)
    expect(await announced()).toEqual([`${boss.space.id}:news`])
  })

  it('is announced once though two planners run at once', async () => {
    for (let i = 0; i < 5; i += 1) await school.session({ by: boss, typedChannel: 'C1' })
    expect(await Promise.all([plan(), plan(), plan()])).toEqual([5, 0, 0])
    expect(await announced()).toHaveLength(5)
  })

  it('is planned though more records than one transaction takes cannot be, and nothing is committed for those', async () => {
    for (let i = 0; i < 5; i += 1) await school.session({ by: boss, typedChannel: 'C1' })
    const bad = new Set((await school.store.unplannedChanges(4)).map(({ sessionId }) => sessionId))
    const whole = school.store
    let commits = 0
    const store: typeof whole = {
      ...whole,
      session: async (organizationId, id) => {
        if (bad.has(id)) throw new Error('unreadable')
        return whole.session(organizationId, id)
      },
      commit: (commit) => {
        commits += 1
        return whole.commit(commit)
      },
    }
    const fail = () => planChanges({ ...school.deps, store }, { limit: 2 })
    await expect(fail()).rejects.toThrow('could not be planned')
    expect(await announced()).toHaveLength(1)
    expect(commits).toBe(1)
    await expect(fail()).rejects.toThrow('could not be planned')
    expect(commits).toBe(1)
    expect(await plan()).toBe(4)
  })

  it('waits its turn where there are more records than one transaction takes', async () => {
    for (let i = 0; i < 5; i += 1) await school.session({ by: boss, typedChannel: 'C1' })
    const counts = []
    for (let i = 0; i < 4; i += 1) counts.push(await planChanges(school.deps, { limit: 2 }))
    expect(counts).toEqual([2, 2, 1, 0])
  })
})
