import type { Result } from '../domain/result.ts'
import type { Asker, Deps } from './ports.ts'

export type SetZoneRequest = { readonly asker: Asker; readonly zone: string }

/** Keeps the asker's own time zone; answers its canonical name. */
export async function setZone(_deps: Deps, _request: SetZoneRequest): Promise<Result<{ readonly zone: string }>> {
  throw new Error('not built yet')
}
