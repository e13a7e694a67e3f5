import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DeliveryId, OrganizationId, SessionId, SpaceId } from '../../src/domain/ids.ts'
import { pauseBefore } from '../../src/jobs/backoff.ts'
import { MOST_ATTEMPTS, type Outcome, settleDelivery } from '../../src/jobs/outcome.ts'
import type { Delivery } from '../../src/usecases/ports.ts'

const now = new Date('2026-10-01T18:00:00Z')
const delivery = (set: Partial<Delivery> = {}): Delivery => ({
  id: 'dlv_1' as DeliveryId,
  organizationId: 'org_1' as OrganizationId,
  event: 'session:ses_1:created',
  recipient: 'spc_1:C1',
  channel: 'channel',
  spaceId: 'spc_1' as SpaceId,
  kind: 'announcement',
  payload: {},
  sessionId: 'ses_1' as SessionId,
  dueAt: now,
  state: 'sending',
  attempts: 0,
  messageRef: null,
  doubtful: false,
  leasedUntil: null,
  ...set,
})
const settle = (outcome: Outcome, set?: Partial<Delivery>) => settleDelivery(delivery(set), { outcome, now, random: 1 })

describe('what became of a delivery', () => {
  it('sent: it is done, and an announced card stands from here on', () =>
    expect(settle({ type: 'sent', ref: 'C1/17' })).toMatchObject([
      { type: 'delivery-sent', messageRef: 'C1/17' },
      { type: 'add-announcement', announcement: { messageRef: 'C1/17', unshown: 1 } },
    ]))
  it('sent to a person: it is done', () =>
    expect(settle({ type: 'sent', ref: 'D1/17' }, { kind: 'promoted', spaceId: null })).toMatchObject([
      { type: 'delivery-sent' },
    ]))
  it('sent as the summary: it stands where its mentor has it; a mail does not', () => {
    const sent = { type: 'sent', ref: 'D1/17', spaceId: 'spc_2' as SpaceId } as const
    const summary = { kind: 'summary', spaceId: null, recipient: 'per_1' }
    expect(settle(sent, { ...summary, channel: 'dm' })).toMatchObject([
      { type: 'delivery-sent' },
      { type: 'add-announcement', announcement: { messageRef: 'D1/17', spaceId: 'spc_2', unshown: 1 } },
    ])
    expect(settle({ type: 'sent', ref: '<id>' }, { ...summary, channel: 'email' })).toHaveLength(1)
  })
  it('sent as a mail with a calendar part: what that asks for is kept', () =>
    expect(settle({ type: 'sent', ref: '<id>', calendar: 'CANCEL' }, { channel: 'email' })[0]).toMatchObject({
      calendar: 'CANCEL',
    }))
  it('gone: failed with the reason', () =>
    expect(settle({ type: 'gone', reason: 'channel is archived' })).toMatchObject([
      { type: 'delivery-failed', reason: 'channel is archived' },
    ]))
  it('later: due again after the pause that the platform named', () =>
    expect(settle({ type: 'later', reason: '429', afterMs: 30_000, doubtful: false })).toMatchObject([
      { type: 'delivery-retry', dueAt: new Date(now.getTime() + 30_000) },
    ]))
  it('later, after longer than anything is put off: asked again after that', () =>
    expect(settle({ type: 'later', reason: '429', afterMs: 9 * 3_600_000, doubtful: false })).toMatchObject([
      { type: 'delivery-retry', dueAt: new Date(now.getTime() + 3_600_000) },
    ]))
  it('later for the last time: failed', () =>
    expect(settle({ type: 'later', reason: '500', doubtful: false }, { attempts: MOST_ATTEMPTS - 1 })).toMatchObject([
      { type: 'delivery-failed' },
    ]))
})

describe('pauses', () => {
  it('grow with each attempt, and stay between half and all of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const pause = pauseBefore(attempt, random)
        const full = Math.min(300_000, 2_000 * 2 ** (attempt - 1))
        expect(pause).toBeGreaterThanOrEqual(full / 2)
        expect(pause).toBeLessThanOrEqual(full)
      }),
    )
  })
})
