import { afterEach, beforeEach } from 'vitest'
import { createDeliver } from '../../src/chat/deliver.ts'
import type { Mailing } from '../../src/chat/mailing.ts'
import type { LookedUp, Outgoing, OutgoingUpdate, Platform, Posted, Sought } from '../../src/chat/platform.ts'
import type { Session } from '../../src/domain/entities.ts'
import type { Delivery } from '../../src/usecases/ports.ts'
import { type OpenedSchool, openSchool } from '../support/open-school.ts'

/** What the platforms of a test were given and looked for, and what they answer. */
export type Told = {
  readonly sent: (Outgoing | OutgoingUpdate)[]
  /** What the next messages are answered, in turn. */
  answers: Posted[]
  readonly sought: Sought[]
  /** What the next look-ups find, in turn. */
  found: LookedUp[]
  /** The space that no platform reaches. */
  unreachable: string | null
}

/** A school anew for each test, a session of it, and what its platforms were told. */
export let school: OpenedSchool
export let session: Session
export let told: Told
/** Opens it before each test of the file that calls this, and closes it after. */
export function inDeliveries(): void {
  beforeEach(async () => {
    school = await openSchool()
    session = school.school.session(school.organization, { title: 'Career coaching' })
    await school.store.commit({ changes: [school.school.addSession(session)] })
    told = { sent: [], answers: [], sought: [], found: [], unreachable: null }
  })
  afterEach(() => school.close())
}

/** That all is well. */
export const SENT = { type: 'sent', ref: 'm1' } as const satisfies Posted

/** Delivers over these platforms, without mail. */
export const open = (...names: string[]) => openWith(null, names)
/** Delivers over these platforms, and by mail where there is a way. */
export function openWith(mailing: Mailing | null, names: readonly string[]) {
  const { store, clock, newId } = school
  const deps = { store, clock, newId, superadmins: new Set<string>(), defaults: school.organization }
  return createDeliver({ deps, platforms: new Map(names.map((name) => [name, platform(name)])), mailing })
}

/** A delivery about the session that is not stored. */
export function delivery(set: Partial<Delivery>): Delivery {
  const made = school.school.delivery(school.organization, { sessionId: session.id, ...set })
  return { ...made, state: 'sending', attempts: 0, messageRef: null, doubtful: false, leasedUntil: null, ...set }
}

/** The same, planned in the store too, so that it can be ended. */
export async function planned(set: Partial<Delivery>): Promise<Delivery> {
  const message = delivery(set)
  await school.store.commit({ changes: [], deliveries: [message] })
  return message
}

/** A platform that keeps what it is given and answers as told, else that all is well. */
function platform(name: string): Platform {
  const take = async (message: Outgoing | OutgoingUpdate) => {
    told.sent.push(message)
    return told.answers.shift() ?? SENT
  }
  return {
    name,
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    post: take,
    update: take,
    lookUp: async (message) => {
      told.sought.push(message)
      return told.found.shift() ?? { type: 'absent' }
    },
    limits: [{ acts: ['post'], per: 'target', count: 1, withinMs: 1_000 }],
    cost: (of) => ({ target: 'ref' in of ? of.ref : 'user' in of.to ? of.to.user : of.to.channel, acts: ['post'] }),
    reaches: (space) => space !== told.unreachable,
    health: () => ({ state: 'ready' }),
  }
}
