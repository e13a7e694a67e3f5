import { beforeAll, describe, expect, it } from 'vitest'
import { encode } from '../../src/chat/action.ts'
import type { PersonId, SessionId } from '../../src/domain/ids.ts'
import { ROLES, type Role } from '../../src/domain/words.ts'
import type { AccessRow, At } from '../support/access-row.ts'
import { ACCESS_TABLE } from '../support/access-table.ts'
import type { Driver, Sight } from '../support/driver.ts'
import { mayByTable } from '../support/may-by-table.ts'
import { testId } from '../support/test-ids.ts'
import { type Stage, storesNothing } from './open-stage.ts'

type Who = Role | 'its mentor'
const EVERYBODY: readonly Who[] = [...ROLES, 'its mentor']
const SECRET = /Hidden (number )?\d|meet\.example\.org\/hidden|hush-hush/

/** The access table as people meet it: typed, and by pressed and forged buttons; the same for another organization's people. */
export function accessContract(stage: () => Stage): void {
  const opened: { at: At | null; made: number } = { at: null, made: 0 }
  const at = (): At => {
    if (opened.at === null) throw new Error('there is no session yet')
    return opened.at
  }
  /** Chidi hosts all of these sessions, and is a student otherwise. */
  const by = (who: Who): Driver => {
    const { ada, jonas, maya, ana, chidi } = stage().people
    return { student: ana, mentor: maya, admin: jonas, superadmin: ada, 'its mentor': chidi }[who]
  }
  const acts = ({ typed, pressed }: AccessRow, isRefused = true): readonly ((driver: Driver) => Promise<Sight>)[] => [
    ...(typed === null ? [] : [(driver: Driver) => driver.command(typed(at()))]),
    ...pressed(at())
      // Only a form that is open can stay so with what was wrong in it, which an empty first page would have to.
      .filter(({ value, action }) => value === undefined && (action.type !== 'create-first' || isRefused))
      .map(
        ({ action }) =>
          (driver: Driver) =>
            driver.forge(encode(action)),
      ),
  ]
  const open = async () => {
    const { create, program, people } = stage()
    opened.made += 1
    const ref = `Hidden ${opened.made}`
    const rest = 'link: https://meet.example.org/hidden passcode: hush-hush mentor: @chidi'
    const { id } = await create(ref, { inMinutes: 20_000 + opened.made * 1_440, rest })
    const account = 'SELECT person_id FROM identities WHERE external_id = ?'
    const [ben] = program.rows<{ person_id: PersonId }>(account, people.ben.externalId)
    if (ben === undefined) throw new Error('nobody knows Ben')
    opened.at = {
      ref,
      sessionId: id as SessionId,
      personId: ben.person_id,
      mention: '@ben',
      segmentId: testId('seg', 1),
      proposalId: testId('prp', 1),
      when: new Date(program.clock.now().getTime() + (200 + opened.made) * 86_400_000).toISOString(),
    }
  }

  describe('who may do what', () => {
    beforeAll(async () => {
      const { ada } = stage().people
      await ada.command('/session role grant person: @jonas role: admin')
      await ada.command('/session role grant person: @maya role: mentor')
    })

    describe.each(ACCESS_TABLE)('$name', (row) => {
      beforeAll(open)

      it('is refused to all others, changes nothing and tells them nothing', async () => {
        const others = EVERYBODY.filter((who) => row.waits || !mayByTable(row, who))
        await stage().program.rest()
        await storesNothing(stage().program, async () => {
          for (const who of others)
            for (const act of acts(row)) {
              const answer = await act(by(who))
              expect(answer.text, `${row.name} by ${who}`).toMatch(
                mayByTable(row, who) ? /was waiting/ : /That is for |Only admins can /,
              )
              expect(answer.isPrivate).toBe(true)
              expect(answer.raw).not.toMatch(SECRET)
            }
        })
      })

      if (row.ofSession)
        it('finds no session of another organization, changes nothing and tells nothing', async () => {
          const { elsewhere, program } = stage()
          await program.rest()
          await storesNothing(program, async () => {
            for (const act of acts(row)) {
              const answer = await act(elsewhere.ada)
              expect(answer.text).toMatch(/There is no (such )?session/)
              expect(answer.raw.replaceAll(at().ref, '')).not.toMatch(SECRET)
            }
          })
        })

      it('is open to those who may', async () => {
        for (const who of EVERYBODY.filter((who) => mayByTable(row, who)))
          for (const act of acts(row, false)) expect((await act(by(who))).text, who).not.toContain('That is for ')
      })
    })
  })
}
