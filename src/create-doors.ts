import { dateTimeText } from './chat/clock-text.ts'
import { refusalWords } from './chat/refusal-words.ts'
import { plainText } from './chat/spans.ts'
import { wordsForFirst } from './chat/words/words.ts'
import { openJoinLink, useJoinLink } from './usecases/join-links.ts'
import type { Deps, Signer } from './usecases/ports.ts'
import { openUnsubscribe, unsubscribe } from './usecases/turn-off.ts'
import { createInstallDoor, type Installing } from './web/install.ts'
import { createJoinDoor } from './web/join.ts'
import type { Mount } from './web/mount.ts'
import type { PageWords } from './web/page-words.ts'
import { createUnsubscribeDoor } from './web/unsubscribe.ts'

/** The pages of SPEC section 7, in the language of whoever opens them: behind the links in mails and calendars, and for installing. */
export function createDoors(deps: Deps, { signer, installing }: DoorsParts): readonly Mount[] {
  return [
    ...installing.flatMap((one) => createInstallDoor(one, pageWords)),
    createJoinDoor({
      open: (token) => openJoinLink(deps, { signer, token }),
      press: (token) => useJoinLink(deps, { signer, token }),
      words: pageWords,
    }),
    createUnsubscribeDoor({
      open: (token) => openUnsubscribe(deps, { signer, token }),
      turnOff: (token) => unsubscribe(deps, { signer, token }),
      words: pageWords,
    }),
  ]
}

type DoorsParts = { readonly signer: Signer; readonly installing: readonly Installing[] }

function pageWords(languages: readonly string[]): PageWords {
  const words = wordsForFirst(languages)
  return {
    ...words.pages,
    language: words.locale,
    time: (instant, zone) => dateTimeText(instant, { zone, words }),
    refusal: (refusal, zone) => {
      const { wrong, instead } = refusalWords(refusal, { zone, words })
      return { wrong: plainText(wrong, { words }), instead: plainText(instead, { words }) }
    },
  }
}
