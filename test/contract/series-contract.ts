import { describe, expect, it } from 'vitest'
import type { Stage } from './open-stage.ts'

const DAYS = 24 * 60

/** A series by command and by form, its one card, and what becomes of it. */
export function seriesContract(stage: () => Stage): void {
  /** Types a weekly series of four that begins in ten days; answers the ids of its sessions, by start. */
  async function makeSeries(title: string, rest = 'repeat: weekly count: 4'): Promise<readonly Row[]> {
    const { people, program } = stage()
    const when = new Date(program.clock.now().getTime() + 10 * DAYS * 60_000).toISOString().slice(0, 16)
    const link = 'link: https://meet.example.org/series'
    const first = await people.ada.command(`/session create ${title} when: ${when}Z ${link} ${rest}`)
    // It may be night for somebody then.
    const answer = first.buttons.includes('Go ahead') ? await first.press('Go ahead') : first
    expect(answer.text).toContain(`Created: ${title}`)
    expect(answer.isPrivate).toBe(true)
    return sessions(title)
  }
  const sessions = (title: string) =>
    stage().program.rows(
      `SELECT s.id, s.number, s.status, s.registered_count FROM success_sessions s
       WHERE s.title = ? ORDER BY s.start_time`,
      title,
    ) as unknown as readonly Row[]

  /** Waits until Ben is told something with these words by direct message. */
  const told = (words: string) =>
    stage().program.until(
      async () => (await stage().people.ben.directMessages()).find(({ text }) => text.includes(words)),
      `ben is told of "${words}"`,
    )

  describe('a series', () => {
    it('is announced by one card, with its rule, its next dates and Join all', async () => {
      const { people, card } = stage()
      const made = await makeSeries('Every week')
      expect(made).toHaveLength(4)
      const shown = await card('Every week', people.ana)
      expect(shown.text).toMatch(/Every week on \w+ at /)
      for (const { number } of made) expect(shown.text).toContain(`#${number}`)
      expect(shown.buttons).toEqual(['Join all', 'Leave all'])
      const cards = (await people.ana.channel()).filter(({ text }) => text.includes('Series: Every week'))
      expect(cards).toHaveLength(1)
    })

    it('registers for all of it by one press, once, and gives all of it up', async () => {
      const { people, card, program } = stage()
      await makeSeries('Joined as a whole')
      const shown = await card('Joined as a whole', people.ana)
      const [first, second] = await Promise.all([shown.press('Join all'), shown.press('Join all')])
      for (const answer of [first, second]) expect(answer.text).toContain('You have a place in 4 sessions')
      expect(first.isPrivate).toBe(true)
      expect(sessions('Joined as a whole').map((one) => one.registered_count)).toEqual([1, 1, 1, 1])
      await program.advance(3_500)
      await program.until(
        async () => (await card('Joined as a whole')).text.includes('Registered for all: 1'),
        'the card counts one',
      )
      expect((await shown.press('Leave all')).text).toContain('You gave up 4 sessions')
      expect(sessions('Joined as a whole').map((one) => one.registered_count)).toEqual([0, 0, 0, 0])
    })

    it('tells the next in line once where somebody gives all of it up', async () => {
      const { people, card } = stage()
      await makeSeries('Full each week', 'repeat: weekly count: 4 capacity: 1')
      const shown = await card('Full each week', people.ana)
      await shown.press('Join all')
      const waiting = await (await card('Full each week', people.ben)).press('Join all')
      expect(waiting.text).toContain('4 are full: you are in line there')
      await shown.press('Leave all')
      const message = await told('A place was freed in 4 sessions')
      expect(message.text).toContain('Series: Full each week')
      const messages = (await people.ben.directMessages()).filter(({ text }) => text.includes('A place was freed'))
      expect(messages.filter(({ text }) => text.includes('Full each week'))).toHaveLength(1)
    })

    it('goes on where one of its sessions is called off', async () => {
      const { people, card, program } = stage()
      const [, second] = await makeSeries('One week off')
      await (await card('One week off', people.ben)).press('Join all')
      await people.ada.command(`/session cancel ${second?.number} reason: Holiday`)
      expect(sessions('One week off').map(({ status }) => status)).toEqual([
        ...['upcoming', 'cancelled', 'upcoming', 'upcoming'],
      ])
      await told('Holiday')
      await program.advance(3_500)
      await program.until(
        async () => !(await card('One week off')).text.includes(`#${second?.number} `),
        'the card shows the dates that are left',
      )
    })

    it('ends where it and all that follow are called off, which is said once', async () => {
      const { people, card } = stage()
      const [, , third] = await makeSeries('Ends early')
      await (await card('Ends early', people.ben)).press('Join all')
      const answer = await people.ada.command(`/session cancel ${third?.number} reason: Moved away scope: following`)
      expect(answer.text).toContain('2 sessions are cancelled')
      expect(sessions('Ends early').map(({ status }) => status)).toEqual([
        ...['upcoming', 'upcoming', 'cancelled', 'cancelled'],
      ])
      await told('Moved away')
      const messages = (await people.ben.directMessages()).filter(({ text }) => text.includes('Moved away'))
      expect(messages).toHaveLength(1)
      expect(messages[0]?.text).toContain('2 sessions')
    })

    it('moves from one session on, which is said once, and its old card leads on', async () => {
      const { people, card, program } = stage()
      const made = await makeSeries('Moves on')
      const third = made[2]
      await (await card('Moves on', people.ben)).press('Join all')
      const when = new Date(program.clock.now().getTime() + 25 * DAYS * 60_000).toISOString().slice(0, 16)
      const first = await people.ada.command(`/session reschedule ${third?.number} when: ${when}Z scope: following`)
      const answer = first.buttons.includes('Go ahead') ? await first.press('Go ahead') : first
      expect(answer.text).toMatch(/Every week on \w+ at .* → Every week on \w+ at /)
      expect(answer.text).toContain(`2: #${third?.number}, #${made[3]?.number}`)
      expect(sessions('Moves on').map(({ id }) => id)).toEqual(made.map(({ id }) => id))
      expect(sessions('Moves on').map((one) => one.registered_count)).toEqual([1, 1, 1, 1])
      await told('New times: ')
      const messages = (await people.ben.directMessages()).filter(({ text }) => text.includes('New times: '))
      expect(messages).toHaveLength(1)
      expect(messages[0]?.text).toContain('2 sessions change')
      await program.advance(3_500)
      await program.until(async () => (await card('Moves on')).text.includes('From '), 'the card shows both parts')
      const again = await (await card('Moves on', people.chidi)).press('Join all')
      expect(again.text).toContain('You have a place in 4 sessions')
    })

    it('stays one where a part is moved past another: on its card, by Join all, and for what follows', async () => {
      const { people, card, program } = stage()
      const made = await makeSeries('Past each other')
      const [first, second, third, fourth] = made
      const when = new Date(program.clock.now().getTime() + 3 * DAYS * 60_000 + 3 * 3_600_000)
        .toISOString()
        .slice(0, 16)
      const asked = await people.ada.command(`/session reschedule ${third?.number} when: ${when}Z scope: following`)
      const answer = asked.buttons.includes('Go ahead') ? await asked.press('Go ahead') : asked
      expect(answer.text).toContain(`2: #${third?.number}, #${fourth?.number}`)
      await program.advance(3_500)
      const shown = await program.until(async () => {
        const now = await card('Past each other', people.chidi)
        const places = [third, first, fourth, second].map((one) => now.text.indexOf(`#${one?.number} `))
        return places.every((place, at) => place > (places[at - 1] ?? 0)) ? now : undefined
      }, 'the card names all four, by start')
      expect((await shown.press('Join all')).text).toContain('You have a place in 4 sessions')
      const edited = await people.ada.command(`/session edit ${second?.number} title: Past, renamed scope: following`)
      expect(edited.text).toContain(`3: #${third?.number}, #${fourth?.number}, #${second?.number}`)
    })

    it('is edited by form, which asks how much of it is meant', async () => {
      const { people } = stage()
      const [first, second] = await makeSeries('By the form')
      const form = await (await people.ada.command(`/session info ${second?.number}`)).choose('Manage', 'Edit…')
      const asked = await form.fill({ Title: 'By the form, changed' })
      expect(asked.text).toContain(`#${second?.number} is part of a series`)
      expect(sessions('By the form')).toHaveLength(4)
      const answer = await asked.press('This and all that follow')
      expect(answer.text).toContain('By the form → By the form, changed')
      expect(sessions('By the form')).toHaveLength(1)
      expect(sessions('By the form, changed')).toHaveLength(3)
      const title = await people.ada.command(`/session edit ${first?.number} title: All alike scope: all`)
      expect(title.text).toContain('By the form → All alike')
      expect(sessions('All alike')).toHaveLength(4)
      const alone = await people.ada.command(
        '/session create Alone when: tomorrow 6pm UTC link: https://meet.example.org/x',
      )
      const number = /#(\d+)/.exec(
        (alone.buttons.includes('Go ahead') ? await alone.press('Go ahead') : alone).text,
      )?.[1]
      const refused = await people.ada.command(`/session edit ${number} title: Never scope: all`)
      expect(refused.text).toContain('not part of a series')
    })

    it('is looked at as a whole before it moves, also by the form, and moves by Go ahead after a restart', async () => {
      const { people, program } = stage()
      const made = await makeSeries('Looked at', 'mentor: @maya repeat: weekly count: 4')
      const from = program.clock.now().getTime() + 10 * DAYS * 60_000
      const clash = new Date(from + 14 * DAYS * 60_000 + 3 * 3_600_000).toISOString().slice(0, 16)
      const rest = 'link: https://meet.example.org/in-the-way mentor: @maya'
      const other = await people.ada.command(`/session create In its way when: ${clash}Z ${rest}`)
      if (other.buttons.includes('Go ahead')) await other.press('Go ahead')
      const open = await people.ada.command(`/session info ${made[0]?.number}`)
      const form = await open.choose('Manage', 'Reschedule…')
      const when = `${new Date(from + 3 * 3_600_000).toISOString().slice(0, 16)}Z`
      const look = await form.fill({ When: when, 'Which sessions?': 'The whole series' })
      expect(look.text).toMatch(/already hosts #\d+ then/)
      expect(look.text).toContain(`4: #${made[0]?.number}`)
      expect(look.buttons).toEqual(['Go ahead', 'Change…'])
      await program.restart()
      const moved = await look.press('Go ahead')
      expect(moved.text).toMatch(/Every week on .* → Every week on /)
      expect(sessions('Looked at').map(({ id }) => id)).toEqual(made.map(({ id }) => id))
    })

    it('is handed over from the form, from one session on', async () => {
      const { people } = stage()
      const made = await makeSeries('Handed on')
      const open = await people.ada.command(`/session info ${made[2]?.number}`)
      const form = await open.choose('Manage', 'Assign a mentor…')
      const answer = await form.fill({ Mentor: '@maya', 'Which sessions?': 'This and all that follow' })
      expect(answer.text).toMatch(/nobody yet → @?Maya/i)
      expect(answer.text).toContain(`2: #${made[2]?.number}, #${made[3]?.number}`)
    })

    it('is called off as a whole from the form behind Details', async () => {
      const { people, card, program } = stage()
      const [first] = await makeSeries('All off')
      await card('All off')
      const details = await people.ada.command(`/session info ${first?.number}`)
      expect(details.text).toMatch(/Part of a series .* Every week on/)
      const form = await details.choose('Manage', 'Cancel session…')
      expect((await form.fill({ 'Which sessions?': 'The whole series' })).text).toContain('4 sessions are cancelled')
      expect(new Set(sessions('All off').map(({ status }) => status))).toEqual(new Set(['cancelled']))
      await program.advance(3_500)
      await program.until(async () => {
        const shown = (await people.ana.channel()).find(({ text }) => text.includes('Series: All off'))
        return shown?.text.includes('Cancelled') && !shown.buttons.includes('Join all')
      }, 'the card says that it is off')
    })

    it('is made by form, and asks what is meant by a day that not every month has', async () => {
      const { people } = stage()
      const open = await people.ada.command('/session create')
      const preview = await open.fill({
        Title: 'By form, monthly',
        When: '31 Dec 2026 18:00 UTC',
        Link: 'https://meet.example.org/form',
      })
      const asked = await (await preview.press('Repeat…')).fill({ Repeats: 'monthly' })
      expect(asked.text).toContain('Not every month has such a day')
      expect(asked.buttons).toContain('Only months that have a 31st')
      const form = await asked.press('Another way…')
      const again = await form.fill({ Repeats: 'monthly', 'How many sessions': '3' })
      const read = await again.press('The last day of the month')
      expect(read.text).toContain('Every month on the last day')
      const goOn = read.buttons.includes('Go ahead') ? 'Go ahead' : 'Create'
      expect((await read.press(goOn)).text).toContain('Created: By form, monthly')
    })

    it('asks the same of a command, and makes what was meant', async () => {
      const { people } = stage()
      const rest = 'link: https://meet.example.org/x repeat: monthly by weekday count: 2'
      const asked = await people.ada.command(`/session create Fifth when: 30 Dec 2026 18:00 UTC ${rest}`)
      expect(asked.isPrivate).toBe(true)
      const read = await asked.press('Only fifth Wednesdays')
      expect(read.text).toContain('Every month on the fifth Wednesday')
      const goOn = read.buttons.includes('Go ahead') ? 'Go ahead' : 'Create'
      expect((await read.press(goOn)).text).toContain('Created: Fifth')
    })

    it('of an absurd rule is refused, and nothing is stored', async () => {
      const { people, program } = stage()
      const count = () => program.rows('SELECT count(*) AS count FROM series')
      const before = count()
      for (const rest of ['repeat: FREQ=SECONDLY', 'repeat: weekly count: 1000000', 'repeat: sometimes', 'count: 3']) {
        const answer = await people.ada.command(
          `/session create Absurd when: tomorrow 6pm UTC link: https://meet.example.org/x ${rest}`,
        )
        expect(answer.text).toContain('Not created yet')
      }
      expect(count()).toEqual(before)
    })
  })
}

type Row = {
  readonly id: string
  readonly number: number
  readonly status: string
  readonly registered_count: number
}
