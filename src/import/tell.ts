import type { Words } from '../chat/words/words.ts'

/** Something to say, in whatever language it is asked for: what is wrong is found long before anybody writes it down. */
export type Tell = (words: Words) => string
