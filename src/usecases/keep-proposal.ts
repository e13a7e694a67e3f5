import type { Asker, Deps, Json, Proposal } from './ports.ts'

export type KeepProposalRequest = {
  readonly asker: Asker
  readonly kind: string
  readonly input: { readonly [key: string]: Json }
}

/** Keeps input that waits for the asker's next step, for 15 minutes. */
export async function keepProposal(_deps: Deps, _request: KeepProposalRequest): Promise<Proposal> {
  throw new Error('not built yet')
}
