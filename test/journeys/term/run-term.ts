import { expect } from 'vitest'
import type { Driver } from '../../support/driver.ts'
import { DAY_MS, MINUTE_MS } from './calendar.ts'
import type { TermSchool } from './open-school.ts'
import { type Student, settle } from './students.ts'

/** One session as it is meant to be; `planned` is the start that its rule gives it. */
export type Meant = {
  readonly title: string
  readonly cohorts: readonly string[]
  readonly week: number
  readonly planned: number
  start: number
  mentor: 'maya' | 'jonas'
  isOff: boolean
}

/** A term under way: what is meant, and what of it was seen. */
export type Term = {
  readonly school: TermSchool
  readonly meant: readonly Meant[]
  readonly link: string
  /** Who wants to hear of nothing more. */
  readonly quiet: Set<Student>
  /** Who cannot go, by session. */
  readonly absent: Map<Meant, Student>
  /** Reminders that students had. */
  reminded: number
}

/** What of a session is due when. */
export type Moment = { readonly session: Meant; readonly what: keyof typeof BEFORE_MS; readonly at: number }

/** Reminders come a day, an hour and ten minutes before; the doors are open by the last of them. */
const BEFORE_MS = { day: DAY_MS, hour: 60 * MINUTE_MS, doors: 10 * MINUTE_MS, end: -60 * MINUTE_MS } as const

/** The next thing that is due, as the term is meant by now; null at its end. `done` holds what is behind. */
export function nextMoment({ meant }: Term, done: ReadonlySet<string>): Moment | null {
  const [first] = meant
    .filter(({ isOff }) => !isOff)
    .flatMap((session) =>
      (Object.keys(BEFORE_MS) as (keyof typeof BEFORE_MS)[]).map((what) => ({
        session,
        what,
        at: session.start - BEFORE_MS[what],
      })),
    )
    .filter((moment) => !done.has(keyOf(moment)))
    .sort((a, b) => a.at - b.at)
  return first ?? null
}

/** A moment's name. */
export function keyOf({ session, what }: Pick<Moment, 'session' | 'what'>): string {
  return `${session.title} ${session.week} ${what}`
}

/** Lets a moment come: nothing of it is seen two seconds before, and all of it some seconds after. */
export async function pass(term: Term, moment: Moment): Promise<void> {
  const { program, students } = term.school
  const { session, what, at } = moment
  const name = keyOf(moment)
  program.clock.set(new Date(at - 60_000))
  await settle(program)
  await program.advance(at - 2_000 - program.clock.now().getTime())
  expect(remindersOf(students.flatMap((student) => student.news())), `${name}: too early`).toEqual([])
  if (what === 'day') expect(cardsOf(term, session), `${name}: a card too early`).toEqual([[], []])
  await program.advance(10_000)
  await settle(program)
  for (const student of students) {
    const due = what !== 'end' && isReminded(term, { session, student })
    const reminders = remindersOf(student.news())
    expect(reminders, `${name}: ${student.name}`).toHaveLength(due ? 1 : 0)
    for (const reminder of reminders) {
      expect(reminder, student.name).toContain(`Reminder: ${headOf(term, session)}\n`)
      expect(reminder, student.name).toContain(student.shows(session.start))
      term.reminded += 1
    }
  }
  if (what === 'day') await seeCards(term, session)
  if (what === 'doors') await seeDoors(term, session)
  await seeMentors(term, { session, what })
}

/** What a student hears by direct message of something that was just done: the messages that hold these words. */
export async function heard(term: Term, words: string): Promise<ReadonlyMap<Student, readonly string[]>> {
  await settle(term.school.program)
  return new Map(
    term.school.students.map((student) => [student, student.news().filter((text) => text.includes(words))]),
  )
}

/** Whether somebody is of a session's cohorts. */
export function isOf(session: Meant, student: Student): boolean {
  return session.cohorts.includes(student.cohort)
}

/** `#12 Group coaching`: a session as every message names it. */
export function headOf({ school: { program } }: Term, { title, planned }: Meant): string {
  const [row] = program.rows<{ number: number }>(
    'SELECT number FROM success_sessions WHERE title = ? AND series_start = ?',
    title,
    planned,
  )
  return `#${row?.number} ${title}`
}

