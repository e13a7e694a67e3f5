import type { FakeSlack } from '../fakes/slack/fake-slack.ts'
import type { Driver } from './driver.ts'

/** User groups of a workspace by handle; Slack tells the app of each change. */
export function slackGroups(fake: FakeSlack) {
  const idOf = (name: string) => `S${name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')}`
  const tell = (event: Parameters<FakeSlack['event']>[0]) => void fake.event(event)
  return {
    set(name: string, members: readonly Driver[]) {
      const id = idOf(name)
      fake.addGroup({ id, handle: name, members: members.map(({ externalId }) => externalId) })
      tell({ type: 'subteam_members_changed', subteam_id: id, team_id: fake.workspace.teamId })
    },
    drop(name: string) {
      const id = idOf(name)
      fake.workspace.groups.delete(id)
      tell({ type: 'subteam_updated', subteam: { id, date_delete: 1 } })
    },
  }
}
