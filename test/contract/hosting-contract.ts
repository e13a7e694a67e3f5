import { describe, expect, it } from 'vitest'
import type { Driver, Sight } from '../support/driver.ts'
import type { Stage } from './open-stage.ts'

/** What stands is changed at most once in so many ms (SPEC section 3). */
const CARD_PAUSE_MS = 3_000
const SECOND_ROOM = 'https://meet.example.org/second-room'

/** A session whose mentor cannot come, and one whose room fails. */
export function hostingContract(stage: () => Stage): void {
  const manage = async (title: string, choice: string, by: Driver): Promise<Sight> => {
    const details = await (await stage().card(title, by)).press('Details')
    return details.choose('Manage', choice)
  }
  /** Maya says that she cannot host it; whoever is asked has a message with **Take over**. */
  const open = async (title: string, inMinutes: number) => {
    const { people, create } = stage()
    await people.ada.command('/session role grant person: @jonas role: mentor')
    const made = await create(title, { inMinutes, rest: 'link: https://meet.example.org/h mentor: @maya' })
    await (await stage().card(title, people.ana)).press('Join')
    const said = await manage(title, "Can't host", people.maya)
    const asked = (by: Driver) => read(by, made.number, 'Who can host? ')
    return { ...made, said, asked, mentor: () => mentorOf(made.id) }
  }
  const mentorOf = (id: string) => {
    const query = 'SELECT p.name FROM success_sessions s JOIN people p ON p.id = s.mentor_id WHERE s.id = ?'
    return stage().program.rows<{ name: string }>(query, id)[0]?.name
  }
  const read = (by: Driver, number: number, words: string) =>
    stage().program.until(async () => {
      await stage().program.advance(CARD_PAUSE_MS)
      return (await by.directMessages()).find(({ text }) => text.includes(`#${number} `) && text.includes(words))
    }, `${by.handle} reads ${words}`)

  describe('the message to a mentor', () => {
    it('holds what is done behind Details too: edit, move, hand over, call off', async () => {
      const { people, create } = stage()
      const { number, id } = await create('Hers to run', {
        inMinutes: 31_000,
        rest: 'link: https://meet.example.org/h mentor: @maya',
      })
      const message = await read(people.maya, number, 'You host this session')
      expect(message.menus).toContain('Manage')
      const moved = await (await message.choose('Manage', 'Reschedule…')).fill({ Duration: '30m' })
      expect(moved.text).toContain('30 min')
      expect((await message.choose('Manage', 'Edit…')).kind).toBe('form')
      expect((await message.choose('Manage', "Can't host")).text).toContain('You said that you cannot host')
      expect(mentorOf(id)).toBe(people.maya.name)
      expect((await message.choose('Manage', 'Cancel session…')).kind).toBe('form')
    })
  })

  describe('a mentor who cannot host', () => {
    it('asks the others; the first to press takes over, and everyone concerned is told', async () => {
      const { people, card } = stage()
      const { said, asked, mentor, number } = await open('Looking for a host', 30_000)
      expect(said.isPrivate).toBe(true)
      expect(said.text).toContain('You said that you cannot host')
      expect(said.text).toMatch(/Asked to take over:.*jonas/is)
      const message = await asked(people.jonas)
      expect(message.buttons).toEqual(['Take over', 'Details'])
      expect((await card('Looking for a host', people.ana)).text).toContain('Looking for a host')
      const again = await manage('Looking for a host', 'Can host after all', people.maya)
      expect(again.text).toContain('You host this session after all')
      expect((await message.press('Take over')).text).toMatch(/maya.* hosts this session\. Thank you/i)
      expect(mentor()).toBe(people.maya.name)
      await manage('Looking for a host', "Can't host", people.maya)

      const taken = await (await asked(people.jonas)).press('Take over')
      expect(taken.text).toContain('You host this session now')
      expect(mentor()).toBe(people.jonas.name)
      expect((await message.press('Take over')).text).toContain('You host this session.')
      const late = await people.ada.forge(taken.actionOf('Details').replace(':details:', ':take-over:'))
      expect(late.text).toMatch(/jonas.* hosts this session\. Thank you/i)
      expect((await read(people.maya, number, 'You no longer host it')).text).toContain('New mentor')
      expect((await read(people.ana, number, 'New mentor')).text).toMatch(/jonas/i)
      expect((await read(people.ada, number, 'hosts this session.')).buttons).not.toContain('Take over')
    })

    it('is counted on again where it begins at another time, is told so, and can say it again', async () => {
      const { people, program } = stage()
      const { asked, number, mentor } = await open('At another time', 36_000)
      const message = await asked(people.jonas)
      const when = new Date(program.clock.now().getTime() + 37_500 * 60_000).toISOString().slice(0, 16)
      const first = await people.ada.command(`/session reschedule ${number} when: ${when}Z`)
      const answer = first.buttons.includes('Go ahead') ? await first.press('Go ahead') : first
      expect(answer.text).toContain('had said that they could not host it. At the new time we count on them again')
      expect((await message.press('Take over')).text).toMatch(/maya.* hosts this session\. Thank you/i)
      const told = await read(people.maya, number, 'At the new time we count on you again')
      expect(told.buttons).toContain("Can't host")
      expect((await told.press("Can't host")).text).toMatch(/Asked to take over:.*jonas/is)
      expect((await read(people.ana, number, 'New time: ')).text).not.toContain('count on')
      expect(mentor()).toBe(people.maya.name)
    })

    it('is replaced by one of two who press at the same time', async () => {
      const { people } = stage()
      const { asked, mentor } = await open('Two would host', 31_500)
      const [jonas, ada] = [await asked(people.jonas), await asked(people.ada)]
      const answers = await Promise.all([jonas.press('Take over'), ada.press('Take over')])
      const texts = answers.map(({ text }) => text)
      expect(texts.filter((text) => text.includes('You host this session now'))).toHaveLength(1)
      expect(texts.filter((text) => /hosts this session\. Thank you/.test(text))).toHaveLength(1)
      const winner = texts[0]?.includes('You host this session now') ? people.jonas.name : people.ada.name
      expect(mentor()).toBe(winner)
    })

    it('is told first what else one hosts then', async () => {
      const { people, create } = stage()
      await create('Hosted meanwhile', { inMinutes: 33_000, rest: 'link: https://meet.example.org/m mentor: @jonas' })
      const { asked, mentor } = await open('Hosted twice', 33_015)
      const look = await (await asked(people.jonas)).press('Take over')
      expect(look.text).toMatch(/You already host #\d+ then/)
      expect(mentor()).toBe(people.maya.name)
      expect((await look.press('Take over all the same')).text).toContain('You host this session now')
      expect(mentor()).toBe(people.jonas.name)
    })
  })

  describe('a room that fails', () => {
    it('is left for the backup link once, and everyone registered has it at once', async () => {
      const { people, create, card, program } = stage()
      const rest = `link: https://meet.example.org/first-room backup_link: ${SECOND_ROOM} mentor: @maya`
      const { id, number } = await create('Out of order', { inMinutes: 10, rest })
      await (await card('Out of order', people.ana)).press('Join')
      const question = await manage('Out of order', 'Use backup link…', people.maya)
      const link = () => program.rows<{ link: string }>('SELECT link FROM success_sessions WHERE id = ?', id)[0]?.link
      expect(link()).toBe('https://meet.example.org/first-room')
      expect((await question.press('Use it now')).text).toContain('The backup link is the link now')
      expect(link()).toBe(SECOND_ROOM)
      expect((await people.maya.forge(useBackup(question))).text).toContain('done already')
      expect(link()).toBe(SECOND_ROOM)
      const told = await read(people.ana, number, 'The backup link is used from now on')
      expect(told.raw).toContain(SECOND_ROOM)
      for (const { raw } of await people.ben.channel()) expect(raw).not.toContain('second-room')
      expect((await (await card('Out of order', people.ana)).press('Join')).raw).toContain(SECOND_ROOM)
    })
  })

  const useBackup = (question: Sight) => question.actionOf('Use it now')
}
