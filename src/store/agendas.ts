import type { OrganizationId, SegmentId, SessionId } from '../domain/ids.ts'
import type { SegmentChannel } from '../usecases/ports.ts'
import type { Engine, Reads } from './engine.ts'
import { distinct } from './reminders.ts'

/** What the weekly agendas need, read. */
export const readAgendas = ({ client }: Engine): Pick<Reads, 'zonesInUse' | 'channelsInZone' | 'agendaSessions'> => {
  const zones = client.prepare<[], string>(distinct('organizations', 'timezone')).pluck()
  const channels = client.prepare<[string], SegmentChannel & { readonly organizationId: OrganizationId }>(
    `SELECT o.id AS organizationId, g.id AS segmentId, c.space_id AS spaceId, c.channel FROM organizations o
      CROSS JOIN segments g ON g.organization_id = o.id CROSS JOIN segment_channels c ON c.segment_id = g.id
      WHERE o.timezone = ?`,
  )
  const agenda = client
    .prepare<[{ organizationId: OrganizationId; segmentId: SegmentId; after: number; until: number }], SessionId>(
      `SELECT session_id FROM segmented_weekly_success_sessions
        WHERE organization_id = @organizationId AND segment_id = @segmentId AND status IN ('upcoming', 'live')
          AND start_time >= @after AND start_time < @until ORDER BY start_time, session_id`,
    )
    .pluck()
  return {
    zonesInUse: async () => zones.all(),
    channelsInZone: async (zone) => channels.all(zone),
    agendaSessions: async ({ organizationId, segmentId, after, until }) =>
      agenda.all({ organizationId, segmentId, after: after.getTime(), until: until.getTime() }),
  }
}
