import { describe, expect, it } from 'vitest'
import type { Sight } from '../support/driver.ts'
import { directMessage, goAhead, type Stage } from './open-stage.ts'

/** A session is edited, moved and handed over: by options, by form and from **Manage**. */
export function changeContract(stage: () => Stage): void {
  const manage = async (title: string, choice: string, by = stage().people.maya): Promise<Sight> => {
    const details = await (await stage().card(title, by)).press('Details')
    return details.choose('Manage', choice)
  }

  describe('what is changed about a session', () => {
    it('is edited by options: before and after, and the card follows', async () => {
      const { people, create, card, program } = stage()
      const { number } = await create('To be edited', { inMinutes: 7_000 })
      await card('To be edited')
      const answer = await people.ada.command(`/session edit ${number} title: Edited by words capacity: 5`)
      expect(answer.isPrivate).toBe(true)
      expect(answer.text).toMatch(/Title.*To be edited → Edited by words/s)
      expect(answer.text).toMatch(/Places.*no limit → 5/s)
      await program.until(async () => (await card('Edited by words')).text.includes('5 of 5 left'), 'the card follows')
      expect((await people.ana.command(`/session edit ${number} title: Mine`)).text).toMatch(/mentor and admins/)
      expect((await people.ada.command(`/session edit ${number} capacity: many`)).text).toContain(
        'not a number of places',
      )
    })

    it('is edited by the form behind Manage, once however often it is sent', async () => {
      const { create, card, program } = stage()
      const { id } = await create('By the edit form', {
        inMinutes: 7_200,
        rest: 'link: https://meet.example.org/e mentor: @maya',
      })
      const form = await manage('By the edit form', 'Edit…')
      expect(form.kind).toBe('form')
      const version = () => program.rows('SELECT version, description FROM success_sessions WHERE id = ?', id)
      const saved = await form.fill({ Description: 'Bring a pen' })
      expect(saved.text).toContain('Bring a pen')
      const [once] = version()
      expect(once).toMatchObject({ description: 'Bring a pen' })
      const room = await saved.press('Room and channel…')
      expect((await room.fill({ 'Backup link': 'https://meet.example.org/second' })).text).toContain('none → https')
      await card('By the edit form')
    })

    it('says so where somebody else changed the same underneath, and shows both', async () => {
      const { people, create, program } = stage()
      const { number, id } = await create('Two at once', {
        inMinutes: 7_300,
        rest: 'link: https://meet.example.org/t mentor: @maya',
      })
      const form = await manage('Two at once', 'Edit…')
      await people.ada.command(`/session edit ${number} description: From Ada`)
      const conflict = await form.fill({ Description: 'From Maya' })
      expect(conflict.text).toContain('changed while you wrote')
      expect(conflict.text).toContain('From Ada')
      expect(conflict.text).toContain('From Maya')
      const stored = () => program.rows('SELECT description FROM success_sessions WHERE id = ?', id)
      expect(stored()).toEqual([{ description: 'From Ada' }])
      expect((await conflict.press('Use mine')).text).toContain('From Ada → From Maya')
      expect(stored()).toEqual([{ description: 'From Maya' }])
    })

    it('is shown in both versions where it is what holds for everyone, and where one changed it on another device', async () => {
      const { ada, ben } = stage().people
      const form = await ada.command('/session settings')
      await ada.command('/session settings late_after: 5m')
      const conflict = await form.fill({ 'Late after': '7m' })
      expect(conflict.text).toMatch(/The settings were changed while you wrote.*Now: 5m.*Yours: 7m/s)
      expect((await conflict.press('Use mine')).text).toMatch(/5 min → 7 min/)
      await ada.command('/session settings late_after: 10m')
      const reminders = await (await ben.command('/session me')).press('Reminders…')
      await ben.command('/session me reminders: 2h')
      const own = await reminders.fill({ 'How long before a session': '3h' })
      expect(own.text).toMatch(/You changed this elsewhere.*Now: 2h.*Yours: 3h/s)
      expect((await own.press('Use mine')).text).toContain('3 h before the start')
      await ben.command('/session me reminders: default')
    })

    it('is moved by options, and everybody registered keeps their place and is told', async () => {
      const { people, create, card, program } = stage()
      const { number, id } = await create('To be moved', { inMinutes: 7_400 })
      await (await card('To be moved', people.ana)).press('Join')
      const answer = await goAhead(
        await people.ada.command(`/session reschedule ${number} when: 2026-11-05T11:00Z duration: 90m`),
      )
      expect(answer.text).toContain('→')
      expect(answer.text).toContain('1 h → 1 h 30 min')
      expect(program.rows('SELECT registered_count AS n FROM success_sessions WHERE id = ?', id)).toEqual([{ n: 1 }])
      await program.until(
        () =>
          program.rows("SELECT 1 FROM deliveries WHERE session_id = ? AND kind = 'changed' AND state = 'sent'", id)[0],
        'those concerned are told',
      )
      expect((await directMessage(people.ana, 'Changed: ')).text).toContain('New time')
      const past = await people.ada.command(`/session reschedule ${number} when: 2020-11-05T15:00Z`)
      expect(past.text).toContain('gone by')
    })

    it('is looked at before it is moved to where it clashes, and moved by Go ahead or changed', async () => {
      const { people, create, card, program } = stage()
      await create('In the way', { inMinutes: 8_000, rest: 'link: https://meet.example.org/w mentor: @maya' })
      await (await card('In the way', people.ben)).press('Join')
      const { number, id } = await create('Coming across', {
        inMinutes: 9_000,
        rest: 'link: https://meet.example.org/c mentor: @maya',
      })
      const when = new Date(program.clock.now().getTime() + 8_000 * 60_000).toISOString().slice(0, 16)
      const start = () => program.rows<{ at: number }>('SELECT start_time AS at FROM success_sessions WHERE id = ?', id)
      const [before] = start()
      const form = await manage('Coming across', 'Reschedule…')
      const look = await form.fill({ When: `${when}Z` })
      expect(look.text).toContain('clashes with another session for 1')
      expect(look.text).toMatch(/already hosts #\d+ then/)
      expect(look.buttons).toEqual(['Go ahead', 'Change…'])
      expect(start()).toEqual([before])
      await program.restart()
      const again = await look.press('Change…')
      expect(again.kind).toBe('form')
      const moved = await (await again.fill({ When: `${when}Z`, Duration: '45m' })).press('Go ahead')
      expect(moved.text).toContain('1 h → 45 min')
      expect(start()).not.toEqual([before])
      const bare = await people.maya.command(`/session reschedule ${number}`)
      expect(bare.kind).toBe('form')
    })

    it('is looked at before a session is created where its mentor hosts already', async () => {
      const { people, program } = stage()
      const when = new Date(program.clock.now().getTime() + 8_000 * 60_000).toISOString().slice(0, 16)
      const line = `/session create On top when: ${when}Z link: https://meet.example.org/o`
      const look = await people.maya.command(line)
      expect(look.text).toMatch(/already hosts #\d+/)
      const stored = () => program.rows("SELECT 1 FROM success_sessions WHERE title = 'On top'").length
      expect(stored()).toBe(0)
      expect(look.buttons).toEqual(expect.arrayContaining(['Go ahead', 'Change…']))
      expect((await look.press('Go ahead')).text).toContain('Created: ')
      expect(stored()).toBe(1)
    })

    it('is handed over by an admin, and both mentors are told', async () => {
      const { people, create, program } = stage()
      const { number, id } = await create('To be handed over', {
        inMinutes: 7_700,
        rest: 'link: https://meet.example.org/h mentor: @maya',
      })
      expect((await people.maya.command(`/session assign ${number} mentor: @jonas`)).text).toContain('for admins')
      const answer = await people.ada.command(`/session assign ${number} mentor: @jonas`)
      expect(answer.text).toContain('→')
      expect(answer.text).toContain('Jonas')
      await program.until(
        () =>
          program.rows("SELECT 1 FROM deliveries WHERE session_id = ? AND kind = 'changed' AND state = 'sent'", id)[1],
        'both are told',
      )
      const form = await manage('To be handed over', 'Assign a mentor…', people.ada)
      expect((await form.fill({ Mentor: '@maya' })).text).toContain('Maya')
    })
  })
}
