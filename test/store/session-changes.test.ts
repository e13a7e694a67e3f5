import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Session } from '../../src/domain/entities.ts'
import { Conflict, type SessionPatch } from '../../src/usecases/ports.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

let s: OpenedSchool
let session: Session
beforeEach(async () => {
  s = await openSchool()
  session = s.school.session(s.organization)
  await s.store.commit({ changes: [s.school.addSession(session, 'first-secret', s.mentor.id)] })
})
afterEach(() => s.close())

const changes = () => s.store.unplannedChanges(100)
const plan = async () => {
  const ids = (await changes()).map(({ id }) => id)
  await s.store.commit({ changes: [{ type: 'changes-planned', ids, at: s.clock.now() }] })
}
const set = async (patch: SessionPatch, by: typeof s.mentor.id | null = s.mentor.id) => {
  const version = (await s.store.session(s.organization.id, session.id))?.version ?? 0
  await s.store.commit({
    changes: [{ type: 'set-session', id: session.id, version, set: patch, by, at: s.clock.now() }],
  })
}
const version = async () => (await s.store.session(s.organization.id, session.id))?.version

describe('the record of session changes', () => {
  it('holds an insert with its new values, by whom and when', async () => {
    const [insert] = await changes()
    expect(insert).toMatchObject({
      organizationId: s.organization.id,
      sessionId: session.id,
      kind: 'insert',
      old: null,
      changedBy: s.mentor.id,
      changedAt: s.clock.now(),
    })
    expect(insert?.new).toMatchObject({
      title: session.title,
      start_time: session.startTime.getTime(),
      status: 'upcoming',
      link: session.link,
      mentor_id: null,
    })
  })

  it.each<[string, SessionPatch]>([
    ['title', { title: 'Other' }],
    ['time', { startTime: new Date('2026-10-02T10:00:00Z'), endTime: new Date('2026-10-02T11:00:00Z') }],
    ['end alone', { endTime: new Date('2026-10-01T20:15:00Z') }],
    ['link', { link: 'https://meet.example/other' }],
    ['backup link', { backupLink: 'https://meet.example/backup' }],
    ['provider', { provider: 'zoom' }],
    ['meeting id', { zoomMeetingId: '99' }],
    ['passcode', { passcode: 'second-secret' }],
    ['passcode taken away', { passcode: null }],
    ['status', { status: 'live' }],
  ])('holds a change of %s', async (_name, patch) => {
    await plan()
    await set(patch)
    const records = await changes()
    expect(records).toHaveLength(1)
    expect(records[0]).toMatchObject({ kind: 'update', changedBy: s.mentor.id })
    expect(records[0]?.new).not.toEqual(records[0]?.old)
  })

  it('holds a change of mentor', async () => {
    await plan()
    await set({ mentorId: s.ada.id })
    const [record] = await changes()
    expect([record?.old?.mentor_id, record?.new.mentor_id]).toEqual([null, s.ada.id])
  })

  it('is not written where nothing that is announced changed, nor when counts do', async () => {
    await plan()
    await set({ title: session.title, passcode: 'first-secret' })
    await set({ capacity: 5, description: 'More' })
    await s.store.commit({ changes: [s.school.register(session, s.ada)] })
    expect(await changes()).toEqual([])
  })

  it('says system where nobody asked', async () => {
    await plan()
    await set({ status: 'live' }, null)
    expect((await changes())[0]?.changedBy).toBe('system')
  })

  it('holds no passcode in clear, old or new', async () => {
    await set({ passcode: 'second-secret' })
    const text = JSON.stringify(await changes())
    expect(text).not.toMatch(/first-secret|second-secret/)
  })

  it('is planned once: a second planner conflicts', async () => {
    const [record] = await changes()
    const planned = { type: 'changes-planned', ids: [record?.id ?? 0], at: s.clock.now() } as const
    await s.store.commit({ changes: [planned] })
    expect(await changes()).toEqual([])
    await expect(s.store.commit({ changes: [planned] })).rejects.toThrow(Conflict)
  })

  it('comes oldest first, limited', async () => {
    await set({ title: 'B' })
    await set({ title: 'C' })
    expect((await changes()).map(({ new: now }) => now.title)).toEqual([session.title, 'B', 'C'])
    expect(await s.store.unplannedChanges(2)).toHaveLength(2)
    const [first] = await changes()
    expect((await s.store.unplannedChanges(1, first?.id)).map(({ new: now }) => now.title)).toEqual(['B'])
  })

  it('cannot be rewritten or deleted', () => {
    expect(() => s.outside.exec('DELETE FROM session_changes')).toThrow('only appended')
    expect(() => s.outside.exec("UPDATE session_changes SET changed_by = 'me'")).toThrow('only appended')
  })
})

