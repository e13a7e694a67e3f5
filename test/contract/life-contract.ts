import { describe, expect, it } from 'vitest'
import type { Stage } from './open-stage.ts'

/** What stands is changed at most once in so many ms (SPEC section 3). */
const CARD_PAUSE_MS = 3_000

/** A session's life by its mentor's buttons. */
export function lifeContract(stage: () => Stage): void {
  describe('the life of a session by buttons', () => {
    it('starts, is made longer, ends, is reopened, ends and is settled', async () => {
      const { people, create, card, program } = stage()
      const { maya, ana, ben } = people
      const { id } = await create('By buttons', {
        inMinutes: 10,
        rest: 'link: https://meet.example.org/buttons mentor: @maya duration: 60m',
      })
      await (await card('By buttons', ana)).press('Join')
      await (await card('By buttons', ben)).press('Join')
      const status = () => program.rows('SELECT status FROM success_sessions WHERE id = ?', id)

      const started = await (await (await card('By buttons', maya)).press('Details')).press('Start')
      expect(started.text).toContain('It has started')
      expect(status()).toEqual([{ status: 'live' }])
      const posts = async () => (await ana.channel()).filter(({ text }) => text.includes('By buttons'))
      await program.until(async () => (await posts()).length > 1, 'the channel hears that it has begun')
      expect((await started.press('+15 min')).text).toContain('longer')
      const ended = await started.press('End')
      expect(ended.text).toContain('Who came')
      expect(status()).toEqual([{ status: 'completed' }])
      const reopened = await ended.press('Reopen')
      expect(reopened.text).toContain('live again')
      expect(status()).toEqual([{ status: 'live' }])

      const summary = await reopened.press('End')
      const marked = await (await summary.press('Mark…')).fill({ Who: '@ben', 'What to record': 'Late' })
      expect(marked.text).toContain('Ben Carter')
      const attendees = await summary.press('Attendees')
      expect(attendees.text).toContain('Ana Ferreira')
      // Of two marks in one millisecond nobody can say which is the later one.
      await program.advance(1)
      const choice = await attendees.choose('Mark someone', ben.name)
      expect((await choice.press('Excused')).text).toContain('Ben Carter')
      const again = await (await card('By buttons', maya)).press('Details')
      const list = await again.press('Attendees')
      expect((await list.press('Confirm all')).text).toContain('Ana Ferreira')
      const results = program.rows(
        `SELECT p.name, a.result FROM session_attendance a JOIN people p ON p.id = a.person_id
         WHERE a.session_id = ? AND a.registration = 'registered' ORDER BY p.name`,
        id,
      )
      expect(results).toEqual([
        { name: ana.name, result: 'attended' },
        { name: ben.name, result: 'excused' },
      ])
      await program.until(async () => {
        await program.advance(CARD_PAUSE_MS)
        const summaries = (await maya.directMessages()).filter(({ text }) => /Who came: .*By buttons/.test(text))
        return summaries.length > 0 && summaries.every(({ text }) => text.includes('Excused'))
      }, 'the summary in direct messages shows the results in place')
      await program.until(async () => {
        await program.advance(CARD_PAUSE_MS)
        return (await posts()).every(({ text, buttons }) => /Over/.test(text) && !buttons.includes('Join'))
      }, 'neither the card nor the post about its beginning says that it is live, or offers Join')
    })

    it('is called off and invites by form, from the buttons behind Details', async () => {
      const { people, create, card, program } = stage()
      const { maya } = people
      const { id } = await create('Called off by form', { rest: 'link: https://meet.example.org/off mentor: @maya' })
      const details = await (await card('Called off by form', maya)).press('Details')
      expect((await (await details.press('Invite…')).fill({ Who: '@chidi' })).text).toContain('Chidi')
      const again = await (await card('Called off by form', maya)).press('Details')
      const cancelled = await (await again.choose('Manage', 'Cancel session…')).fill({ 'Why?': 'The room is flooded' })
      expect(cancelled.text).toContain('The room is flooded')
      expect(program.rows('SELECT status FROM success_sessions WHERE id = ?', id)).toEqual([{ status: 'cancelled' }])
      expect((await (await card('Called off by form', people.ana)).press('Details')).text).toContain('flooded')
    })

    it('is run by nobody else', async () => {
      const { people, create, program } = stage()
      const { number, id } = await create('Not yours', {
        inMinutes: 5,
        rest: 'link: https://meet.example.org/x mentor: @maya',
      })
      for (const act of ['start', 'cancel', 'extend', 'mark-form', 'invite-form', 'confirm-claims'])
        expect((await people.ana.forge(`1:${act}:${id}`)).text).toMatch(/mentor and admins/)
      expect((await people.ana.command(`/session start ${number}`)).text).toMatch(/mentor and admins/)
      expect(program.rows('SELECT status FROM success_sessions WHERE id = ?', id)).toEqual([{ status: 'upcoming' }])
    })
  })
}