/** Every student's own list: the next five that are theirs, in order, each with its time. */
export async function seeLists(term: Term): Promise<void> {
  const { program, students } = term.school
  const now = program.clock.now().getTime()
  for (const student of students) {
    const mine = term.meant
      .filter((session) => isOf(session, student) && !session.isOff && term.absent.get(session) !== student)
      .filter(({ start }) => start + 60 * MINUTE_MS > now)
      .sort((a, b) => a.start - b.start)
      .slice(0, 5)
    const lines = (await student.list()).split('\n')
    const shown = lines.flatMap((line, at) => (/^#\d+ /.test(line) ? [`${line}\n${lines[at + 1]}`] : []))
    expect(
      shown.map((text) => text.split('\n')[0]),
      student.name,
    ).toEqual(mine.map((session) => headOf(term, session)))
    for (const [at, session] of mine.entries()) expect(shown[at], student.name).toContain(student.shows(session.start))
  }
}

function remindersOf(texts: readonly string[]): readonly string[] {
  return texts.filter((text) => text.startsWith('Reminder: '))
}

function isReminded(term: Term, of: { readonly session: Meant; readonly student: Student }): boolean {
  const { session, student } = of
  return isOf(session, student) && !term.quiet.has(student) && term.absent.get(session) !== student
}

/** The session's own cards, as somebody in Slack and somebody in Discord see them. */
function cardsOf(term: Term, session: Meant): readonly (readonly string[])[] {
  const head = headOf(term, session)
  return term.school.students.slice(0, 2).map((student) => student.cards(`${head}\n`))
}

/** One card on each chat, which says what is true. */
async function seeCards(term: Term, session: Meant): Promise<void> {
  const [inSlack, inDiscord] = term.school.students
  const registered = term.school.students.filter((student) => isOf(session, student)).length
  for (const [at, cards] of cardsOf(term, session).entries()) {
    expect(cards, headOf(term, session)).toHaveLength(1)
    expect(cards[0]).toContain([inSlack, inDiscord][at]?.shows(session.start))
    expect(cards[0]).toContain(`Registered: ${registered}`)
    expect(cards[0]).toContain(`Mentor: ${NAMES[session.mentor][at]}`)
  }
}

/** How each chat names the mentors: by mention where they have an account. */
const NAMES = { maya: ['@Maya Lindqvist', 'maya'], jonas: ['Jonas Weber', '@Jonas Weber'] } as const

/** One of each chat presses Join on the card, and is shown the way in. */
async function seeDoors(term: Term, session: Meant): Promise<void> {
  const of = term.school.students.filter((student) => isReminded(term, { session, student }))
  for (const student of [of[session.week % 2], of[(session.week % 2) + 1]])
    expect(await student?.press('channel', `${headOf(term, session)}\n`, 'Join'), student?.name).toContain(term.link)
}

/** The mentor hears with the head count when others are reminded, and how it went at the end; the other one hears nothing. */
async function seeMentors(term: Term, of: Pick<Moment, 'session' | 'what'>): Promise<void> {
  const { session, what } = of
  const { slack, discord } = term.school
  const absent = term.absent.has(session) ? 1 : 0
  const registered = term.school.students.filter((student) => isOf(session, student)).length - absent
  const head = headOf(term, session)
  const told = async (mentor: Driver, words: RegExp) =>
    (await mentor.directMessages()).filter(({ text }) => text.includes(head) && words.test(text)).length
  const mentors = { maya: slack.maya, jonas: discord.jonas }
  const other = session.mentor === 'maya' ? mentors.jonas : mentors.maya
  if (what === 'hour') {
    expect(
      await told(mentors[session.mentor], new RegExp(`You host this session\\.[^]*\\b${registered} registered`)),
      head,
    ).toBeGreaterThan(0)
  }
  if (what === 'end') {
    expect(await told(mentors[session.mentor], /Who came/), head).toBe(1)
    expect(await told(other, /Who came/), head).toBe(0)
  }
}
