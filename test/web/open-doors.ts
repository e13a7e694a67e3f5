import { randomBytes } from 'node:crypto'
import { systemClock } from '../../src/clock.ts'
import { createDoors } from '../../src/create-doors.ts'
import type { Session } from '../../src/domain/entities.ts'
import { createSigner } from '../../src/store/signer.ts'
import type { Deps } from '../../src/usecases/ports.ts'
import { makeJoinToken, makeUnsubscribeToken } from '../../src/usecases/tokens.ts'
import { openWeb } from '../../src/web/app.ts'
import { openSchool } from '../support/open-school.ts'
import { createTestLog } from '../support/test-log.ts'

/** The doors over a real store with one school in it, behind the real server, with Ada's own links. */
export async function openDoors(set: Partial<Session> = {}) {
  const school = await openSchool()
  const { store, clock, newId, organization, ada } = school
  const session = school.school.session(organization, { title: 'Career coaching', mentorId: school.mentor.id, ...set })
  await store.commit({ changes: [school.school.addSession(session, 's3cret')] })

  const signer = createSigner([{ id: '1', key: randomBytes(32) }])
  const deps: Deps = { store, clock, newId, superadmins: new Set<string>(), defaults: organization }
  const name = { organizationId: organization.id, personId: ada.id }
  const joinToken = makeJoinToken(signer, { ...name, sessionId: session.id })
  const unsubscribeToken = makeUnsubscribeToken(signer, name)
  const log = createTestLog()

  const web = await openWeb({
    host: '127.0.0.1',
    port: 0,
    checks: [],
    clock: systemClock,
    log,
    mounts: createDoors(deps, { signer, installing: [] }),
  })

  return {
    ...school,
    deps,
    session,
    log,
    joinToken,
    unsubscribeToken,
    url: web.url,
    joinUrl: `${web.url}/join/${joinToken}`,
    unsubscribeUrl: `${web.url}/unsubscribe/${unsubscribeToken}`,
    /** What is known of Ada at the session. */
    evidence: async () => (await store.evidence(session.id)).map(({ source, personId }) => ({ source, personId })),
    attendance: () => store.attendance(session.id, ada.id),
    person: () => store.person(organization.id, ada.id),
    close: async () => {
      await web.close()
      await school.close()
    },
  }
}

/** What `openDoors` gives. */
export type Doors = Awaited<ReturnType<typeof openDoors>>
