import type { Asker, Deps, Json, Proposal } from './ports.ts'

/** What `keepProposal` is asked. */
export type KeepProposalRequest = {
  readonly asker: Asker
  readonly kind: string
  readonly input: { readonly [key: string]: Json }
}

/** Keeps input that waits for the asker's next step, for 15 minutes. */
export async function keepProposal(deps: Deps, request: KeepProposalRequest): Promise<Proposal> {
  const { asker, kind, input } = request
  const proposal: Proposal = {
    id: deps.newId('prp'),
    organizationId: asker.organization.id,
    personId: asker.person.id,
    kind,
    input,
    expiresAt: new Date(deps.clock.now().getTime() + KEPT_MS),
  }
  await deps.store.commit({ changes: [{ type: 'add-proposal', proposal }] })
  return proposal
}

/** SPEC section 2: 15 minutes, in ms. */
const KEPT_MS = 15 * 60_000
