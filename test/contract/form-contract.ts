import { describe, expect, it } from 'vitest'
import type { Sight } from '../support/driver.ts'
import { readCreated, type Stage } from './open-stage.ts'

/** Forms and menus: what a command without options opens, and what buttons open. */
export function formContract(stage: () => Stage): void {
  describe('forms', () => {
    it('creates by form: a wrong time is said where it was typed, then right', async () => {
      const { people, program, card } = stage()
      const form = await people.maya.command('/session create')
      expect(form.kind).toBe('form')
      const wrong = await form.fill({ Title: 'By form', When: 'tomorrow', Link: 'https://meet.example.org/form' })
      const { words, again } = await refusedForm(wrong)
      expect(words).toMatch(/hour/i)
      expect(program.rows("SELECT 1 FROM success_sessions WHERE title = 'By form'")).toEqual([])
      const preview = await again.fill({
        Title: 'By form',
        When: '12 Oct 2026 11:00 UTC',
        Link: 'https://meet.example.org/form',
      })
      expect(preview.text).toContain('New session: By form')
      expect(preview.buttons).toEqual(expect.arrayContaining(['Create', 'More options…', 'Change…']))
      const more = await preview.press('More options…')
      const second = await more.fill({ Places: '2', Passcode: 'tiger-77', Description: 'From the second page' })
      const created = await second.press('Create')
      expect(created.text).toContain('By form')
      expect((await card('By form')).text).toContain('2 of 2 left')
      const { id } = readCreated(created)
      expect(program.rows('SELECT capacity FROM success_sessions WHERE id = ?', id)).toEqual([{ capacity: 2 }])
    })

    it('is only opened for those who may create', async () => {
      const answer = await stage().people.ana.command('/session create')
      expect(answer.kind).toBe('message')
      expect(answer.text).toContain('mentors and admins')
    })

    it('says that a form waited too long, and stores nothing', async () => {
      const { people, program } = stage()
      const form = await people.maya.command('/session create')
      const preview = await form.fill({
        Title: 'Too late',
        When: '13 Oct 2026 11:00 UTC',
        Link: 'https://meet.example.org/x',
      })
      program.clock.set(new Date(program.clock.now().getTime() + 16 * 60_000))
      const late = await preview.press('Create')
      expect(late.text).toContain('15 minutes')
      expect(program.rows("SELECT 1 FROM success_sessions WHERE title = 'Too late'")).toEqual([])
    })

    it('changes the zone from one’s settings, and refuses one that is none', async () => {
      const { chidi } = stage().people
      const settings = await chidi.command('/session me')
      const label = settings.buttons.find((one) => one.endsWith('time zone…')) ?? ''
      const wrong = await (await settings.press(label)).fill({ 'Your time zone': 'Atlantis' })
      expect([wrong.text, ...wrong.errors].join('\n')).toContain('Atlantis')
      const right = await (await settings.press(label)).fill({ 'Your time zone': 'Lagos' })
      expect(right.text).toContain('Africa/Lagos')
    })
  })
}

/** Whatever a platform does with a form that was refused: sentences at its fields, or a message with **Change**. */
async function refusedForm(sight: Sight): Promise<{ readonly words: string; readonly again: Sight }> {
  if (sight.kind === 'form') return { words: sight.errors.join('\n'), again: sight }
  return { words: sight.text, again: await sight.press('Change…') }
}
