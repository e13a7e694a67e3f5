import { beforeEach, describe, expect, it } from 'vitest'
import type { Driver } from '../support/driver.ts'
import { type Stage, storesNothing } from './open-stage.ts'

const LONG = 'x'.repeat(10_000)

/** Lines that a person can type wherever commands are text. */
const LINES: readonly string[] = [
  '/session',
  '/session frobnicate',
  '/session segment',
  '/session segment explode name: x',
  '/session create Title',
  '/session create Title when: never ever link: https://meet.example.org/x',
  '/session create Title when: yesterday 6pm link: https://meet.example.org/x',
  '/session create Title when: 2026-10-03T18:00Z link: javascript:alert(1)',
  '/session create Title when: 2026-10-03T18:00Z link: https://meet.example.org/x wen: 3',
  '/session create Title when: 2026-10-03T18:00Z link: https://meet.example.org/x when: 2026-10-04T18:00Z',
  '/session create Title when: 2026-10-03T18:00Z link: https://meet.example.org/x capacity: -5',
  '/session create Title when: 2026-10-03T18:00Z link: https://meet.example.org/x capacity: many',
  '/session create Title when: 2026-10-03T18:00Z link: https://meet.example.org/x duration: 900h',
  '/session create Title when: 2026-10-03T18:00Z link: https://meet.example.org/x audience: Nobody knows',
  '/session create Title when: 2026-10-03T18:00Z link: https://meet.example.org/x provider: carrier_pigeon',
  `/session create ${LONG} when: 2026-10-03T18:00Z link: https://meet.example.org/x`,
  `/session ${LONG}`,
  `/session info ${LONG}`,
  '/session create Bell\u0007 rings when: 2026-10-03T18:00Z link: https://meet.example.org/x',
  '/session create \u202eturned when: 2026-10-03T18:00Z link: https://meet.example.org/x',
  '/session create \u200b\u2060 when: 2026-10-03T18:00Z link: https://meet.example.org/x',
  '/session info 99999999999999999999',
  '/session info 0',
  '/session info -1',
  '/session info 1.5',
  "/session info '; DROP TABLE success_sessions; --",
  '/session info {"$gt": 0}',
  '/session info \u05d0\u05d1\u05d2 \ud83d\udc7b',
  '/session info __proto__',
  '/session mark 1 person: @nobody-here as: attended',
  '/session mark 1 person: @ana as: elsewhere',
  '/session role grant person: @ana role: emperor',
  '/session role grant person: someone role: mentor',
  '/session segment add name: No such segment person: @ana',
  '/session link code: \u0000',
  '/session connect code: 0000-0000',
  '/session me zone: Mars/Olympus',
]

/** What Discord's client lets one put into typed options. */
const TYPED: readonly string[] = [
  '/session create Title when: never ever link: https://meet.example.org/x',
  '/session create Title when: tomorrow link: https://meet.example.org/x',
  '/session create Title when: 2026-10-03T18:00Z link: javascript:alert(1)',
  '/session create Title when: 2026-10-03T18:00Z link: https://meet.example.org/x capacity: -5',
  '/session create Title when: 2026-10-03T18:00Z link: https://meet.example.org/x duration: 900h',
  '/session create Title when: 2026-10-03T18:00Z',
  `/session create ${LONG.slice(0, 6_000)} when: 2026-10-03T18:00Z link: https://meet.example.org/x`,
  '/session create Bell\u0007 rings when: 2026-10-03T18:00Z link: https://meet.example.org/x',
  `/session info ${LONG.slice(0, 6_000)}`,
  "/session info '; DROP TABLE success_sessions; --",
  '/session info {"$gt": 0}',
  '/session info 99999999999999999999',
  '/session info \u05d0\u05d1\u05d2 \ud83d\udc7b',
  '/session info __proto__',
  '/session segment add name: No such segment person: @ana',
  '/session link code: 0000-0000',
  '/session me zone: Mars/Olympus',
]

/** Button values that nobody was given. */
const FORGED: readonly string[] = [
  'nonsense',
  '1:join:',
  '1:join:ses_00000000000000000000',
  '1:mark-as:ses_00000000000000000000:per_00000000000000000000:attended',
  '1:attendees:ses_00000000000000000000:9999',
  '1:list:upcoming:zzzzzzzzzzzz:ses_0',
  '1:create-now:prp_00000000000000000000',
  '2:join:ses_00000000000000000000',
  '1:segment:seg_00000000000000000000',
  '1:__proto__:x',
  "1:join:ses_1' OR 1=1 --",
]

