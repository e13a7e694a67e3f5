import { setTimeout as pause } from 'node:timers/promises'
import { median } from '../statistics.ts'
import { DISCORD_LIMIT, openSite, type Site } from './open-site.ts'
import { type Deliveries, seedDeliveries } from './seed-deliveries.ts'
import { inWindow, type Stamped, stampSlack, usedShare } from './stamped.ts'
import { withFolder } from './with-folder.ts'

/** How much of a limit was used: `share` is 1 where no more could have been sent. */
export type Rate = {
  readonly name: string
  readonly allowed: string
  readonly sent: number
  readonly share: number
}

/** The rates, and what the platforms refused meanwhile. */
export type Rates = { readonly rates: readonly Rate[]; readonly faults: readonly string[] }

/** Sends more than is allowed for so many seconds: to Discord and to Slack's channels at once, then to Slack's people. */
export async function measureRates(seconds: number): Promise<Rates> {
  const both = await measureAtOnce(seconds)
  const direct = await measureDirect(seconds)
  return { rates: [...both.rates, ...direct.rates], faults: [...both.faults, ...direct.faults] }
}

const PEOPLE = 200
/** A workspace takes 300 messages a minute: so many channels that this is not met. */
const channelsFor = (seconds: number) => Math.floor(300 / (seconds + 1))

function measureAtOnce(seconds: number): Promise<Rates> {
  const channels = Array.from({ length: channelsFor(seconds) }, (_, index) => `C${1000 + index}`)
  const each = Math.ceil((1.2 * DISCORD_LIMIT.count * seconds) / PEOPLE)
  const deliveries = { direct: () => each, channels, cards: seconds + 2 }
  return run(seconds, { people: PEOPLE, chat: 'discord', deliveries }, (site) => {
    const requests = inWindow(site.discordRequests, seconds * 1_000)
    const posts = inWindow(stampSlack(site.slack.fake, 'chat.postMessage'), seconds * 1_000)
    const perChannel = channels.map((id) => usedShare(to(posts, id), ONE_A_SECOND))
    return [
      {
        name: 'Discord, direct messages',
        allowed: '50 a second',
        sent: requests.length,
        share: usedShare(requests, DISCORD_LIMIT),
      },
      {
        name: `Slack, ${channels.length} channels`,
        allowed: 'each 1 a second',
        sent: posts.length,
        share: median(perChannel),
      },
    ]
  })
}

const ONE_A_SECOND = { count: 1, withinMs: 1_000 }
/** Calls of conversations.open a minute. */
const OPENS = 50
const REGULARS = 10

/** Ten people with many messages each, whose channels are soon known, among more others than may be opened in a minute. */
function measureDirect(seconds: number): Promise<Rates> {
  const deliveries = {
    direct: (person: number) => (person < REGULARS ? seconds + 2 : 1),
    channels: [],
    cards: 0,
  }
  return run(seconds, { people: PEOPLE, chat: 'slack', deliveries }, (site) => {
    const opens = inWindow(stampSlack(site.slack.fake, 'conversations.open'), seconds * 1_000)
    const posts = inWindow(stampSlack(site.slack.fake, 'chat.postMessage'), seconds * 1_000)
    const known = groupByWhat(posts)
    const regular = [...known.values()].filter((own) => own.length > 1)
    const share = regular.length < REGULARS ? 0 : median(regular.map((own) => usedShare(own, ONE_A_SECOND)))
    return [
      { name: 'Slack, first direct messages', allowed: '50 a minute', sent: opens.length, share: opens.length / OPENS },
      {
        name: `Slack, ${REGULARS} people known by then`,
        allowed: 'each 1 a second',
        sent: regular.flat().length,
        share,
      },
    ]
  })
}

type Scene = { readonly people: number; readonly chat: 'slack' | 'discord'; readonly deliveries: Deliveries }

function run(seconds: number, scene: Scene, read: (site: Site) => readonly Rate[]): Promise<Rates> {
  return withFolder(async (database) => {
    const site = await openSite({ database, people: scene.people, stages: 0, chatOf: () => scene.chat })
    try {
      for (const id of scene.deliveries.channels) site.slack.fake.addChannel({ id, name: id.toLowerCase() })
      seedDeliveries(database, { ...scene.deliveries, people: scene.people })
      const child = await site.start()
      // It begins to send while it starts.
      await pause(seconds * 1_000 + 500)
      await child.stop()
      return { rates: read(site), faults: site.faults() }
    } finally {
      await site.close()
    }
  })
}

function to(all: readonly Stamped[], target: string): readonly Stamped[] {
  return all.filter(({ what }) => what === target)
}

function groupByWhat(all: readonly Stamped[]): ReadonlyMap<string, readonly Stamped[]> {
  return new Map([...new Set(all.map(({ what }) => what))].map((what) => [what, to(all, what)]))
}
