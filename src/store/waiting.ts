import { and, eq, gt, sql } from 'drizzle-orm'
import type { Engine, Reads, Writes } from './engine.ts'
import { mustTouch, prepareInsert } from './row-writer.ts'

/** What waits for a person's next step: proposals and one-time codes, read. */
export const readWaiting = ({
  client,
  db,
  t: { proposals, codes },
}: Engine): Pick<Reads, 'proposal' | 'code' | 'countEmailCodes'> => {
  const proposal = db
    .select()
    .from(proposals)
    .where(and(eq(proposals.id, sql.placeholder('id')), gt(proposals.expiresAt, sql.placeholder('now'))))
    .prepare()
  const code = db
    .select()
    .from(codes)
    .where(eq(codes.hash, sql.placeholder('hash')))
    .prepare()
  const emailCodes = client
    .prepare<[string, number], number>(
      "SELECT count(*) FROM codes WHERE person_id = ? AND purpose = 'email' AND expires_at > ?",
    )
    .pluck()
  return {
    proposal: async (id, now) => proposal.get({ id, now: now.getTime() }) ?? null,
    code: async (hash) => code.get({ hash }) ?? null,
    countEmailCodes: async (personId, now) => emailCodes.get(personId, now.getTime()) ?? 0,
  }
}

/** Proposals and codes, written; each new one clears away those of its kind that expired (codes a day later). */
export const writeWaiting = ({
  client,
  clock,
  t: { proposals, codes },
}: Engine): Pick<Writes, 'add-proposal' | 'drop-proposal' | 'add-code' | 'use-code'> => {
  const addProposal = prepareInsert(client, proposals)
  const dropProposal = client.prepare('DELETE FROM proposals WHERE id = ?')
  const clearProposals = client.prepare('DELETE FROM proposals WHERE expires_at <= ?')
  const addCode = prepareInsert(client, codes)
  const useCode = client.prepare('UPDATE codes SET used_at = ? WHERE hash = ? AND used_at IS NULL')
  const clearCodes = client.prepare('DELETE FROM codes WHERE expires_at <= ?')
  return {
    'add-proposal': (change) => {
      clearProposals.run(clock.now().getTime())
      addProposal(change.proposal)
    },
    'drop-proposal': ({ id }) => void dropProposal.run(id),
    'add-code': (change) => {
      clearCodes.run(clock.now().getTime() - A_DAY_MS)
      addCode(change.code)
    },
    'use-code': ({ hash, at }) => mustTouch(useCode.run(at.getTime(), hash), 'the code'),
  }
}

const A_DAY_MS = 24 * 60 * 60 * 1000
