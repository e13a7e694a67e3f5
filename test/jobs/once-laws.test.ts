import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { LookedUp, Outcome } from '../../src/jobs/outcome.ts'
import { openSchool } from '../support/open-school.ts'
import type { TestClock } from '../support/test-clock.ts'
import { createTestLog } from '../support/test-log.ts'
import { openSending } from './open-sending.ts'

/** What becomes of one request to post; `taken` ones are read by people, whatever the sender learns. */
const POSTS = [
  'sent',
  'refused',
  'paused',
  'lost',
  'never came',
  'hangs taken',
  'hangs',
  'killed before',
  'killed after',
  'fault',
] as const
const LOOKS = ['true', 'unknown', 'hangs', 'killed', 'fault'] as const
type Post = (typeof POSTS)[number]
type Look = (typeof LOOKS)[number]
const TAKEN: ReadonlySet<Post> = new Set(['sent', 'lost', 'hangs taken', 'killed after'])
const LATER = { type: 'later', reason: 'later', doubtful: false } as const

const DELIVERIES = 4

it('no delivery is posted again after a doubt without a look that did not find it, and in the end each was taken once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom<Post>(...POSTS), { maxLength: 20 }),
      fc.array(fc.constantFrom<Look>(...LOOKS), { maxLength: 12 }),
      async (posts, looks) => {
        const school = await openSchool()
        const taken = new Map<string, number>()
        const doubted = new Set<string>()
        const process: { kill: () => void } = { kill: () => {} }
        const script = { posts: [...posts], looks: [...looks] }
        const never = new Promise<never>(() => {})

        const deliver = ({ id }: { readonly id: string }): Outcome | Promise<Outcome> => {
          expect(doubted.has(id), `${id} is posted after a doubt, without a look`).toBe(false)
          const post = script.posts.shift() ?? 'sent'
          if (TAKEN.has(post)) taken.set(id, (taken.get(id) ?? 0) + 1)
          expect(taken.get(id) ?? 0, `${id} is read twice`).toBeLessThanOrEqual(1)
          if (post !== 'sent' && post !== 'refused' && post !== 'paused') doubted.add(id)
          switch (post) {
            case 'sent':
              return { type: 'sent', ref: `m:${id}` }
            case 'refused':
              return LATER
            case 'paused':
              return { ...LATER, afterMs: 1_000 }
            case 'lost':
            case 'never came':
              return { ...LATER, doubtful: true }
            case 'fault':
              throw new Error('a fault')
            case 'hangs':
            case 'hangs taken':
              return never
            case 'killed before':
            case 'killed after':
              process.kill()
              return never
          }
        }
        const lookUp = ({ id }: { readonly id: string }): LookedUp | Promise<LookedUp> => {
          const look = script.looks.shift() ?? 'true'
          if (look === 'unknown') return { type: 'unknown', reason: 'nobody can look' }
          if (look === 'fault') throw new Error('a fault')
          if (look === 'killed') process.kill()
          if (look !== 'true') return never
          doubted.delete(id)
          return taken.has(id) ? { type: 'found', ref: `m:${id}` } : { type: 'absent' }
        }
        const start = () => {
          const life = mortal(school)
          const sending = openSending({ ...life, log: createTestLog() }, { deliver, lookUp })
          process.kill = () => {
            life.kill()
            start()
          }
          sending.outbox.nudge()
        }

        const { school: seed, organization } = school
        const deliveries = Array.from({ length: DELIVERIES }, (_, count) =>
          seed.delivery(organization, { event: `e${count}`, recipient: `per_${count % 2}` }),
        )
        start()
        await school.store.commit({ changes: [], deliveries })
        const open = school.outside.prepare("SELECT count(*) FROM deliveries WHERE state <> 'sent'").pluck()
        for (let hour = 0; hour < 48 && open.get() !== 0; hour++) await school.clock.advance(3_600_000)
        expect(open.get()).toBe(0)
        expect([...taken.values()]).toEqual(deliveries.map(() => 1))
        await school.close()
      },
    ),
    { numRuns: 60 },
  )
}, 60_000)

/** Store and clock of a process that can die: afterwards none of its timers fires and none of its writes is made. */
function mortal({ store, clock }: Pick<Awaited<ReturnType<typeof openSchool>>, 'store' | 'clock'>) {
  let isDead = false
  const own: TestClock = {
    ...clock,
    after: (ms, act) => clock.after(ms, () => void (isDead || act())),
  }
  return {
    clock: own,
    store: {
      ...store,
      commit: (commit: Parameters<typeof store.commit>[0]) =>
        isDead ? new Promise<never>(() => {}) : store.commit(commit),
    },
    kill: () => {
      isDead = true
    },
  }
}
