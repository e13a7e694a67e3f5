import type { Space } from '../domain/entities.ts'
import { shown } from './columns.ts'
import type { Tell } from './tell.ts'

/** A channel in one of the organization's spaces, or why there is none. */
export type ChannelFound =
  | { readonly ok: true; readonly space: Space; readonly channel: string }
  | { readonly ok: false; readonly fault: Tell }

/** A channel with its space in front. */
export const SAMPLE_CHANNEL = 'slack:T0123:C0123'

/**
 * Reads where a session is to be announced: the id of a channel (`C0123`, `<#C0123>`), with its space in front
 * (`slack:T0123:C0123`) where several spaces could have it. Channels by name are refused: only a platform knows those.
 */
export function findChannel(text: string, spaces: readonly Space[]): ChannelFound {
  const typed = text.trim()
  const whole = /^([a-z]+):([^:\s]+):([A-Za-z0-9-]{1,40})$/.exec(typed)
  if (whole !== null) {
    const [, platform, externalId, channel = ''] = whole
    const space = spaces.find((known) => known.platform === platform && known.externalId === externalId)
    return space === undefined
      ? { ok: false, fault: ({ importing }) => importing.cell.noSpace(shown(typed), spaces.map(nameOf)) }
      : { ok: true, space, channel }
  }
  const channel = /^(?:<#)?([A-Za-z0-9-]{1,40})(?:\|[^>]*)?>?$/.exec(typed)?.[1]
  if (channel === undefined || (!/\d/.test(channel) && channel !== channel.toUpperCase()))
    return { ok: false, fault: ({ importing }) => importing.cell.noChannel(shown(typed)) }
  const [space, another] = spaces.filter(({ platform }) => /^\d+$/.test(channel) === (platform === 'discord'))
  if (space !== undefined && another === undefined) return { ok: true, space, channel }
  const ways = spaces.map((one) => `${nameOf(one)}:${channel}`)
  return { ok: false, fault: ({ importing }) => importing.cell.whichSpace(shown(typed), ways) }
}

function nameOf({ platform, externalId }: Space): string {
  return `${platform}:${externalId}`
}
