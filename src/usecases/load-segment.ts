import type { Segment } from '../domain/entities.ts'
import { no, type Result, yes } from '../domain/result.ts'
import type { Asker, Deps } from './ports.ts'

/** The segment of the asker's organization with this name, letter case apart. Refuses `segment_unknown`. */
export async function loadSegment(
  deps: Deps,
  request: { readonly asker: Asker; readonly name: string },
): Promise<Result<Segment>> {
  const { id } = request.asker.organization
  const name = request.name.trim().replace(/\s+/g, ' ')
  const segment = await deps.store.segmentNamed(id, name)
  if (segment !== null) return yes(segment)
  const known = (await deps.store.segments(id)).map((one) => one.name)
  return no({ code: 'segment_unknown', name: name.slice(0, 100), known })
}
