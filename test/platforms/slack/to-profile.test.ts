import { describe, expect, it } from 'vitest'
import { type SlackUser, toProfile } from '../../../src/platforms/slack/to-profile.ts'

/** How Slack sees somebody, as its user object says it (docs.slack.dev/reference/objects/user-object). */
const CASES: readonly (readonly [string, SlackUser, string])[] = [
  ['the primary owner', { team_id: 'T1', is_primary_owner: true, is_owner: true, is_admin: true }, 'owner'],
  ['another owner', { team_id: 'T1', is_owner: true, is_admin: true }, 'manager'],
  ['an admin', { team_id: 'T1', is_admin: true }, 'manager'],
  ['a member', { team_id: 'T1' }, 'member'],
  ['the owner of another workspace, in a shared channel', { team_id: 'T2', is_primary_owner: true }, 'member'],
  ['an admin of another workspace who is a stranger', { is_stranger: true, is_admin: true }, 'member'],
]

describe('the standing of a Slack account', () => {
  it.each(CASES)('%s', (_who, user, standing) => {
    expect(toProfile({ id: 'U1', ...user }, 'T1').standing).toBe(standing)
  })
})
