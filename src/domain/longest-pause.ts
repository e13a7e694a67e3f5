/**
 * Nothing that is to be sent or shown is put off for longer, in milliseconds: what lies further ahead was planned before the clock
 * was put back, and is due.
 */
export const LONGEST_PAUSE_MS = 60 * 60_000
