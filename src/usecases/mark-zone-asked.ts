import type { Asker, Deps } from './ports.ts'

export type MarkZoneAskedRequest = { readonly asker: Asker }

/** Remembers that the asker was asked for their zone, so that they are asked once. Answers whether to ask now. */
export async function markZoneAsked(_deps: Deps, _request: MarkZoneAskedRequest): Promise<boolean> {
  throw new Error('not built yet')
}
