import type { GroupTrouble } from './group.ts'
import type { FieldConflict } from './merge-fields.ts'
import type { RegistrationState, Role, SessionStatus } from './words.ts'

/**
 * Every expected "no" that Rollcall answers, with the facts that its words need. The words are in `chat/refusal-words.ts`,
 * which the compiler keeps complete.
 */
export type Refusal =
  | { readonly code: 'not_allowed'; readonly needs: Role | 'its_mentor' }
  /** A mentor names somebody else to host what they create. */
  | { readonly code: 'mentor_not_yours' }
  /** `number` is that of a session which begins the text that names none: something else was meant by what follows it. */
  | {
      readonly code: 'session_unknown'
      readonly ref: string
      readonly number?: number
      /** Sessions whose title holds what was typed; left out where none does. */
      readonly near?: readonly { readonly number: number; readonly title: string }[]
    }
  | { readonly code: 'session_ambiguous'; readonly ref: string; readonly sessions: readonly Titled[] }
  /** A title that only sessions have that are over: those are named by number. */
  | { readonly code: 'session_title_over'; readonly sessions: readonly Titled[] }
  /** Whoever asks is known to no organization, in a direct message that names none. */
  | { readonly code: 'stranger' }
  | { readonly code: 'person_unknown'; readonly ref: string }
  | { readonly code: 'person_is_bot'; readonly name: string }
  | { readonly code: 'segment_unknown'; readonly name: string; readonly known: readonly string[] }
  | { readonly code: 'segment_exists'; readonly name: string }
  /** No audience could name it: names stand between commas, and `everyone` is the word for all. */
  | { readonly code: 'segment_unnameable'; readonly name: string; readonly why: 'comma' | 'everyone' }
  | { readonly code: 'not_in_segment'; readonly person: string; readonly segment: string }
  /** Their group has them, and would bring them back. */
  | { readonly code: 'in_synced_group'; readonly person: string; readonly group: string }
  | { readonly code: 'not_synced'; readonly segment: string }
  /** The group cannot be read, so that nothing was synced from it. */
  | { readonly code: 'group_unreadable'; readonly group: string; readonly trouble: GroupTrouble }
  | { readonly code: 'not_assigned'; readonly number: number }
  | { readonly code: 'session_over'; readonly number: number; readonly status: SessionStatus }
  | { readonly code: 'session_cancelled'; readonly number: number; readonly reason: string | null }
  | { readonly code: 'not_in_series'; readonly number: number }
  /** Who hosts this one session of a series meant several of it. */
  | { readonly code: 'series_not_yours'; readonly number: number }
  | { readonly code: 'already_live'; readonly number: number }
  | { readonly code: 'not_live'; readonly number: number; readonly status: SessionStatus }
  | { readonly code: 'too_early_to_start'; readonly number: number; readonly from: Date }
  | { readonly code: 'too_late_to_reopen'; readonly number: number; readonly endedAt: Date }
  | { readonly code: 'not_registered'; readonly number: number; readonly registration: RegistrationState | null }
  | { readonly code: 'not_yet_to_mark'; readonly number: number; readonly from: Date }
  | { readonly code: 'mentor_not_marked'; readonly number: number; readonly person: string }
  | { readonly code: 'nothing_to_confirm'; readonly number: number }
  /** Somebody else changed it since it was shown to whoever asks; both versions of each field, as texts to type. */
  | { readonly code: 'session_changed'; readonly number: number; readonly conflicts: readonly FieldConflict[] }
  /** It has begun, so that its start is history. */
  | { readonly code: 'too_late_to_move'; readonly number: number }
  | { readonly code: 'nothing_recorded'; readonly number: number }
  /** This program sends no mail: it has no settings for it. */
  | { readonly code: 'mail_off' }
  | { readonly code: 'email_unusable'; readonly value: string }
  /** So many codes for mail addresses were mailed for one person that more would be a nuisance to strangers. */
  | { readonly code: 'codes_too_many'; readonly most: number }
  | { readonly code: 'offsets_unusable'; readonly value: string }
  /** No number of minutes that a setting can have (`join_window`, `late_after`). */
  | { readonly code: 'minutes_unusable'; readonly field: string; readonly value: string }
  | { readonly code: 'text_missing'; readonly field: string }
  | { readonly code: 'text_too_long'; readonly field: string; readonly most: number; readonly length: number }
  | { readonly code: 'text_unusable'; readonly field: string }
  | { readonly code: 'link_missing' }
  | { readonly code: 'link_unusable'; readonly link: string }
  | {
      readonly code: 'provider_unusable'
      readonly provider: string
      readonly reason: 'unknown' | 'makes_no_link' | 'link_differs'
    }
  | { readonly code: 'capacity_unusable'; readonly value: string }
  | { readonly code: 'duration_unusable'; readonly value: string }
  | {
      readonly code: 'time_unusable'
      readonly value: string
      readonly why: string
      readonly zone: string
      readonly example: Date
    }
  /** `no_repeat`: an end was given, but nothing that repeats. */
  | {
      readonly code: 'repeat_unusable'
      readonly value: string
      readonly why: 'unknown' | 'malformed' | 'too_often' | 'never' | 'ends_twice' | 'no_repeat'
    }
  /** Not every month has such a day: what can be typed, and what each means. */
  | { readonly code: 'repeat_ambiguous'; readonly choices: readonly RepeatChoice[] }
  /** `own_rule`: its days were written as a rule; `rare_day`: not every month has the new day; `past`: that session would have begun. */
  | {
      readonly code: 'series_unmovable'
      readonly why: 'own_rule' | 'rare_day' | 'past'
      readonly number?: number
    }
  | { readonly code: 'until_unusable'; readonly value: string; readonly why: 'unreadable' | 'before_start' }
  | { readonly code: 'count_unusable'; readonly value: string }
  /** `isOffset`: it is a distance from UTC (`UTC+2`). `holdsFor` says whose it was to be; where left out, the asker's own. */
  | {
      readonly code: 'zone_unknown'
      readonly zone: string
      readonly near: readonly string[]
      readonly isOffset?: boolean
      readonly holdsFor?: 'everyone'
    }
  | { readonly code: 'role_unknown'; readonly role: string }
  | { readonly code: 'role_not_held'; readonly person: string; readonly role: Role }
  /** Superadmin by the platform or by the settings, which nobody here can take. */
  | { readonly code: 'role_kept'; readonly person: string; readonly by: 'platform' | 'settings' }
  | { readonly code: 'last_superadmin' }
  | { readonly code: 'code_unknown' }
  | { readonly code: 'code_expired' }
  | { readonly code: 'already_connected' }
  | { readonly code: 'organization_has_sessions'; readonly count: number }
  | { readonly code: 'already_linked' }
  | { readonly code: 'link_other_organization' }
  | { readonly code: 'proposal_expired' }
  | { readonly code: 'action_unknown' }
  | { readonly code: 'verb_unknown'; readonly command: string; readonly verb: string; readonly near: readonly string[] }
  /** A verb that names no session, and there is none that it could be about now. */
  | { readonly code: 'no_session_fits'; readonly verb: string }
  /** The first word of a group of verbs alone. */
  | {
      readonly code: 'verb_incomplete'
      readonly command: string
      readonly verb: string
      readonly verbs: readonly string[]
    }
  | {
      readonly code: 'option_unknown'
      readonly verb: string
      readonly option: string
      readonly known: readonly string[]
      /** The verbs about the same thing that have it. */
      readonly elsewhere: readonly string[]
    }
  | { readonly code: 'option_missing'; readonly verb: string; readonly option: string; readonly example: string }
  | {
      readonly code: 'option_unusable'
      readonly verb: string
      readonly option: string
      readonly value: string
      /** Its choices, or the kind of what can be pointed at. */
      readonly expected: readonly string[] | 'person' | 'channel' | 'group'
    }
  | { readonly code: 'option_twice'; readonly verb: string; readonly option: string }
  | { readonly code: 'busy' }

/** One of several sessions of the same title: its number, and when it starts, by which people know it. */
export type Titled = { readonly number: number; readonly startsAt: Date }

/** One way to repeat monthly: what to type for it. */
export type RepeatChoice = {
  readonly type: string
  readonly means: 'last_day' | 'only_that_day' | 'last_weekday' | 'only_fifth'
  /** The day of the month; of a fifth weekday its day of the week, 1 for Monday. */
  readonly day: number
}
