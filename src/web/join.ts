import type { JoinLinkPage, JoinLinkPress } from '../usecases/join-links.ts'
import { type Came, createDoor, type DoorAnswer } from './door.ts'
import type { Mount } from './mount.ts'
import type { Page } from './page.ts'
import { languagesOf, type PageWords, type WordsIn } from './page-words.ts'

/** What the join link's door is built from. */
export type JoinParts = {
  /** What a token would do now (`openJoinLink`); must record nothing. */
  readonly open: (token: string) => Promise<JoinLinkPage>
  /** The press (`useJoinLink`). */
  readonly press: (token: string) => Promise<JoinLinkPress>
  readonly words: WordsIn
}

/**
 * `/join/TOKEN` (SPEC section 7): the personal living link. GET shows a page with **Join** and records nothing; POST means what a
 * press on Join means in the chat, and leads to the room that works now. Before the doors open it says when to come back, and keeps a
 * place. It speaks the language of its person.
 */
export function createJoinDoor({ open, press, words }: JoinParts): Mount {
  const show = async (result: Promise<JoinLinkPress>, { languages }: Came): Promise<DoorAnswer> => {
    const known = await result
    if (known.kind === 'unknown') return unknownIn(words(languages))
    if (known.kind === 'go') return { goTo: known.url }
    return pageOf(known, words(languagesOf(known.locale, languages)))
  }
  return createDoor({
    path: '/join/',
    read: (came) => show(open(came.token), came),
    act: (came) => show(press(came.token), came),
    unknown: (languages) => unknownIn(words(languages)),
  })
}

function unknownIn({ language, unknown: { title, join } }: PageWords): Page {
  return { status: 404, language, title, lines: join }
}

type Known = Exclude<JoinLinkPress, { readonly kind: 'unknown' | 'go' }>

function pageOf(result: Known, words: PageWords): Page {
  const { session } = result.facts
  const title = `#${session.number} ${session.title}`
  return { status: 200, language: words.language, title, ...saying(result, words) }
}

function saying(result: Known, words: PageWords): Pick<Page, 'lines' | 'button' | 'note' | 'leadsAway'> {
  const { facts, zone, personName } = result
  const { join } = words
  const start = words.time(facts.session.startTime, zone)
  switch (result.kind) {
    case 'open':
      return {
        lines: [join.start(start), ...(facts.mentor === null ? [] : [join.mentor(facts.mentor.name)])],
        button: join.button,
        note: join.forOneAlone(personName),
        leadsAway: true,
      }
    case 'early': {
      const button = { free: join.keepPlace, full: join.joinLine, registered: null, waitlisted: null }[result.standing]
      return {
        lines: [join.early(start, result.standing), join.doorsOpen(words.time(result.doorsOpenAt, zone))],
        ...(button !== null && { button, note: join.placeForOneAlone(personName) }),
      }
    }
    case 'refused': {
      const { wrong, instead } = words.refusal(result.refusal, zone)
      return { lines: [wrong, instead] }
    }
    case 'waiting':
      return { lines: join.waiting(result.position) }
    case 'nowhere':
      return { lines: join.nowhere }
  }
}
