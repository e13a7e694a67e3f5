import type { Segment } from '../domain/entities.ts'
import type { Result } from '../domain/result.ts'
import type { Asker, Deps } from './ports.ts'

export type CreateSegmentRequest = {
  readonly asker: Asker
  readonly name: string
  /** Its channel in the asker's space, where its sessions are announced. */
  readonly channel: string | null
}

/** Makes a segment. */
export async function createSegment(_deps: Deps, _request: CreateSegmentRequest): Promise<Result<Segment>> {
  throw new Error('not built yet')
}
