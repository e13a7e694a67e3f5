import type { Span, Text } from '../../view.ts'

/** Lists of sessions: what the viewer is to each, pages, filters, and which one is meant. */
export const EN_LISTS = {
  /** What the viewer is to a session. */
  own: {
    host: 'You host',
    in: "You're in",
    waiting: 'Waiting',
    waitingAt: (position: number) => `Waiting, no. ${position}`,
    forOthers: 'For others',
    out: "You can't go",
    wereToHost: 'You were to host',
    hosted: 'You hosted',
    wereIn: 'You were registered',
    result: (result: Span): Text => ['You: ', result],
  },
  withName: (mentor: string) => `with ${mentor}`,
  empty: {
    upcoming: 'No session is planned yet.',
    mine: 'You are not registered for anything yet. Press Join on a session, and it will be listed here.',
    week: 'Nothing is planned for the next seven days.',
    past: 'No session has taken place yet.',
  },
  makeOne: (command: Span): Text => [' Make one with ', command, '.'],
  announced: ' As soon as one is planned, it is announced.',
  sought: (search: string) => `“${search}”`,
  nothingFits: 'No session fits what you are looking for.',
  showAll: 'Show all',
  more: 'More…',
  firstPage: (list: string) => `First page: ${list}`,
  withoutFilter: 'Without a filter',
  showOthers: 'Show others',
  /** Stands on the menu once it holds the segments and mentors. */
  chooseFilter: 'Choose a segment or mentor',
  filter: 'Filter by segment or mentor…',
  search: 'Search by title…',
  segment: (name: string) => `Segment: ${name}`,
  mentor: (name: string) => `Mentor: ${name}`,
  find: {
    title: 'Find sessions',
    submit: 'Show',
    words: 'In the title',
    wordsHint: 'A part of it is enough; empty: any title',
    segment: 'For this segment',
    anySegment: 'Any segment',
    mentor: 'Hosted by',
    anyMentor: 'Anybody',
  },
  which: {
    title: 'Which session?',
    choose: (command: Span): Text => ['Choose it here, or type its number, as in ', command, '.'],
    menu: 'Choose a session',
  },
}