/** Whatever is typed or forged is answered clearly and privately, and nothing is stored. */
export function badInputContract(stage: () => Stage): void {
  const refuses = async (by: Driver, act: () => ReturnType<Driver['command']>) => {
    const { program } = stage()
    await storesNothing(program, async () => {
      const answer = await act()
      expect(answer.isPrivate, answer.text).toBe(true)
      expect(answer.text.length, by.handle).toBeGreaterThan(20)
      expect(answer.text).not.toMatch(/Reference|SQLITE|undefined|\[object|TypeError/)
    })
  }

  describe('bad input', () => {
    beforeEach(() => stage().program.rest())

    it('refuses lines that make no sense, and stores nothing', async (test) => {
      const { ada } = stage().people
      const { line } = ada
      if (line === null) return test.skip('commands are no text there: the client offers only what is registered')
      for (const text of LINES) await refuses(ada, () => line(text))
    })

    it('refuses typed values that make no sense, and stores nothing', async () => {
      const { ada } = stage().people
      for (const text of TYPED) await refuses(ada, () => ada.command(text))
    })

    it('refuses forged buttons, and stores nothing', async () => {
      const { ada } = stage().people
      for (const action of FORGED) await refuses(ada, () => ada.forge(action))
    })

    it('knows no session of another organization, by number, title or forged button', async () => {
      const { people, elsewhere, program, create } = stage()
      const theirs = await elsewhere.ada.command(
        `/session create Foreign secret when: 2026-10-03T18:00Z link: https://meet.example.org/foreign`,
      )
      const ses = theirs.actionOf('Details').split(':')[2] ?? ''
      const per = String(program.rows('SELECT id FROM people LIMIT 1')[0]?.id)
      const acts = ['join', 'leave', 'details', 'calendar', 'start', 'end', 'extend', 'reopen', 'cancel-form', 'cancel']
      const more = ['mark-form', 'confirm-claims', 'invite-form']
      const mine = await create('Ours alone')
      for (const action of [
        ...[...acts, ...more].map((act) => `1:${act}:${ses}`),
        `1:attendees:${ses}:0`,
        `1:mark-person:${ses}:${per}`,
        `1:mark-as:${ses}:${per}:attended`,
        `1:confirm-claim:${ses}:${per}`,
      ]) {
        await refuses(people.ada, async () => {
          const answer = await people.ada.forge(action)
          expect(answer.raw).not.toContain('Foreign secret')
          return answer
        })
        const here = action.replace(ses, mine.id)
        await refuses(elsewhere.ada, async () => {
          const answer = await elsewhere.ada.forge(here)
          expect(answer.raw).not.toContain('Ours alone')
          return answer
        })
      }
      await refuses(elsewhere.ada, () => elsewhere.ada.command(`/session info ${mine.number}`))
      await refuses(people.ada, () => people.ada.command('/session info Foreign secret'))
      await refuses(elsewhere.ada, () => elsewhere.ada.command('/session info Ours alone'))
      expect((await people.ada.command('/sessions')).raw).not.toContain('Foreign secret')
    })

    it('lets nobody do what their role does not allow', async () => {
      const { people } = stage()
      for (const text of [
        '/session create Mine when: 2026-10-03T18:00Z link: https://meet.example.org/x',
        '/session role grant person: @ana role: admin',
        '/session segment create name: Mine',
        '/session role list',
      ])
        await refuses(people.ana, () => people.ana.command(text))
    })
  })

  describe('after a restart on the same database', () => {
    it('answers presses on messages from before', async () => {
      const { people, create, card, program } = stage()
      await create('Before the restart', {
        inMinutes: 10,
        rest: 'link: https://meet.example.org/old passcode: keeps-1',
      })
      const old = await card('Before the restart', people.ana)
      const list = await people.ana.command('/sessions')
      await program.restart()
      expect((await old.press('Join')).text).toContain('keeps-1')
      expect((await list.press('More…')).text).toContain('#')
      expect((await people.ben.command('/session info Before the restart')).text).toContain('Before the restart')
    })
  })
}
