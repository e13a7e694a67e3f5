import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** The zone is that of the viewer now. */
export type ZoneSet = {
  readonly seen: Seen
}

/** The answer to setting a time zone: what time it is there. */
export function zoneSet(zoneSet: ZoneSet): View {
  void zoneSet
  return { title: '', body: [] }
}
