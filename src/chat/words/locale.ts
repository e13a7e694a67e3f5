/** The languages that the catalogue has. English is the one that all others are held against. */
export const LOCALES = ['en', 'es'] as const

/** A language of the catalogue, by its BCP 47 subtag. */
export type Locale = (typeof LOCALES)[number]

/** The language for a tag that a platform tells (BCP 47: `es-419`, `es_ES`); English where it is none of ours, or unknown. */
export function localeOf(tag: string | null): Locale {
  const [language = ''] = (tag ?? '').toLowerCase().split(/[-_]/)
  return LOCALES.find((locale) => locale === language) ?? 'en'
}
