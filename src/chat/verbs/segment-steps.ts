import { findSegment } from '../../usecases/find-segment.ts'
import { stopSync } from '../../usecases/stop-sync.ts'
import type { Ask } from '../ask.ts'
import { answer, refuse, textOf } from '../ask.ts'
import type { FormValues } from '../form.ts'
import type { Reply } from '../reply.ts'
import type { SegmentAction } from '../segment-action.ts'
import { segmentUnsynced } from '../views/segment-unsynced.ts'
import { pasteById, pasted } from './segment-paste.ts'
import { segmentSync } from './segment-sync.ts'
import { segmentChosen } from './segments.ts'

type Step = SegmentAction & { readonly values: FormValues }

/** What is done with one segment by its id. */
export async function segmentStep(ask: Ask, { type, segmentId, values }: Step): Promise<Reply> {
  const { deps } = ask.parts
  const { asker, seen } = ask
  switch (type) {
    case 'segment':
      return segmentChosen(ask, segmentId)
    case 'segment-paste-form':
      return pasteById(ask, segmentId)
    case 'segment-paste':
      return pasted(ask, { segmentId, text: textOf(values.people) ?? '' })
    case 'segment-sync': {
      const segment = await findSegment(deps, { asker, segmentId, action: 'sync-segment' })
      return segment.ok ? segmentSync(ask, { name: segment.value.name }) : refuse(ask, segment.refusal)
    }
    case 'segment-unsync':
      return answer(ask, await stopSync(deps, { asker, segmentId }), (segment) => segmentUnsynced({ segment }, seen))
  }
}
