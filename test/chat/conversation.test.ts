import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Completion } from '../../src/chat/intent.ts'
import { LIMITS } from '../../src/chat/view.ts'
import { openChat, type Someone, type TestChat } from '../support/open-chat.ts'

const SPACE = { externalId: 'T1', name: 'Space T1' }

let chat: TestChat
let root: Someone

beforeEach(async () => {
  chat = await openChat()
  root = chat.someone('Root', { standing: 'manager' })
  await root.type('/session create Career coaching when: tomorrow 6pm link: https://meet.example.org/x')
  await root.type('/session create CV clinic when: tomorrow 8pm link: https://meet.example.org/x')
  await root.type('/session segment create Cohort 7')
  await root.type('/session segment create Cohort 8')
})

afterEach(() => chat.close())

const complete = (set: Partial<Completion>) =>
  chat.conversation.suggest({
    platform: 'chat',
    space: SPACE,
    user: { externalId: 'U-Root' },
    command: 'session',
    verb: 'info',
    option: 'session',
    text: '',
    ...set,
  })

describe('what is offered', () => {
  it('is what the person may do, and what is for all to a stranger', async () => {
    const verbs = async (name: string) => {
      const commands = await chat.conversation.commandsFor({ platform: 'chat', space: 'T1', user: `U-${name}` })
      return commands.flatMap((command) => command.verbs.map((verb) => `${command.name} ${verb.name}`.trim()))
    }
    await chat.someone('Ana').type('/sessions')
    await chat.someone('Maya').type('/sessions')
    await root.type('/session role grant @Maya mentor')
    const all = ['sessions', 'session info', 'session me', 'session link', 'session help']
    expect(await verbs('Ana')).toEqual(all)
    expect(await verbs('Stranger')).toEqual(all)
    expect(await verbs('Maya')).toContain('session create')
    expect(await verbs('Maya')).not.toContain('session role grant')
    expect(await verbs('Root')).toContain('session role grant')
    expect(await verbs('Root')).not.toContain('session connect')
  })
})

describe('completion', () => {
  it('offers sessions by number and title, as their numbers', async () => {
    expect(await complete({})).toHaveLength(2)
    expect(await complete({ text: 'clinic' })).toMatchObject([{ label: '#2 CV clinic', value: '2' }])
    expect(await complete({ text: '1' })).toMatchObject([{ value: '1' }])
  })

  it('offers segments, the last of several after those that stand', async () => {
    expect(await complete({ verb: 'segment add', option: 'name', text: 'coh' })).toHaveLength(2)
    const values = (await complete({ verb: 'create', option: 'audience', text: 'Cohort 7, coh' })).map(
      ({ value }) => value,
    )
    expect(values).toContain('Cohort 7, Cohort 8')
  })

  it('offers zones, also to somebody never seen', async () => {
    const zones = await complete({ verb: 'me', option: 'zone', text: 'berl', user: { externalId: 'U-Nobody' } })
    expect(zones).toMatchObject([{ value: 'Europe/Berlin' }])
    expect((await complete({ verb: 'me', option: 'zone', text: 'a' })).length).toBeLessThanOrEqual(LIMITS.options)
  })

  it.each([
    ['an option that does not complete', { verb: 'create', option: 'title' }],
    ['an unknown option', { option: 'nonsense' }],
    ['an unknown verb', { verb: 'toString' }],
    ['an unknown command', { command: 'x' }],
    ['somebody never seen', { user: { externalId: 'U-Nobody' } }],
    ['another space', { space: { externalId: 'T2', name: 'Space T2' } }],
  ])('offers nothing for %s', async (_, set) => {
    expect(await complete(set)).toEqual([])
  })

  it('offers nothing instead of failing', async () => {
    const broken = await openChat({
      around: (store) => ({ ...store, searchSessions: () => Promise.reject(new Error('no')) }),
    })
    const kim = broken.someone('Kim')
    await kim.type('/sessions')
    const completion = { platform: 'chat', space: SPACE, user: { externalId: 'U-Kim' } }
    expect(
      await broken.conversation.suggest({
        ...completion,
        command: 'session',
        verb: 'info',
        option: 'session',
        text: '',
      }),
    ).toEqual([])
    const faults = broken.log.lines.filter(({ level }) => level === 'error')
    expect(faults).toHaveLength(1)
    await broken.close()
  })
})

describe('accounts', () => {
  it('that were never seen are told apart from those that were', async () => {
    const users = ['U-Root', 'U-Nobody']
    expect(await chat.conversation.unknown({ platform: 'chat', space: 'T1', users })).toEqual(['U-Nobody'])
    expect(await chat.conversation.unknown({ platform: 'chat', space: 'T2', users })).toEqual(users)
    expect(await chat.conversation.unknown({ platform: 'chat', space: 'T1', users: [] })).toEqual([])
  })

  it('keep up with their profiles, and nobody is made by one alone', async () => {
    const profile = {
      name: 'Rooty',
      zone: 'Asia/Tokyo',
      locale: null,
      standing: 'member',
      isBot: false,
      email: null,
    } as const
    const before = await chat.store.entrance('chat', 'T1', 'U-Root')
    if (before === null) throw new Error('not in')
    const set = { closedAt: before.identity.lastSeenAt }
    await chat.store.commit({ changes: [{ type: 'set-identity', id: before.identity.id, set }] })
    await chat.clock.advance(2 * 60 * 60_000)
    await chat.conversation.profileChanged({ platform: 'chat', space: SPACE, user: 'U-Root', profile })
    await chat.conversation.profileChanged({ platform: 'chat', space: SPACE, user: 'U-Nobody', profile })
    expect(await chat.store.entrance('chat', 'T1', 'U-Root')).toMatchObject({
      person: { name: 'Rooty', timezone: 'Asia/Tokyo' },
      // They were not here, and whether they can be written to again is not said.
      identity: { lastSeenAt: before.identity.lastSeenAt, ...set },
    })
    expect(await chat.store.entrance('chat', 'T1', 'U-Nobody')).toBeNull()
  })
})
