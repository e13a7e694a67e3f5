import { describe, expect, it } from 'vitest'
import type { Sight } from '../support/driver.ts'
import { directMessage, type Stage } from './open-stage.ts'

/** Each card is changed at most once in so many ms (SPEC section 3). */
const CARD_PAUSE_MS = 3_000

/** The card in the channel, what its buttons mean, and who sees what. */
export function cardContract(stage: () => Stage): void {
  describe('the card', () => {
    it('registers who presses Join, once, and keeps their answer from everybody else', async () => {
      const { people, create, card, program } = stage()
      const { ana, ben } = people
      const { id } = await create('Pressed twice')
      const shown = await card('Pressed twice', ana)
      const [first, second] = await Promise.all([shown.press('Join'), shown.press('Join')])
      expect(first.text).toContain('You are registered')
      expect(second.text).toContain('You are registered')
      expect(first.isPrivate).toBe(true)
      const rows = program.rows('SELECT registration FROM session_attendance WHERE session_id = ?', id)
      expect(rows).toEqual([{ registration: 'registered' }])
      expect((await ben.privateAnswers()).join('\n')).not.toContain('Pressed twice')
      expect((await ben.channel()).map(({ text }) => text).join('\n')).not.toContain('You are registered')
    })

    it('stays true in place, many changes in one update, at most once in three seconds', async (test) => {
      const { people, create, card, program } = stage()
      const { id } = await create('Counted')
      const { edits } = people.ana
      const first = await card('Counted', people.ana)
      await program.until(
        () => program.rows('SELECT 1 FROM announcements WHERE session_id = ? AND unshown = 0', id)[0],
        'the card was looked at once more after it was posted',
      )
      const before = await edits?.('Counted')
      await program.advance(CARD_PAUSE_MS)
      await Promise.all([
        first.press('Join'),
        (await card('Counted', people.ben)).press('Join'),
        (await card('Counted', people.chidi)).press('Join'),
      ])
      await program.until(async () => (await card('Counted')).text.includes('Registered: 3'), 'the card counts three')
      await (await card('Counted', people.ben)).press("Can't go")
      await (await card('Counted', people.chidi)).press("Can't go")
      await program.advance(CARD_PAUSE_MS - 500)
      // Two more answers take longer than a card that is changed at once.
      for (const driver of [people.ben, people.chidi]) await driver.command('/sessions')
      expect((await card('Counted')).text).toContain('Registered: 3')
      await program.advance(500)
      await program.until(async () => (await card('Counted')).text.includes('Registered: 1'), 'the card counts one')
      expect((await people.ana.channel()).filter(({ text }) => text.includes('Counted'))).toHaveLength(1)
      if (edits === null)
        return test.skip('nobody counts changes there; what the page is told is tested with the stream')
      expect((await edits('Counted')) - (before ?? 0)).toBe(2)
    })

    it('goes to the channel that is named for it, once, and what stood before leads there', async () => {
      const { people, create, card, program } = stage()
      const { number, id } = await create('Goes elsewhere', { inMinutes: 60_000 })
      await card('Goes elsewhere')
      expect((await people.ada.command(`/session edit ${number} announce: #data-cohort`)).text).toContain('→')
      const left = await program.until(
        async () =>
          (await people.ana.channel()).find(({ text }) => /Goes elsewhere[\s\S]*Announced in .* now/.test(text)),
        'what stood before leads on',
      )
      expect(left.buttons).toEqual([])
      const sent = "SELECT 1 FROM deliveries WHERE session_id = ? AND channel = 'channel' AND state = 'sent'"
      expect(program.rows(sent, id)).toHaveLength(2)
    })

    it('gives a freed place to the first in line, and tells them by direct message', async () => {
      const { people, create, card, program } = stage()
      const { ana, ben, chidi } = people
      const { id } = await create('One place', { rest: 'link: https://meet.example.org/one capacity: 1' })
      await (await card('One place', ana)).press('Join')
      expect((await (await card('One place', ben)).press('Join')).text).toContain('number 1')
      expect((await (await card('One place', chidi)).press('Join')).text).toContain('number 2')
      expect((await (await card('One place', ana)).press("Can't go")).text).toContain('no longer registered')
      await program.until(
        () =>
          program.rows("SELECT 1 FROM deliveries WHERE session_id = ? AND kind = 'promoted' AND state = 'sent'", id)[0],
        'the promotion is told',
      )
      expect((await directMessage(ben, 'One place')).text).toContain('A place was freed, and it is yours')
      expect((await chidi.directMessages()).filter(({ text }) => text.includes('One place'))).toEqual([])
      expect((await (await card('One place', chidi)).press('Join')).text).toContain('number 1')
    })

    it('lets in when the doors are open, and shows the way in to that person alone', async () => {
      const { people, create, card, program } = stage()
      const { ana, ben } = people
      const { id } = await create('Secret room', {
        inMinutes: 10,
        rest: 'link: https://meet.example.org/secret-room-9 meeting_id: 987654321 passcode: tiger-4411 backup_link: https://meet.example.org/backup-9',
      })
      const way = [/secret-room-9/, /987654321/, /tiger-4411/, /backup-9/]
      const answer = await (await card('Secret room', ana)).press('Join')
      for (const part of way) expect(answer.text).toMatch(part)
      expect(answer.isPrivate).toBe(true)
      const details = await (await card('Secret room', ben)).press('Details')
      for (const driver of [ana, ben]) {
        const public_ = (await driver.channel()).map(({ raw }) => raw).join('\n')
        for (const part of way) expect(public_).not.toMatch(part)
      }
      for (const part of way) {
        expect(details.raw).not.toMatch(part)
        expect((await ben.privateAnswers()).join('\n')).not.toMatch(part)
      }
      const evidence = program.rows('SELECT source, kind FROM evidence WHERE session_id = ?', id)
      expect(evidence).toHaveLength(1)
    })

    it('says why where Join means nothing: not assigned, cancelled, over', async () => {
      const { people, create, program } = stage()
      await people.ada.command('/session segment create name: Those')
      const others = await create('For others', { rest: 'link: https://meet.example.org/o audience: Those' })
      const off = await create('Soon off')
      const over = await create('Soon over', { inMinutes: 5 })
      await people.ada.command(`/session cancel ${off.number}`)
      await people.ada.command(`/session start ${over.number}`)
      await people.ada.command(`/session end ${over.number}`)
      expect((await people.chidi.forge(`1:join:${others.id}`)).text).toContain('is for other people')
      expect((await people.chidi.forge(`1:join:${off.id}`)).text).toContain('is cancelled')
      expect((await people.chidi.forge(`1:join:${over.id}`)).text).toContain('is over')
      for (const { id } of [others, off, over])
        expect(program.rows('SELECT 1 FROM session_attendance WHERE session_id = ?', id)).toEqual([])
    })

    it('hands over a calendar file', async () => {
      const { people, create, card } = stage()
      await create('For the calendar')
      const answer = await (await card('For the calendar', people.ben)).press('Add to calendar')
      expect(answer.isPrivate).toBe(true)
      const files = await people.ben.files()
      const file = files.find(({ content }) => content.includes('For the calendar'))
      expect(file?.name).toMatch(/\.ics$/)
      expect(file?.content).toContain('BEGIN:VCALENDAR')
      expect(file?.content).not.toContain('meet.example.org')
    })

    it('shows everything about itself behind Details, and to its mentor what only they may do', async () => {
      const { people, create, card } = stage()
      await create('In detail', { inMinutes: 10, rest: 'link: https://meet.example.org/detail mentor: @maya' })
      const student = await (await card('In detail', people.ana)).press('Details')
      expect(student.buttons).not.toContain('Start')
      expect(student.isPrivate).toBe(true)
      const mentor = await (await card('In detail', people.maya)).press('Details')
      expect(mentor.buttons).toEqual(expect.arrayContaining(['Start', 'Attendees', 'Invite…']))
      // It stands in **Manage**, and there alone.
      expect(mentor.buttons).not.toContain('Cancel session…')
      expect((await mentor.choose('Manage', 'Cancel session…')).kind).toBe('form')
    })

    it('turns the pages of a long list in place', async () => {
      const { people, create } = stage()
      for (let count = 1; count <= 6; count++) await create(`Page filler ${count}`, { inMinutes: 3000 + count })
      const pages = [await people.ana.command('/sessions')]
      for (let page: Sight | undefined = pages[0]; page?.buttons.includes('More…') && pages.length < 30; ) {
        const next: Sight = await page.press('More…')
        expect(next.text).not.toBe(page.text)
        pages.push(next)
        page = next
      }
      const fillers = pages.flatMap(({ text }) => text.match(/Page filler \d/g) ?? [])
      expect(pages.length).toBeGreaterThan(1)
      expect(fillers).toEqual([1, 2, 3, 4, 5, 6].map((count) => `Page filler ${count}`))
    })
  })
}