describe('another program that writes sessions', () => {
  it('inserts with the least that a session needs', async () => {
    await plan()
    s.outside
      .prepare(
        `INSERT INTO success_sessions (id, organization_id, number, title, start_time, end_time, link)
         VALUES ('ses_outside', ?, 900, 'From OUTSIDE', ?, ?, 'https://x.example')`,
      )
      .run(s.organization.id, session.startTime.getTime(), session.endTime.getTime())
    const stored = await s.store.sessionNumbered(s.organization.id, 900)
    expect(stored).toMatchObject({
      title: 'From OUTSIDE',
      status: 'upcoming',
      provider: 'link',
      timezone: 'UTC',
      version: 1,
      audience: { everyone: true, segmentIds: [] },
      registeredCount: 0,
      hasPasscode: false,
    })
    expect(Math.abs((stored?.createdAt.getTime() ?? 0) - Date.now())).toBeLessThan(60_000)
    expect((await changes()).map(({ kind, changedBy }) => [kind, changedBy])).toEqual([['insert', 'outside']])
    expect(await s.store.sessionsTitled(s.organization.id, 'from outside')).toHaveLength(1)
  })

  it('updates: recorded once as outside, and the version grows, so that a write that read before conflicts', async () => {
    await plan()
    s.outside.prepare("UPDATE success_sessions SET title = 'New NAME' WHERE id = ?").run(session.id)
    expect((await changes()).map(({ changedBy, new: now }) => [changedBy, now.title])).toEqual([
      ['outside', 'New NAME'],
    ])
    expect(await version()).toBe(2)
    expect(await s.store.sessionsTitled(s.organization.id, 'new name')).toHaveLength(1)
    const stale = { type: 'set-session', id: session.id, version: 1, set: { title: 'Lost' }, by: null } as const
    await expect(s.store.commit({ changes: [{ ...stale, at: s.clock.now() }] })).rejects.toThrow(Conflict)
  })

  it('updates something that is not announced: no record, but a new version', async () => {
    await plan()
    s.outside.prepare('UPDATE success_sessions SET capacity = 3 WHERE id = ?').run(session.id)
    expect(await changes()).toEqual([])
    expect(await version()).toBe(2)
  })

  it('takes a passcode away: recorded', async () => {
    await plan()
    s.outside.prepare('UPDATE success_sessions SET zoom_passcode = NULL WHERE id = ?').run(session.id)
    expect(await changes()).toHaveLength(1)
  })

  it('writes the same values again: nothing happened', async () => {
    await plan()
    s.outside.exec('UPDATE success_sessions SET title = title, start_time = start_time')
    expect(await changes()).toEqual([])
    expect(await version()).toBe(1)
  })

  it('holds the write lock: a commit waits for it without stopping the process, then goes through', async () => {
    s.outside.exec('BEGIN IMMEDIATE')
    const commit = s.store.commit({ changes: [s.school.register(session, s.ada)] })
    await s.clock.advance(500)
    s.outside.exec('COMMIT')
    await s.clock.advance(100)
    await commit
    expect(await s.store.attendance(session.id, s.ada.id)).not.toBeNull()
  })

  it('holds the write lock for good: the commit ends as a fault, not as a conflict', async () => {
    s.outside.exec('BEGIN IMMEDIATE')
    const commit = s.store.commit({ changes: [s.school.register(session, s.ada)] }).catch((error: unknown) => error)
    for (let step = 0; step < 60; step++) await s.clock.advance(100)
    const error = await commit
    s.outside.exec('ROLLBACK')
    expect(error).toMatchObject({ code: 'SQLITE_BUSY' })
    expect(error).not.toBeInstanceOf(Conflict)
  }, 30_000)
})
