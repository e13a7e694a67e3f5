import { afterEach, expect, it } from 'vitest'
import type { Driver } from '../support/driver.ts'
import { atBerlin, inBerlin } from './term/calendar.ts'
import { openTermSchool, type TermSchool } from './term/open-school.ts'
import { headOf, heard, isOf, keyOf, type Meant, nextMoment, pass, seeLists, type Term } from './term/run-term.ts'
import { settle } from './term/students.ts'

/**
 * A term of 24 weeks over both clock changes: three cohorts, two mentors, sixty students on two chats; a weekly series of two of the
 * cohorts and one of the third every two weeks; one week moved, one cancelled, one handed over, somebody who turns reminders off and
 * somebody who cannot go. Who is told what, and when, is held each week against a calendar that is reckoned by hand.
 */

const opened: { school: TermSchool | null } = { school: null }
afterEach(() => opened.school?.program.stop())

const COACHING = 'Group coaching'
const INTERVIEWS = 'Mock interviews'
const LINK = 'https://meet.example.org/term'

it('tells each of sixty students the right thing at the right time, week after week', async () => {
  const school = await openTermSchool()
  opened.school = school
  const { program, slack, discord, students } = school
  const term: Term = {
    ...{ school, link: LINK, quiet: new Set(), absent: new Map(), reminded: 0 },
    meant: [
      ...Array.from({ length: 24 }, (_, week) =>
        session(COACHING, {
          week,
          day: '2026-10-20',
          hour: '18:00',
          cohorts: ['Cohort A', 'Cohort B'],
          mentor: 'maya',
        }),
      ),
      ...Array.from({ length: 12 }, (_, at) =>
        session(INTERVIEWS, { week: 2 * at, day: '2026-10-21', hour: '12:30', cohorts: ['Cohort C'], mentor: 'jonas' }),
      ),
    ],
  }
  await create(
    slack.ada,
    `${COACHING} when: 20 Oct 2026 18:00 mentor: @maya audience: Cohort A, Cohort B repeat: weekly count: 24`,
  )
  await create(
    discord.ada,
    `${INTERVIEWS} when: 21 Oct 2026 12:30 mentor: @jonas audience: Cohort C repeat: biweekly count: 12`,
  )
  await settle(program)
  for (const student of students) {
    const title = student.cohort === 'Cohort C' ? INTERVIEWS : COACHING
    const said = await student.press('channel', `Series: ${title}`, 'Join all')
    expect(said, student.name).toContain('You are registered for all.')
  }
  await settle(program)

  const done = new Set<string>()
  for (let moment = nextMoment(term, done); moment !== null; moment = nextMoment(term, done)) {
    await pass(term, moment)
    done.add(keyOf(moment))
    if (moment.what !== 'day' || moment.session.title !== COACHING) continue
    await seeLists(term)
    await HAPPENS[moment.session.week]?.(term, moment.session)
  }

  // Three for each session that took place. Whoever turned them off missed two of one week and all of 21; whoever could not go, two.
  expect(term.reminded).toBe(3 * 40 * 23 + 3 * 20 * 12 - (2 + 3 * 21) - 2)
  expect(program.rows("SELECT kind, reason FROM deliveries WHERE state = 'failed'")).toEqual([])
}, 300_000)

/** What happens a day before the session of a week. */
const HAPPENS: Readonly<Partial<Record<number, (term: Term, session: Meant) => Promise<void>>>> = {
  /** Somebody in Slack turns reminders off, and Maya moves the next week. */
  1: async (term, now) => {
    const [student] = term.school.students
    if (student === undefined) throw new Error('nobody is there')
    await student.press('direct', `Reminder: ${headOf(term, now)}`, 'Turn reminders off')
    term.quiet.add(student)
    const session = sessionOf(term, 2)
    const head = headOf(term, session)
    session.start = atBerlin('2026-11-05', '19:00')
    const answer = await go(term.school.slack.maya, `/session reschedule ${numberOf(head)} when: 5 Nov 2026 19:00`)
    expect(answer).toContain(inBerlin(session.start))
    for (const [who, texts] of await heard(term, `Changed: ${head}`)) {
      expect(texts, who.name).toHaveLength(isOf(session, who) ? 1 : 0)
      for (const text of texts) expect(text).toContain(who.shows(session.start))
    }
  },
  /** Somebody in Discord cannot go this week. */
  4: async (term, session) => {
    const [, student] = term.school.students
    if (student === undefined) throw new Error('nobody is there')
    await student.press('channel', `${headOf(term, session)}\n`, "Can't go")
    term.absent.set(session, student)
  },
  /** Maya calls the next week off. */
  5: async (term) => {
    const session = sessionOf(term, 6)
    const head = headOf(term, session)
    await go(term.school.slack.maya, `/session cancel ${numberOf(head)} reason: Holiday`)
    session.isOff = true
    for (const [who, texts] of await heard(term, head)) {
      expect(texts, who.name).toHaveLength(isOf(session, who) ? 1 : 0)
      for (const text of texts) expect(text).toContain('Holiday')
    }
  },
  8: (term) => term.school.program.restart(),
  /** Maya cannot come; Jonas takes over, on the other chat. */
  10: async (term, session) => {
    const { slack, discord, program } = term.school
    const head = headOf(term, session)
    const details = await slack.maya.command(`/session info ${numberOf(head)}`)
    expect((await details.choose('Manage', "Can't host")).text).toContain('You said that you cannot host this session')
    await settle(program)
    const asked = (await discord.jonas.directMessages()).findLast(({ text }) => text.includes(`Who can host? ${head}`))
    expect((await asked?.press('Take over'))?.text).toContain('You host this session now')
    session.mentor = 'jonas'
    for (const [who, texts] of await heard(term, `Changed: ${head}`)) {
      expect(texts, who.name).toHaveLength(isOf(session, who) ? 1 : 0)
      for (const text of texts) expect(text).toContain('New mentor')
    }
    expect((await discord.jonas.command('/sessions show: mine')).text).toContain(head)
  },
}

function session(
  title: string,
  of: Pick<Meant, 'week' | 'cohorts' | 'mentor'> & { readonly day: string; readonly hour: string },
): Meant {
  const { week, cohorts, mentor, day, hour } = of
  const planned = atBerlin(day, hour, 7 * week)
  return { title, week, cohorts, mentor, planned, start: planned, isOff: false }
}

function sessionOf({ meant }: Term, week: number): Meant {
  const found = meant.find((one) => one.title === COACHING && one.week === week)
  if (found === undefined) throw new Error(`no week ${week}`)
  return found
}

function numberOf(head: string): string {
  return head.slice(1).split(' ')[0] ?? ''
}

const create = (admin: Driver, options: string) => go(admin, `/session create ${options} link: ${LINK}`)

/** Types a command, and goes ahead where there is something to warn of. */
async function go(who: Driver, command: string): Promise<string> {
  const answer = await who.command(command)
  return (answer.buttons.includes('Go ahead') ? await answer.press('Go ahead') : answer).text
}
