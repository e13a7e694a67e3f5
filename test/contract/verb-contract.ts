import { describe, expect, it } from 'vitest'
import { type Created, directMessage, type Stage } from './open-stage.ts'

/** Every verb of the table, typed as people type it. */
export function verbContract(stage: () => Stage): void {
  describe('verbs by command', () => {
    it('offers help to those who may do it', async () => {
      const { ada, ana } = stage().people
      const admins = await ada.command('/session help')
      const students = await ana.command('/session help')
      expect(admins.text).toContain('/session role grant')
      expect(students.text).toContain('/sessions')
      expect(students.text).not.toContain('/session role grant')
      expect(students.isPrivate).toBe(true)
    })

    it('makes segments, fills them and empties them', async () => {
      const { ada } = stage().people
      expect((await ada.command('/session segment create name: Cohort 7')).text).toContain('Segment created: Cohort 7')
      expect((await ada.command('/session segment add name: Cohort 7 person: @ana')).text).toContain(
        'is in this segment now',
      )
      expect((await ada.command('/session segment list name: Cohort 7')).text).toContain('Ana Ferreira')
      const all = await ada.command('/session segment list')
      expect(all.text).toMatch(/Cohort 7 · 1 person/)
      expect((await all.choose('Who is in…', 'Cohort 7')).text).toContain('Ana Ferreira')
      expect((await ada.command('/session segment remove name: Cohort 7 person: @ana')).text).toContain('no longer in')
      expect((await ada.command('/session segment list name: Cohort 7')).text).toContain('Nobody is in it yet')
    })

    it('gives roles and takes them away', async () => {
      const { ada } = stage().people
      await ada.command('/session role grant person: @jonas role: mentor')
      expect((await ada.command('/session role list')).text).toContain('Jonas Weber')
      await ada.command('/session role revoke person: @jonas role: mentor')
      expect((await ada.command('/session role list')).text).not.toContain('Jonas Weber')
    })

    it('keeps a zone, by name, and by the name of a city in a form', async () => {
      const { ben } = stage().people
      const open = async () => {
        const shown = await ben.command('/session me')
        return shown.press(shown.buttons.find((label) => label.includes('time zone…')) ?? '')
      }
      expect((await (await open()).fill({ 'Your time zone': 'Bogota' })).text).toContain('America/Bogota')
      const wrong = await (await open()).fill({ 'Your time zone': 'Bogotown' })
      expect([wrong.text, ...wrong.errors].join('\n')).toContain('Bogotown')
      expect((await ben.command('/session me zone: Asia/Tokyo')).text).toContain('Asia/Tokyo')
      expect((await ben.command('/session me')).text).toContain('Asia/Tokyo')
    })

    it('keeps how and when somebody is told, from options, a menu and a form', async () => {
      const { ben } = stage().people
      const typed = await ben.command('/session me reminders: 2h, 10m')
      expect(typed.text).toMatch(/2 h and 10 min before the start/)
      expect((await typed.choose('How you are told', 'No reminders')).text).toContain('No reminders')
      const again = await ben.command('/session me via: dm reminders: default')
      expect(again.text).toContain('as everyone here')
    })

    it('changes what holds for everyone, by options and by a form of two pages, before and after', async () => {
      const { people, create } = stage()
      const typed = await people.ada.command('/session settings join_window: 20m late_after: 5m')
      expect(typed.isPrivate).toBe(true)
      expect(typed.text).toMatch(/15 min.* → 20 min/)
      expect(typed.text).toMatch(/10 min → 5 min/)
      const form = await typed.press('Change…')
      const wrong = await form.fill({ 'Join window': 'soon' })
      expect([wrong.text, ...wrong.errors].join('\n')).toContain('soon')
      const saved = await (await typed.press('Change…')).fill({ 'Join window': '15m', 'Late after': '10m' })
      expect(saved.text).toMatch(/20 min.* → 15 min/)
      expect((await typed.press('Provider and language…')).kind).toBe('form')
      expect((await people.ada.command('/session settings')).kind).toBe('form')
      expect((await people.maya.command('/session settings late_after: 1m')).text).toContain('admins')
      await create('After the settings', { inMinutes: 6_000 })
    })

    it('tells admins how everything is, and nobody else', async () => {
      const { ada, ana } = stage().people
      const health = await ada.command('/session doctor')
      expect(health.isPrivate).toBe(true)
      expect(health.text).toMatch(/Database.* works/)
      expect(health.buttons).toEqual(['Look again'])
      expect((await ana.command('/session doctor')).text).toContain('admins')
    })

    it('creates from options, says the time that was understood, and announces a card in the channel', async () => {
      const { people, create, card } = stage()
      const { answer, number } = await create('CV clinic', {
        rest: 'link: https://meet.example.org/coaching duration: 90m capacity: 12 mentor: @maya description: Bring your CV',
      })
      expect(answer.isPrivate).toBe(true)
      expect(answer.text).toContain(`Created: #${number} CV clinic`)
      expect(answer.text).toMatch(/1 hour 30 minutes|1h 30m|90 min|1 h 30/)
      const shown = await card('CV clinic')
      expect(shown.isPrivate).toBe(false)
      expect(shown.buttons).toEqual(['Join', "Can't go", 'Details', 'Add to calendar'])
      const info = await people.ben.command(`/session info ${number}`)
      expect(info.text).toContain('Bring your CV')
    })

    it('runs a session from invitation to its attendance', async () => {
      const { people, create, program } = stage()
      const { maya, ana, ada } = people
      const { number, id }: Created = await create('Run by command', {
        inMinutes: 10,
        rest: 'link: https://meet.example.org/run mentor: @maya audience: Cohort 7',
      })
      expect((await ana.command(`/session info ${number}`)).text).toContain('for others')
      expect((await maya.command(`/session invite ${number} person: @ana`)).text).toContain('Ana')
      await program.until(
        () =>
          program.rows("SELECT 1 FROM deliveries WHERE session_id = ? AND kind = 'invited' AND state = 'sent'", id)[0],
        'the invitation goes out',
      )
      const invitation = await directMessage(ana, 'Run by command')
      expect((await invitation.press('Join')).text).toContain('https://meet.example.org/run')
      expect((await maya.command(`/session start ${number}`)).text).toContain('It has started')
      expect((await maya.command(`/session attendees ${number}`)).text).toContain('Ana Ferreira')
      expect((await maya.command(`/session end ${number}`)).text).toContain('Who came')
      expect((await ada.command(`/session mark ${number} person: @ana as: attended`)).text).toContain('Ana')
      const [row] = program.rows<{ result: string }>('SELECT result FROM session_attendance WHERE session_id = ?', id)
      expect(row?.result).toBe('attended')
    })

    it('cancels with a reason that everybody can read', async () => {
      const { people, create, card } = stage()
      const { number } = await create('To be called off')
      await card('To be called off')
      const answer = await people.ada.command(`/session cancel ${number} reason: Maya is ill`)
      expect(answer.text).toContain('Maya is ill')
      await stage().program.until(
        async () => (await card('To be called off')).text.includes('Maya is ill'),
        'the card says why',
      )
      expect((await card('To be called off')).buttons).not.toContain('Join')
    })

    it('lists what is upcoming, mine, this week and past', async () => {
      const { ana } = stage().people
      expect((await ana.command('/sessions')).text).toContain('CV clinic')
      expect((await ana.command('/sessions show: week')).text).toContain('CV clinic')
      expect((await ana.command('/sessions show: past')).text).toContain('Run by command')
      expect((await ana.command('/sessions show: mine')).text).not.toContain('CV clinic')
      const upcoming = await ana.command('/sessions')
      expect((await upcoming.choose('Show others', 'Past sessions')).text).toContain('Run by command')
      const found = await ana.command('/sessions search: cv cli')
      expect(found.text).toContain('CV clinic')
      expect(found.text).toContain('“cv cli”')
      expect((await ana.command('/sessions segment: Cohort 7')).text).not.toContain('CV clinic')
      expect((await ana.command('/sessions mentor: @maya')).text).toMatch(/^.* · with maya/im)
      expect((await found.choose('Show others', 'Without a filter')).text).toContain('Upcoming sessions')
    })

    it("shows a person's day, by command and from any list", async () => {
      const { people, create } = stage()
      const { ana, ada } = people
      await create('Hosted by nobody', { inMinutes: 2_000 })
      await create('Hosted today', {
        inMinutes: 30,
        rest: 'link: https://meet.example.org/today mentor: @maya capacity: 12',
      })
      expect((await people.maya.command('/sessions show: today')).text).toMatch(
        /Hosted today[\s\S]*0 of 12 places taken/,
      )
      const day = await ana.command('/sessions show: today')
      expect(day.isPrivate).toBe(true)
      expect(day.text).toMatch(/Hello .*/)
      expect(day.buttons).toEqual(expect.arrayContaining(['Details', 'Upcoming sessions', 'My sessions']))
      const chosen = await (await ana.command('/sessions')).choose('Show others', 'My day')
      expect(chosen.text).toMatch(/Hello .*/)
      const admins = await ada.command('/sessions show: today')
      expect(admins.text).toMatch(/Needs attention[\s\S]*Hosted by nobody.*nobody hosts it/)
      expect(
        (await admins.choose('Open a session…', admins.text.match(/#\d+ Hosted by nobody/)?.[0] ?? '')).text,
      ).toContain('Hosted by nobody')
      expect(day.text).not.toContain('Needs attention')
    })

    it('looks for sessions by a form: what is in the title, for which segment, hosted by whom', async () => {
      const { ana } = stage().people
      const open = async () => (await ana.command('/sessions')).choose('Show others', 'Search by title…')
      const found = await (await open()).fill({ 'In the title': 'cv cli' })
      expect(found.text).toContain('CV clinic')
      expect(found.text).toContain('“cv cli”')
      expect((await (await open()).fill({ 'Hosted by': '@maya' })).text).toMatch(/with Maya/i)
      expect((await (await open()).fill({ 'In the title': 'no such thing' })).text).toContain('No session fits')
    })

    it('offers sessions, segments and zones while one types', async (test) => {
      const { people, create } = stage()
      const { complete } = people.ada
      if (complete === null) return test.skip('its client completes no commands')
      await create('Typing clinic')
      await people.ada.command('/session segment create name: Typists')
      expect((await complete('/session info Typing cl')).join('\n')).toContain('Typing clinic')
      expect((await complete('/session segment list name: typ')).join('\n')).toContain('Typists')
      expect((await complete('/session me zone: berl')).join('\n')).toContain('Europe/Berlin')
      expect((await complete('/session settings zone: mexico')).join('\n')).toContain('America/Mexico_City')
      expect(await complete('/session info \u0000"; DROP TABLE people')).toEqual([])
    })

    it('shows on its home page what comes', async (test) => {
      const { home } = stage().people.ana
      if (home === null) return test.skip('a bot has no home page there')
      const page = await home()
      expect(page.text).toContain('Open to you')
      expect(page.buttons).toEqual(expect.arrayContaining(['Join', 'Upcoming sessions', 'Help']))
      expect(page.buttons).not.toContain('Create a session…')
    })

    it('tells admins how things stand', async () => {
      const { ada, ana } = stage().people
      expect((await ada.command('/session doctor')).text).toMatch(/database/i)
      expect((await ana.command('/session doctor')).text).toContain('for admins')
    })

    it('gives codes for spaces and accounts, and refuses wrong ones', async () => {
      const { people, elsewhere } = stage()
      expect((await people.ada.command('/session connect')).text).toMatch(/\/session connect code: \S+/)
      expect((await people.ana.command('/session link')).text).toMatch(/\/session link code: \S+/)
      expect((await people.ana.command('/session link code: ABCD-EFGH')).text).toContain('I do not know that code')
      const mine = await (await people.ana.command('/session me')).press('Link accounts…')
      const wrong = await (await mine.press('I have a code…')).fill({
        'The code that your other account got': 'ABCD-EFGH',
      })
      expect([wrong.text, ...wrong.errors].join('\n')).toContain('I do not know that code')
      expect((await people.ana.command('/session connect')).text).toContain('superadmins')
      const code = /code: (\S+)/.exec((await elsewhere.ana.command('/session link')).text)?.[1]
      expect((await people.ana.command(`/session link code: ${code}`)).text).toContain('another organization')
    })
  })
}
