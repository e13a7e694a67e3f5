import { syncSegment } from '../../usecases/sync-segment.ts'
import type { VerbAnswer } from '../ask.ts'
import { answer, textOf } from '../ask.ts'
import type { InputValue } from '../form.ts'
import { segmentSynced } from '../views/segment-synced.ts'

/** `segment sync`: follows a group, or reads anew what is followed. */
export const segmentSync: VerbAnswer = async (ask, input) => {
  const { deps, groups } = ask.parts
  const request = { asker: ask.asker, name: textOf(input.name) ?? '', group: groupOf(input.group), groups }
  const result = await syncSegment(deps, request)
  return answer(ask, result, (synced) => segmentSynced(synced, ask.seen))
}

function groupOf(value: InputValue | undefined) {
  if (value === undefined || typeof value === 'string' || value.kind !== 'group') return null
  return { externalId: value.externalId, name: value.name ?? null }
}
