import type { Asker, Deps } from './ports.ts'

/** What `markZoneAsked` is asked. */
export type MarkZoneAskedRequest = { readonly asker: Asker }

/**
 * Remembers that the asker was asked for their zone, so that they are asked once. Answers whether to ask now. Read anew, since
 * what they just did may have made them one with another person, or taken them to another organization.
 */
export async function markZoneAsked(deps: Deps, request: MarkZoneAskedRequest): Promise<boolean> {
  const { organization, person } = request.asker
  if (person.timezone !== null || person.zoneAsked) return false
  const now = await deps.store.person(organization.id, person.id)
  if (now === null || now.timezone !== null || now.zoneAsked) return false
  await deps.store.commit({ changes: [{ type: 'set-person', id: now.id, set: { zoneAsked: true } }] })
  return true
}
