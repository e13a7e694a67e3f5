import type { Refusal } from './refusal.ts'

/** What a decision or a use case answers: a value, or an expected "no". Faults are thrown instead. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

/** An answer with its value. */
export const yes = <T>(value: T): Result<T> => ({ ok: true, value })
/** An expected "no" with its facts. */
export const no = (refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal })
