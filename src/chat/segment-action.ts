import type { SegmentId } from '../domain/ids.ts'
import { isId, isOneOf } from './action-parts.ts'

/**
 * What is done with one segment: `segment` shows who is in it, `segment-paste-form` opens a form for a list of people and
 * `segment-paste` is its submission, `segment-sync` reads its groups anew and `segment-unsync` has it follow none.
 */
export const SEGMENT_ACTIONS = [
  'segment',
  'segment-paste-form',
  'segment-paste',
  'segment-sync',
  'segment-unsync',
] as const

/** One of them. */
export type SegmentAction = { readonly type: (typeof SEGMENT_ACTIONS)[number]; readonly segmentId: SegmentId }

/** Reads one; null for what is none. */
export function readSegmentAction(type: string, id: string): SegmentAction | null {
  return isOneOf(SEGMENT_ACTIONS, type) && isId(id, 'seg') ? { type, segmentId: id } : null
}

/** Whether an action is one of them. */
export function isSegmentAction(action: { readonly type: string }): action is SegmentAction {
  return isOneOf(SEGMENT_ACTIONS, action.type)
}
