import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encode } from '../../src/chat/action.ts'
import type { GroupTrouble } from '../../src/domain/group.ts'
import type { GroupReader, GroupReading } from '../../src/usecases/group-reader.ts'
import { syncDueGroups } from '../../src/usecases/sync-due-groups.ts'
import { openChat, type Someone, type TestChat, wordsOf } from '../support/open-chat.ts'

/** Segments that follow groups, typed and pressed over a real store; what the platform says of its groups is the test's. */

let chat: TestChat
let admin: Someone
/** Accounts by group; a reading where it is to be something else. */
const groups = new Map<string, readonly string[] | GroupReading>()
let told: readonly string[] | null
const asked: string[][] = []

const profileOf = (externalId: string) => ({
  ...({ name: externalId.slice(2), zone: 'UTC', locale: null, standing: 'member', email: null } as const),
  isBot: externalId.startsWith('B-'),
})
const reader: { read: GroupReader['read'] } & GroupReader = {
  read: async ({ group }) => {
    const found = groups.get(group)
    if (found === undefined) return { type: 'gone' }
    if ('type' in found) return found
    return { type: 'members', name: null, members: found.map((externalId) => ({ externalId, profile: null })) }
  },
  profiles: async ({ users, most }) => {
    asked.push([...users])
    const known = users.slice(0, most).filter((user) => told === null || told.includes(user))
    return new Map(known.map((user) => [user, profileOf(user)]))
  },
}

beforeEach(async () => {
  groups.clear()
  asked.length = 0
  told = null
  chat = await openChat({ groups: reader })
  admin = chat.someone('Boss', { standing: 'owner' })
  groups.set('G', ['U-Ana', 'U-Ben', 'B-Robot'])
})
afterEach(() => chat.close())

const group = (name: string) => ({ kind: 'group', externalId: name, name: `${name}-handle` }) as const
const sync = async (name = 'Cohort 7', of = 'G') =>
  wordsOf(await admin.command('segment sync', { name, group: group(of) }))
const list = async (name = 'Cohort 7') => wordsOf(await admin.type(`/session segment list ${name}`))
const due = () =>
  syncDueGroups(chat.deps, { groups: reader, until: new Date(8.64e15), stopping: new AbortController().signal })

describe('the first sync', () => {
  it('makes the segment, fills it with people who never acted, and leaves apps out', async () => {
    const answer = await sync()
    expect(answer).toContain('The segment is new. 2 people joined; 2 in the segment now.')
    expect(answer).toContain('Synced from @G-handle, last ')
    expect(await list()).toMatch(/2 people\n@Ana, @Ben|2 people\nAna, Ben/)
  })

  it('adds to a segment that is there, whose people stay', async () => {
    const chidi = chat.someone('Chidi')
    await chidi.type('/sessions')
    await admin.type('/session segment create Cohort 7')
    await admin.type('/session segment add Cohort 7 @Chidi')
    expect(await sync()).toContain('2 people joined; 3 in the segment now.')
  })

  it.each<[GroupReading, GroupTrouble]>([
    [{ type: 'gone' }, 'gone'],
    [{ type: 'none_here' }, 'none_here'],
    [{ type: 'unreachable' }, 'unreachable'],
    [{ type: 'unlistable', trouble: 'groups_scope', asTheyAct: false }, 'groups_scope'],
  ])('from a group that cannot be read (%j) is refused and makes nothing', async (reading) => {
    groups.set('G', reading)
    expect(await sync()).toContain('Nothing was synced from @G-handle')
    expect(wordsOf(await admin.type('/session segment list'))).toContain('no segments yet')
  })

  it('takes a big group in by and by, and asks for few at a time', async () => {
    groups.set(
      'G',
      Array.from({ length: 90 }, (_, at) => `U-${at}`),
    )
    expect(await sync()).toContain('40 people joined; 40 in the segment now. 50 more follow')
    expect(await list()).toContain('people are being taken in')
    await due()
    await due()
    expect(await list()).toContain('90 people')
    expect(await list()).toContain('Synced from @G-handle, last ')
  })

  it('leaves out, without asking for ever, whom the platform does not tell of', async () => {
    told = ['U-Ana']
    expect(await sync()).toContain('1 person joined; 1 in the segment now.')
    expect(await list()).toContain('Synced from')
  })
})

