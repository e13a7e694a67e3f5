import { no, type Result, yes } from '../domain/result.ts'
import { canonicalZone, zoneNames } from '../domain/zone.ts'
import type { Asker, Deps } from './ports.ts'

/** What `setZone` is asked. */
export type SetZoneRequest = { readonly asker: Asker; readonly zone: string }

/** Keeps the asker's own time zone; answers its canonical name. Refuses `zone_unknown`. */
export async function setZone(deps: Deps, request: SetZoneRequest): Promise<Result<{ readonly zone: string }>> {
  const timezone = canonicalZone(request.zone)
  if (timezone === null) {
    const zone = request.zone.trim().slice(0, 100)
    return no({ code: 'zone_unknown', zone, near: findNear(zone) })
  }
  const { id } = request.asker.person
  await deps.store.commit({ changes: [{ type: 'set-person', id, set: { timezone, zoneAsked: true } }] })
  return yes({ zone: timezone })
}

/** Up to three names that hold what was typed: `berlin` is `Europe/Berlin`. */
function findNear(typed: string): readonly string[] {
  const part = typed.toLowerCase().replace(/\s+/g, '_')
  if (part.length < 3) return []
  return zoneNames()
    .filter((name) => name.toLowerCase().includes(part))
    .slice(0, 3)
}
