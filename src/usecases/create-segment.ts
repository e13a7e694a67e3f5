import { checkAccess } from '../domain/access.ts'
import { readSegmentName } from '../domain/audience.ts'
import type { Segment } from '../domain/entities.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { Asker, Deps } from './ports.ts'

/** What `createSegment` is asked. */
export type CreateSegmentRequest = {
  readonly asker: Asker
  readonly name: string
  /** Its channel in the asker's space, where its sessions are announced. */
  readonly channel: string | null
}

/** Makes a segment. Refuses `segment_exists`, letter case apart. */
export async function createSegment(deps: Deps, request: CreateSegmentRequest): Promise<Result<Segment>> {
  const { asker, channel } = request
  const access = checkAccess('create-segment', asker)
  if (!access.ok) return access
  const name = readSegmentName(request.name)
  if (!name.ok) return name
  const organizationId = asker.organization.id
  return deps.store.inTurn(organizationId, async () => {
    const existing = await deps.store.segmentNamed(organizationId, name.value)
    const id = deps.newId('seg', deps.cause)
    // Made by this very request, which was delivered once more.
    if (existing?.id === id) return yes(existing)
    if (existing !== null) return no({ code: 'segment_exists', name: existing.name })
    const segment: Segment = { id, organizationId, name: name.value }
    const spaceId = asker.space.id
    await deps.store.commit({
      changes: [
        { type: 'add-segment', segment },
        ...(channel === null
          ? []
          : [{ type: 'set-segment-channel', segmentId: segment.id, spaceId, channel } as const]),
      ],
    })
    return yes(segment)
  })
}
