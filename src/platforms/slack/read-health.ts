import type { Health } from '../../chat/platform.ts'
import type { Sockets } from './keep-sockets.ts'
import type { Link } from './link.ts'
import type { Links } from './links.ts'

/**
 * How Slack stands. The settings' own workspace and the way by which Slack reaches us must work; of those that installed Rollcall it
 * is enough that one answers, since what one of them does may not make the others look down.
 */
export function readHealth({ links, sockets, installUrl }: HealthParts): Health {
  const { own } = links
  const served = isServed(links)
  const fault = (served ? undefined : own?.fault()) ?? links.fault() ?? waysFault(sockets) ?? outage(links)
  if (fault !== undefined) return { state: 'failing', reason: fault }
  const signedIn = own === undefined || served || own.workspace() !== undefined
  if (!signedIn || sockets?.open() === 0) return { state: 'starting' }
  const isEmpty = installUrl !== undefined && all(links).length === 0
  const none =
    links.removed().size === 0
      ? `No workspace has installed it yet: open ${installUrl}`
      : `No workspace has it installed any more: open ${installUrl}`
  const empty = isEmpty ? [none] : []
  const weaker = [...empty, ...(served ? [] : (own?.weaker() ?? []))].join(' ')
  return weaker === '' ? { state: 'ready' } : { state: 'ready', weaker }
}

/** `sockets` where it is by Socket Mode; `installUrl` where workspaces may install Rollcall. */
type HealthParts = {
  readonly links: Links
  readonly sockets: Sockets | undefined
  readonly installUrl: string | undefined
}

function all(links: Links): readonly Link[] {
  return links.own ? [links.own, ...links.installed()] : links.installed()
}

/** Whether the settings' own workspace installed Rollcall too, whose newer token is used there. */
function isServed({ own, find }: Links): boolean {
  const known = own?.workspace()
  return known !== undefined && find(known.teamId) !== own
}

function waysFault(sockets: Sockets | undefined): string | undefined {
  return sockets?.open() === 0 ? sockets.fault() : undefined
}

/** Where none of those that installed it can be reached, nobody can: that is Slack, or our way there. */
function outage(links: Links): string | undefined {
  const faults = all(links).map((link) => link.fault())
  return faults.every((fault) => fault !== undefined) ? faults[0] : undefined
}

/** How a workspace stands that installed Rollcall, or that Rollcall was in; null where that of the settings stands for it. */
export function readHealthIn(teamId: string, { links, installUrl }: Omit<HealthParts, 'sockets'>): Health | null {
  const link = links.find(teamId)
  if (link === undefined) return { state: 'failing', reason: lost(links.removed().has(teamId), installUrl) }
  if (link === links.own) return null
  const fault = link.fault()
  if (fault !== undefined) return { state: 'failing', reason: fault }
  const weaker = link.weaker().join(' ')
  return weaker === '' ? null : { state: 'ready', weaker }
}

function lost(isRemoved: boolean, installUrl: string | undefined): string {
  const why = isRemoved ? 'Rollcall was taken out of this workspace.' : 'Rollcall has no token for this workspace.'
  const mend =
    installUrl === undefined
      ? 'What is for people there waits until it has one again'
      : `What is for people there waits until it is installed there again: open ${installUrl}`
  return `${why} ${mend}`
}
