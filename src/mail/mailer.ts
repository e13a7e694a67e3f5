/**
 * The port for mail: one face for every way in which a mail can leave. It knows nothing of sessions; what a mail says comes in
 * ready-made.
 *
 * @module
 */
import type { Hold, Limit } from '../usecases/ports.ts'

/** A way for mail to leave. */
export type Mailer = {
  /** Hands one mail over. Never rejects for an outage, and repeats nothing by itself: trying again is the caller's to decide. */
  readonly send: (mail: Mail) => Promise<Mailed>
  /** Asks whether mail can be sent now: null, or a plain sentence without secrets of what is wrong. Sends nothing. */
  readonly check: () => Promise<string | null>
  /** How often it may be asked for what, as far as is known now; a mail is one `post` to its address. */
  readonly limits: () => readonly Limit[]
  /** Ends the connections kept open; a mail under way is given up. Safe to call twice. */
  readonly close: () => Promise<void>
}

/** One mail to one person. */
export type Mail = {
  /** The delivery's id: it fixes the Message-ID and the idempotency key, so that a repetition is recognisable. */
  readonly id: string
  /** The bare address. */
  readonly to: string
  /** The recipient's name, in any script; line breaks in it are harmless. */
  readonly toName: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** `method` must be the METHOD inside of `content`. */
  readonly calendar?: { readonly method: CalendarMethod; readonly content: string }
  /** Where one POST turns these mails off (RFC 8058); only given where this server can be reached from outside: else the sender is written to. */
  readonly unsubscribe?: { readonly url: string }
}

/** What a calendar does with an entry: asks to note or change it, takes it out, or just shows it (RFC 5546). */
export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH'

/**
 * What became of a mail, in the shape of a chat message's outcome. `sent`: taken over for delivery; `ref` is its Message-ID. `gone`:
 * trying again is of no use; `bounced` where the address itself takes no mail, so that it should not be used again. `later`:
 * tried again after `afterMs` (milliseconds, where a pause was named, which `hold` is to wait out with it); `doubtful` where it may have been taken all the same.
 * Reasons are plain sentences that name neither the address nor the server's own words.
 */
export type Mailed =
  | { readonly type: 'sent'; readonly ref: string }
  | { readonly type: 'gone'; readonly reason: string; readonly bounced: boolean }
  | {
      readonly type: 'later'
      readonly reason: string
      readonly afterMs?: number
      readonly hold?: Hold
      readonly doubtful: boolean
    }

/** Milliseconds that one mail may take from first to last: less than the outbox waits, so that none is repeated while under way. */
export const SEND_WITHIN_MS = 25_000
