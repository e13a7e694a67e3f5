import type { EarlyStanding, JoinLinkPage, JoinLinkPress } from '../usecases/join-links.ts'
import { createDoor, type DoorAnswer } from './door.ts'
import type { Mount } from './mount.ts'
import type { Page } from './page.ts'

/** What the join link's door is built from. */
export type JoinParts = {
  /** What a token would do now (`openJoinLink`); must record nothing. */
  readonly open: (token: string) => Promise<JoinLinkPage>
  /** The press (`useJoinLink`). */
  readonly press: (token: string) => Promise<JoinLinkPress>
  readonly words: JoinWords
}

/** Words that the rest of Rollcall has for the same things; `zone` is the reader's. */
export type JoinWords = {
  /** Day, time and zone. */
  readonly time: (instant: Date, zone: string) => string
  readonly refusal: (refusal: Refusal, zone: string) => { readonly wrong: string; readonly instead: string }
}

type Refusal = Extract<JoinLinkPage, { readonly kind: 'refused' }>['refusal']

/**
 * `/join/TOKEN` (SPEC section 7): the personal living link. GET shows a page with **Join** and records nothing; POST means what a
 * press on Join means in the chat, and leads to the room that works now. Before the doors open it says when to come back, and keeps a
 * place.
 */
export function createJoinDoor({ open, press, words }: JoinParts): Mount {
  const show = async (result: Promise<JoinLinkPress>): Promise<DoorAnswer> => answerOf(await result, words)
  return createDoor({
    path: '/join/',
    read: (token) => show(open(token)),
    act: (token) => show(press(token)),
    unknown: UNKNOWN,
  })
}

const UNKNOWN: Page = {
  status: 404,
  title: 'This link does not work',
  lines: [
    'It may have lost a part on its way, or belong to a session that is no more.',
    'Open it from the mail or the calendar once more, or press Join in the chat.',
  ],
}

/** What is said before the doors open, and what a press then does. */
const STANDINGS: Readonly<Record<EarlyStanding, { readonly said: string; readonly button?: string }>> = {
  registered: { said: ' You are registered.' },
  waitlisted: { said: ' You are in line for a place.' },
  free: { said: '', button: 'Keep a place for me' },
  full: { said: ' All places are taken.', button: 'Join the waitlist' },
}

type Known = Exclude<JoinLinkPress, { readonly kind: 'unknown' | 'go' }>

function answerOf(result: JoinLinkPress, words: JoinWords): DoorAnswer {
  if (result.kind === 'unknown') return UNKNOWN
  if (result.kind === 'go') return { goTo: result.url }
  const { session } = result.facts
  const title = `#${session.number} ${session.title}`
  return { status: 200, title, ...saying(result, words) }
}

function saying(result: Known, words: JoinWords): Pick<Page, 'lines' | 'button' | 'note' | 'leadsAway'> {
  const { facts, zone, personName } = result
  const start = words.time(facts.session.startTime, zone)
  switch (result.kind) {
    case 'open':
      return {
        lines: [`Start: ${start}`, ...(facts.mentor === null ? [] : [`Mentor: ${facts.mentor.name}`])],
        button: 'Join',
        note: `This link is for ${personName} alone: whoever presses Join here is counted as ${personName}.`,
        leadsAway: true,
      }
    case 'early': {
      const { said, button } = STANDINGS[result.standing]
      return {
        lines: [
          `You are early: the session starts on ${start}.${said}`,
          `The doors open on ${words.time(result.doorsOpenAt, zone)}. Come back then with this same link.`,
        ],
        ...(button !== undefined && { button, note: `This link is for ${personName} alone: so is the place.` }),
      }
    }
    case 'refused': {
      const { wrong, instead } = words.refusal(result.refusal, zone)
      return { lines: [wrong, instead] }
    }
    case 'waiting':
      return {
        lines: [
          `All places are taken. You are number ${result.position} in line.`,
          'When a place becomes free for you, Rollcall tells you at once, and this same link lets you in.',
        ],
      }
    case 'nowhere':
      return {
        lines: [
          'You are counted as here, but this session has no room with a web address.',
          'Press Join in the chat to see where it is, or ask its mentor.',
        ],
      }
  }
}
