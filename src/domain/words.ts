/** The words of SPEC section 1 that have a fixed set of values, as data (for checks and choices) and as types. */

export const ROLES = ['student', 'mentor', 'admin', 'superadmin'] as const
/** What a person may do in their organization, weakest first. */
export type Role = (typeof ROLES)[number]

export const SESSION_STATUSES = ['upcoming', 'live', 'completed', 'cancelled'] as const
export type SessionStatus = (typeof SESSION_STATUSES)[number]

export const PROVIDERS = ['zoom', 'google_meet', 'teams', 'discord_voice', 'slack_huddle', 'link'] as const
/** Where a session happens. */
export type Provider = (typeof PROVIDERS)[number]

export const REGISTRATION_STATES = ['registered', 'waitlisted', 'withdrawn'] as const
/** A person's intention to come. */
export type RegistrationState = (typeof REGISTRATION_STATES)[number]

export const EVIDENCE_SOURCES = [
  'join_button',
  'join_link',
  'discord_voice',
  'slack_huddle',
  'zoom',
  'code',
  'manual',
] as const
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number]

export const RESULTS = ['attended', 'late', 'left_early', 'absent', 'excused', 'unknown'] as const
/** What the evidence of one person at one session adds up to. */
export type AttendanceResult = (typeof RESULTS)[number]

export const MARKS = ['attended', 'late', 'left_early', 'absent', 'excused'] as const
/** What a mark by hand can say. */
export type Mark = (typeof MARKS)[number]

export const CONFIDENCES = ['confirmed', 'claimed', 'provisional'] as const
export type Confidence = (typeof CONFIDENCES)[number]
