/** The words of SPEC section 1 that have a fixed set of values, as data (for checks and choices) and as types. */

/** Every role, weakest first. */
export const ROLES = ['student', 'mentor', 'admin', 'superadmin'] as const
/** What a person may do in their organization, weakest first. */
export type Role = (typeof ROLES)[number]

/** Every status, in the order of a session's life. */
export const SESSION_STATUSES = ['upcoming', 'live', 'completed', 'cancelled'] as const
/** Where a session is in its life. */
export type SessionStatus = (typeof SESSION_STATUSES)[number]

/** Every meeting provider. */
export const PROVIDERS = ['zoom', 'google_meet', 'teams', 'discord_voice', 'slack_huddle', 'link'] as const
/** Where a session happens. */
export type Provider = (typeof PROVIDERS)[number]

/** Every intention to come. */
export const REGISTRATION_STATES = ['registered', 'waitlisted', 'withdrawn'] as const
/** A person's intention to come. */
export type RegistrationState = (typeof REGISTRATION_STATES)[number]

/** Every source of evidence. */
export const EVIDENCE_SOURCES = [
  'join_button',
  'join_link',
  'discord_voice',
  'slack_huddle',
  'zoom',
  'code',
  'manual',
] as const
/** Where a fact about presence comes from. */
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number]

/** Every result of a verdict. */
export const RESULTS = ['attended', 'late', 'left_early', 'absent', 'excused', 'unknown'] as const
/** What the evidence of one person at one session adds up to. */
export type AttendanceResult = (typeof RESULTS)[number]

/** Every mark by hand: all results but `unknown`. */
export const MARKS = ['attended', 'late', 'left_early', 'absent', 'excused'] as const
/** What a mark by hand can say. */
export type Mark = (typeof MARKS)[number]

/** Every choice of where reminders go; `off` turns only reminders off. */
export const REACHES = ['dm', 'email', 'both', 'off'] as const
/** Where somebody wants their messages: direct message, mail, both, or no reminders at all. */
export type Reach = (typeof REACHES)[number]

/** Every language that Rollcall speaks, by its BCP 47 subtag; the first is spoken where nobody chose one. */
export const LOCALES = ['en', 'es'] as const
/** A language that Rollcall speaks. */
export type Locale = (typeof LOCALES)[number]

/** The language for a tag that a platform tells (`es-419`, `es_ES`); the first where it is none of ours, or unknown. */
export function localeOf(tag: string | null): Locale {
  return firstLocaleOf(tag === null ? [] : [tag])
}

/** The same for several tags, the best first, as a browser lists them: of the first that is one of ours. */
export function firstLocaleOf(tags: readonly string[]): Locale {
  const languages = tags.map((tag) => tag.toLowerCase().split(/[-_]/)[0])
  const spoken = languages.find((language) => LOCALES.some((locale) => locale === language))
  return LOCALES.find((locale) => locale === spoken) ?? LOCALES[0]
}

/** Every confidence of a verdict. */
export const CONFIDENCES = ['confirmed', 'claimed', 'provisional'] as const
/** How sure a verdict is. */
export type Confidence = (typeof CONFIDENCES)[number]
