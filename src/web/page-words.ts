import type { EarlyStanding, JoinLinkPage } from '../usecases/join-links.ts'

/**
 * What the pages say in one language, as values: this room knows no catalogue. Instants come in as words, and a zone is the
 * reader's.
 */
export type PageWords = {
  /** What language it is (BCP 47). */
  readonly language: string
  /** Day, time and zone. */
  readonly time: (instant: Date, zone: string) => string
  readonly refusal: (refusal: Refusal, zone: string) => { readonly wrong: string; readonly instead: string }
  /** Of a link that is none of ours; `join` and `unsubscribe` are its paragraphs. */
  readonly unknown: {
    readonly title: string
    readonly join: readonly string[]
    readonly unsubscribe: readonly string[]
  }
  readonly join: {
    readonly start: (time: string) => string
    readonly mentor: (name: string) => string
    readonly button: string
    readonly forOneAlone: (name: string) => string
    readonly early: (start: string, standing: EarlyStanding) => string
    readonly doorsOpen: (time: string) => string
    readonly keepPlace: string
    readonly joinLine: string
    readonly placeForOneAlone: (name: string) => string
    readonly waiting: (position: number) => readonly string[]
    readonly nowhere: readonly string[]
  }
  readonly unsubscribe: {
    readonly ask: string
    readonly askLine: (name: string) => string
    readonly button: string
    readonly done: string
    readonly doneLine: (name: string) => string
  }
  /** What became of an installation into a space. */
  readonly install: {
    readonly installed: { readonly title: (space: string) => string; readonly lines: NotInstalled['lines'] }
    readonly cancelled: NotInstalled
    readonly stale: NotInstalled
    readonly everywhere: NotInstalled
    readonly expiring: NotInstalled
    readonly failed: NotInstalled
  }
}

/** A page that says why nothing was installed. */
type NotInstalled = { readonly title: string; readonly lines: (where: InstallPlace) => readonly string[] }

/** A platform's name, and where its installation begins. */
type InstallPlace = { readonly platform: string; readonly address: string }

/** The words for the first of these languages (BCP 47, best first) that there are words for. */
export type WordsIn = (languages: readonly string[]) => PageWords

/** Whom a page is for: their own language decides, the browser's where nobody knows it. */
export function languagesOf(locale: string | null, browser: readonly string[]): readonly string[] {
  return locale === null ? browser : [locale]
}

type Refusal = Extract<JoinLinkPage, { readonly kind: 'refused' }>['refusal']
