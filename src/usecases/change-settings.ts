import { checkAccess } from '../domain/access.ts'
import { skippedAgenda } from '../domain/agenda.ts'
import type { OrganizationId } from '../domain/ids.ts'
import { no, type Result, yes } from '../domain/result.ts'
import { type OrganizationSettings, readOrganizationSettings } from '../domain/settings.ts'
import { agendaDeliveries } from './agenda-deliveries.ts'
import type { Asker, Change, Deps, NewDelivery } from './ports.ts'

/** What holds for an organization, and where it announces in the asker's space. */
export type SettingsFacts = OrganizationSettings & { readonly announcementChannel: string | null }

/** What `changeSettings` is asked; what is left out stays. `set` may be decided by what holds at that moment. */
export type ChangeSettingsRequest = {
  readonly asker: Asker
  readonly set: Partial<SettingsFacts> | ((now: SettingsFacts) => Result<Partial<SettingsFacts>>)
}

/** The settings as they were, and as they are now. */
export type ChangedSettings = { readonly before: SettingsFacts; readonly after: SettingsFacts }

/** Changes what holds for all people of an organization; given nothing, says what holds. All of it or, where some is refused, nothing. */
export async function changeSettings(deps: Deps, request: ChangeSettingsRequest): Promise<Result<ChangedSettings>> {
  const { asker, set } = request
  const access = checkAccess('change-settings', asker)
  if (!access.ok) return access
  const { id } = asker.organization
  return deps.store.inTurn(id, async () => {
    const before = await readSettingsFacts(deps, asker)
    if (before === null) return no({ code: 'busy' })
    const decided = typeof set === 'function' ? set(before) : yes(set)
    if (!decided.ok) return decided
    const { announcementChannel, ...given } = decided.value
    const read = readOrganizationSettings(given)
    if (!read.ok) return read
    const after = { ...before, ...read.value, ...(announcementChannel === undefined ? {} : { announcementChannel }) }
    const changes: readonly Change[] = [
      ...(Object.keys(read.value).length === 0 ? [] : [{ type: 'set-organization' as const, id, set: read.value }]),
      ...(announcementChannel === undefined
        ? []
        : [{ type: 'set-space' as const, id: asker.space.id, set: { announcementChannel } }]),
    ]
    if (changes.length > 0) {
      const deliveries = await skippedAgendas(deps, { id, from: before.timezone, to: after.timezone })
      await deps.store.commit({ changes, deliveries })
    }
    return yes({ before, after })
  })
}

/** Where Monday's nine o'clock is passed over by a change of the clock, the week's agendas go out with it. */
async function skippedAgendas(
  deps: Deps,
  { id, from, to }: { readonly id: OrganizationId; readonly from: string; readonly to: string },
): Promise<readonly NewDelivery[]> {
  const week = skippedAgenda({ from, to }, { now: deps.clock.now() })
  if (week === null) return []
  const channels = await deps.store.channelsInZone(from)
  const own = channels.filter(({ organizationId }) => organizationId === id)
  return agendaDeliveries(deps, { channels: own, week, zone: from })
}

/** null where the space was joined to another organization in this very moment. */
async function readSettingsFacts({ store }: Deps, asker: Asker): Promise<SettingsFacts | null> {
  const organization = await store.organization(asker.organization.id)
  const space = await store.space(asker.space.platform, asker.space.externalId)
  if (organization === null || space === null || space.organizationId !== organization.id) return null
  const { timezone, reminderOffsets, joinWindowMinutes, lateAfterMinutes, defaultProvider, locale } = organization
  const { announcementChannel } = space
  return {
    timezone,
    reminderOffsets,
    joinWindowMinutes,
    lateAfterMinutes,
    defaultProvider,
    locale,
    announcementChannel,
  }
}
