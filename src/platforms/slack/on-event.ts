import type { SlackEventMiddlewareArgs } from '@slack/bolt'
import { PLATFORM } from './ask.ts'
import { askedBy, type Listening, refreshHome } from './listening.ts'
import { type SlackUser, toProfile } from './to-profile.ts'

/** Something happened in the workspace; Bolt acknowledged it already. */
export async function onEvent(at: Listening, { event, body }: SlackEventMiddlewareArgs): Promise<void> {
  switch (event.type) {
    case 'app_home_opened':
      if (event.tab === 'home') await refreshHome(at, { ...askedBy(at, body, event.user), channel: null })
      return
    case 'user_change':
      return changeProfile(at, { user: event.user, team: body.team_id })
    case 'subteam_members_changed':
      return changeGroup(at, { group: event.subteam_id, team: body.team_id })
    case 'subteam_updated':
      return changeGroup(at, { group: event.subteam.id, team: body.team_id })
    case 'app_uninstalled':
      return at.onRemoved()
    case 'tokens_revoked':
      if (event.tokens.bot?.length) at.onRemoved()
  }
}

async function changeGroup(
  at: Listening,
  { group, team }: { readonly group: string; readonly team: string },
): Promise<void> {
  const space = at.space({ id: team, name: undefined }).externalId
  await at.conversation.groupChanged({ platform: PLATFORM, space, group })
}

async function changeProfile(
  at: Listening,
  { user, team }: { readonly user: SlackUser; readonly team: string },
): Promise<void> {
  if (!user.id) return
  at.accounts.learn(user)
  const space = at.space({ id: team, name: undefined })
  const profile = toProfile(user, space.externalId)
  await at.conversation.profileChanged({ platform: PLATFORM, space, user: user.id, profile })
}
