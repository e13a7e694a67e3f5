import type { Asker, Deps } from './ports.ts'

/** What `markZoneAsked` is asked. */
export type MarkZoneAskedRequest = { readonly asker: Asker }

/** Remembers that the asker was asked for their zone, so that they are asked once. Answers whether to ask now. */
export async function markZoneAsked(deps: Deps, request: MarkZoneAskedRequest): Promise<boolean> {
  const { id, timezone, zoneAsked } = request.asker.person
  if (timezone !== null || zoneAsked) return false
  await deps.store.commit({ changes: [{ type: 'set-person', id, set: { zoneAsked: true } }] })
  return true
}