describe('later', () => {
  it('people come and go with the group, and those put in by hand stay', async () => {
    await sync()
    await admin.type('/session segment add Cohort 7 @Boss')
    groups.set('G', ['U-Ben', 'U-Chidi'])
    await due()
    const now = await list()
    expect(now).toContain('3 people')
    for (const name of ['Boss', 'Ben', 'Chidi']) expect(now).toContain(name)
    expect(now).not.toContain('Ana')
  })

  it('whoever asked to be forgotten is not taken in again by the group, until they act themselves', async () => {
    await sync()
    const ana = chat.someone('Ana')
    await ana.type('/sessions')
    const personId = (await chat.store.entrance('chat', 'T1', 'U-Ana'))?.person.id
    if (personId === undefined) throw new Error('nobody is Ana')
    await ana.submit(encode({ type: 'forget', personId }), { sure: 'yes' })
    await due()
    expect(await chat.store.entrance('chat', 'T1', 'U-Ana')).toBeNull()
    expect(await list()).toContain('1 person')
    await ana.type('/sessions')
    await due()
    expect(await list()).toContain('2 people')
  })

  it('whom only the group brought cannot be taken out by hand, but whom it lost can', async () => {
    await sync()
    chat.someone('Ana')
    expect(wordsOf(await admin.type('/session segment remove Cohort 7 @Ana'))).toContain('through the group @G-handle')
    groups.delete('G')
    await due()
    expect(wordsOf(await admin.type('/session segment remove Cohort 7 @Ana'))).toContain('no longer in')
  })

  it('a group that vanished takes nobody along, and is said in the list and by the doctor', async () => {
    await sync()
    groups.delete('G')
    await due()
    expect(await list()).toContain('2 people')
    expect(await list()).toContain('the group is gone; everybody stays')
    expect(wordsOf(await admin.type('/session segment list'))).toContain('the group is gone')
    expect(wordsOf(await admin.type('/session doctor'))).toContain('the group is gone')
  })

  it('leaving a segment keeps what somebody is registered for', async () => {
    await sync()
    const ana = chat.someone('Ana')
    await admin.type(
      '/session create For them when: 2026-10-09 18:00 link: https://meet.example.org/x audience: Cohort 7',
    )
    const { organization, person } = (await chat.store.entrance('chat', 'T1', 'U-Ana')) ?? never()
    const [found] = await chat.store.sessionsTitled(organization.id, 'For them')
    await ana.press({ type: 'join', sessionId: found?.id ?? never() })
    groups.set('G', ['U-Ben'])
    await due()
    expect((await chat.store.attendance(found?.id ?? never(), person.id))?.registration).toBe('registered')
  })

  it('it can be stopped, whereupon everybody stays', async () => {
    await sync()
    const { organization } = (await chat.store.entrance('chat', 'T1', 'U-Boss')) ?? never()
    const [segment] = await chat.store.segments(organization.id)
    expect(wordsOf(await admin.press({ type: 'segment-unsync', segmentId: segment?.id ?? never() }))).toContain(
      'Not synced any more: Cohort 7',
    )
    groups.set('G', [])
    await due()
    expect(await list()).toContain('2 people')
    expect(wordsOf(await admin.type('/session segment sync Cohort 7'))).toContain('follows no group')
  })

  it('another group takes the place of the first', async () => {
    await sync()
    groups.set('H', ['U-Ben'])
    expect(await sync('Cohort 7', 'H')).toContain('1 person left; 1 in the segment now.')
  })
})

describe('a platform that lists nobody but tells the groups of whoever acts', () => {
  beforeEach(() => groups.set('G', { type: 'unlistable', trouble: 'members_intent', asTheyAct: true }))

  it('is followed as people act, and the answer, the list and the doctor say what to switch on', async () => {
    const answer = await sync()
    for (const text of [answer, await list(), wordsOf(await admin.type('/session doctor'))])
      expect(text).toContain('Switch on “Server Members Intent”')
    await chat.someone('Ana', { groups: ['G', 'X'] }).type('/sessions')
    await chat.someone('Ben', { groups: ['X'] }).type('/sessions')
    expect(await list()).toContain('1 person')
    await chat.someone('Ana', { groups: ['X'] }).type('/sessions')
    expect(await list()).toContain('Nobody is in it yet')
  })

  it('takes in whom the platform only tells of, where they are in a followed group', async () => {
    await sync()
    const tell = (name: string, of: readonly string[]) =>
      chat.conversation.profileChanged({
        platform: 'chat',
        space: { externalId: 'T1', name: null },
        user: `U-${name}`,
        profile: { ...profileOf(`U-${name}`), groups: of },
      })
    await tell('Ana', ['G'])
    await tell('Ben', ['X'])
    expect(await list()).toContain('1 person')
    expect(await chat.store.entrance('chat', 'T1', 'U-Ben')).toBe(null)
    await tell('Ana', [])
    expect(await list()).toContain('Nobody is in it yet')
  })
})

it('a group that changed is read again soon', async () => {
  await sync()
  const before = await chat.store.nextGroupDue()
  await chat.conversation.groupChanged({ platform: 'chat', space: 'T1', group: 'other' })
  expect(await chat.store.nextGroupDue()).toEqual(before)
  await chat.conversation.groupChanged({ platform: 'chat', space: 'T1', group: 'G' })
  expect(await chat.store.nextGroupDue()).toEqual(new Date(chat.clock.now().getTime() + 2_000))
})

describe('what changes while a group is read', () => {
  const whileRead = async (run: () => Promise<unknown>) => {
    const { read } = reader
    reader.read = async (query) => {
      const reading = await read(query)
      await chat.conversation.groupChanged({ platform: 'chat', space: 'T1', group: 'G' })
      return reading
    }
    await run().finally(() => {
      reader.read = read
    })
    return (await chat.store.nextGroupDue())?.getTime()
  }
  const soon = () => chat.clock.now().getTime() + 2_000

  it('is read soon after, whoever had it read', async () => {
    await sync()
    await chat.clock.advance(3_600_000)
    expect(await whileRead(due)).toBe(soon())
    await chat.clock.advance(10_000)
    expect(await whileRead(() => admin.type('/session segment sync Cohort 7'))).toBe(soon())
    await chat.clock.advance(10_000)
    await due()
    expect(await chat.store.nextGroupDue()).toEqual(new Date(chat.clock.now().getTime() + 3_600_000))
  })

  it('one that cannot be read for a fault is not asked for again and again', async () => {
    await sync()
    await chat.clock.advance(3_600_000)
    const failing = { ...reader, read: never }
    const run = { groups: failing, until: chat.clock.now(), stopping: new AbortController().signal }
    await expect(syncDueGroups(chat.deps, run)).rejects.toThrow()
    expect(await chat.store.nextGroupDue()).toEqual(new Date(chat.clock.now().getTime() + 60_000))
  })
})

function never(): never {
  throw new Error('it is not there')
}
