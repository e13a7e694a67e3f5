import { join } from 'node:path'
import Database from 'better-sqlite3'
import { systemClock } from '../../src/clock.ts'
import type { Person, Session, Space } from '../../src/domain/entities.ts'
import { newId } from '../../src/ids.ts'
import { nonceOf } from '../../src/platforms/discord/mark.ts'
import { createCipher } from '../../src/store/cipher.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { NewDelivery } from '../../src/usecases/ports.ts'
import { type FakeDiscord, openFakeDiscord } from '../fakes/discord/open-fake-discord.ts'
import { type FakeSlack, openFakeSlack } from '../fakes/slack/fake-slack.ts'
import { discordSettings, slackSettings } from '../support/chat-settings.ts'
import { createSchool, HOUR } from '../support/seed-school.ts'

/** A Slack and a Discord full of people and channels, and a database whose deliveries go to them. */
export type StormWorld = {
  readonly slack: FakeSlack
  readonly discord: FakeDiscord
  /** What the program is started with. */
  readonly settings: Readonly<Record<string, string>>
  /** Plans so many deliveries, half to Slack and half to Discord, to channels and people by turns. No process may run. */
  readonly plan: (count: number) => Promise<void>
  /** Calls back when a message has just been taken by either chat, before its sender hears of it. */
  readonly onTaken: (act: () => void) => void
  /** Ids of all that was planned. */
  readonly planned: ReadonlySet<string>
  /** How often people see each, by id. */
  readonly seen: () => ReadonlyMap<string, number>
  /** What was planned for chats, by state, as another program reads it. */
  readonly states: () => Readonly<Record<string, number>>
  /** How many were ever left in doubt. */
  readonly doubted: () => number
  readonly close: () => Promise<void>
}

const PLANNED_STATES = `SELECT state, count(*) FROM deliveries WHERE event LIKE 'storm:%' GROUP BY state`

type Place = { readonly space: Space; readonly id: string }
type Account = Place & { readonly person: Person }

const KEY = Buffer.alloc(32, 5)
const PEOPLE = 15
const CHANNELS = 15
const SESSIONS = 5

/** Opens both fakes and seeds a database in `folder`. */
export async function openStormWorld(folder: string): Promise<StormWorld> {
  const slack = await openFakeSlack()
  const discord = await openFakeDiscord()
  // No help from Discord's memory of nonces: only looking tells what has arrived.
  discord.world.nonceMs = 0
  const path = join(folder, 'rollcall.db')
  const open = () => openStore({ path, cipher: createCipher([{ id: 'main', key: KEY }]), clock: systemClock, newId })
  const guild = discord.guild({ name: 'Storm school' })
  const school = createSchool({ clock: systemClock, newId })
  const organization = school.organization()
  const inSlack = school.space(organization, { platform: 'slack', externalId: slack.workspace.teamId })
  const inDiscord = school.space(organization, { platform: 'discord', externalId: guild.id })
  const numbers = Array.from({ length: Math.max(PEOPLE, CHANNELS) }, (_, index) => index)
  const accounts: Account[] = [
    ...numbers.map((index) => ({ space: inSlack, id: slack.addUser({ id: `U${index}`, name: `p${index}` }).id })),
    ...numbers.map((index) => ({ space: inDiscord, id: discord.person(guild, { name: `P${index}` }).id })),
  ].map((account) => ({ ...account, person: school.person(organization) }))
  const channels: Place[] = [
    ...numbers.map((index) => ({ space: inSlack, id: slack.addChannel({ id: `C${index}`, name: `c${index}` }).id })),
    ...numbers.map((index) => ({ space: inDiscord, id: discord.channel(guild, { name: `c${index}` }).id })),
  ]
  const sessions: Session[] = Array.from({ length: SESSIONS }, () =>
    school.session(organization, { startTime: new Date(Date.now() + 400 * 24 * HOUR) }),
  )
  const first = await open()
  await first.commit({
    changes: [
      { type: 'add-organization', organization },
      { type: 'add-space', space: inSlack },
      { type: 'add-space', space: inDiscord },
      ...accounts.flatMap(({ person, space, id }) => [
        school.addPerson(person),
        { type: 'add-identity' as const, identity: school.identity(person, space, { externalId: id }) },
      ]),
      ...sessions.map((session) => school.addSession(session)),
    ],
  })
  await first.close()

  const planned = new Set<string>()
  const outside = new Database(path, { readonly: true })
  return {
    slack,
    discord,
    planned,
    settings: {
      DATABASE_PATH: path,
      ENCRYPTION_KEY: `main:${KEY.toString('base64')}`,
      ...slackSettings(slack),
      ...discordSettings(discord),
      PLAYGROUND: 'off',
    },
    async plan(count) {
      const store = await open()
      const deliveries = Array.from({ length: count }, (): NewDelivery => {
        const index = planned.size
        const session = sessions[index % SESSIONS]
        const at = (index % 2) * numbers.length + (Math.floor(index / 4) % numbers.length)
        const [account, channel] = [accounts[at], channels[at]]
        if (session === undefined || account === undefined || channel === undefined)
          throw new Error('there is no place')
        const { space } = channel
        const delivery = school.delivery(organization, {
          event: `storm:${index}`,
          sessionId: session.id,
          ...(index % 4 < 2
            ? { kind: 'invited', recipient: account.person.id }
            : { kind: 'announcement', channel: 'channel', spaceId: space.id, recipient: `${space.id}:${channel.id}` }),
        })
        planned.add(delivery.id)
        return delivery
      })
      await store.commit({ changes: [], deliveries })
      await store.close()
    },
    onTaken(act) {
      discord.world.pulse.on('message', act)
      const { add } = slack.state.seen
      Object.assign(slack.state.seen, {
        add(seen: Parameters<typeof add>[0]) {
          add(seen)
          if (seen.kind === 'posted') act()
        },
      })
    },
    seen: () => countSeen({ slack, discord, planned }),
    states: () => Object.fromEntries(outside.prepare<[], [string, number]>(PLANNED_STATES).raw().all()),
    doubted: () => outside.prepare<[], number>('SELECT count(*) FROM deliveries WHERE doubtful').pluck().get() ?? 0,
    async close() {
      outside.close()
      await slack.close()
      await discord.close()
    },
  }
}

function countSeen({ slack, discord, planned }: Pick<StormWorld, 'slack' | 'discord' | 'planned'>) {
  const byNonce = new Map([...planned].map((id) => [nonceOf(id), id]))
  const counts = new Map<string, number>()
  const count = (id: string | undefined) => id !== undefined && counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const message of slack.workspace.messages) {
    const payload = message.metadata?.event_payload
    count(typeof payload === 'object' && payload !== null && 'id' in payload ? String(payload.id) : undefined)
  }
  for (const channel of discord.world.channels.values())
    for (const { nonce } of channel.messages) count(byNonce.get(nonce ?? ''))
  return counts
}
