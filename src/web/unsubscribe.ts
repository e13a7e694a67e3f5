import type { MailReader } from '../usecases/turn-off.ts'
import { type Came, createDoor } from './door.ts'
import type { Mount } from './mount.ts'
import type { Page } from './page.ts'
import { languagesOf, type PageWords, type WordsIn } from './page-words.ts'

/** What the way out of mail is built from; both give null for a token that is none of ours. */
export type UnsubscribeParts = {
  /** Whose mail it is (`openUnsubscribe`); must change nothing. */
  readonly open: (token: string) => Promise<MailReader | null>
  /** Turns it off (`unsubscribe`); again is as good as once. */
  readonly turnOff: (token: string) => Promise<MailReader | null>
  readonly words: WordsIn
}

/**
 * `/unsubscribe/TOKEN`: what `List-Unsubscribe` names. GET shows a button and changes nothing; POST turns mail off, from the button
 * as from a mailbox's own (RFC 8058: its body is `List-Unsubscribe=One-Click`, and it follows no redirect).
 */
export function createUnsubscribeDoor({ open, turnOff, words }: UnsubscribeParts): Mount {
  const unknown = (languages: Came['languages']): Page => unknownIn(words(languages))
  const show = async (read: Promise<MailReader | null>, to: Shown): Promise<Page> => {
    const reader = await read
    return reader === null ? unknown(to.languages) : to.page(reader, words(languagesOf(reader.locale, to.languages)))
  }
  return createDoor({
    path: '/unsubscribe/',
    read: ({ token, languages }) => show(open(token), { page: ask, languages }),
    act: ({ token, languages }) => show(turnOff(token), { page: confirm, languages }),
    unknown,
  })
}

type Shown = Pick<Came, 'languages'> & { readonly page: (reader: MailReader, words: PageWords) => Page }

function unknownIn({ language, unknown: { title, unsubscribe } }: PageWords): Page {
  return { status: 404, language, title, lines: unsubscribe }
}

function ask({ name }: MailReader, { language, unsubscribe: words }: PageWords): Page {
  return { status: 200, language, title: words.ask, lines: [words.askLine(name)], button: words.button }
}

function confirm({ name }: MailReader, { language, unsubscribe: words }: PageWords): Page {
  return { status: 200, language, title: words.done, lines: [words.doneLine(name)] }
}
