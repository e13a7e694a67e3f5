import type { Doctor } from '../../usecases/read-doctor.ts'
import { shorten } from '../spans.ts'
import type { Block, Text } from '../view.ts'
import type { Seen } from './seen.ts'
import { groupText } from './segment-parts.ts'

/** For the doctor: segments that are not in step with their group, and what to do about it. */
export function outOfStepBlocks(outOfStep: Doctor['outOfStep'], seen: Seen): readonly Block[] {
  if (outOfStep.length === 0) return []
  const lines = outOfStep
    .slice(0, SHOWN)
    .flatMap(({ segment, group }): Text => ['\n• ', { strong: shorten(segment, 40) }, ' · ', ...groupText(group, seen)])
  const others = outOfStep.length - SHOWN
  const more: Text = others > 0 ? [`\n${seen.words.common.andMore(others).trimStart()}`] : []
  return [{ type: 'text', text: [{ strong: seen.words.segments.notInStep }, ...lines, ...more] }]
}

/** As many as there is room for beside everything else that can be wrong. */
const SHOWN = 2
