import { describe, expect, it } from 'vitest'
import { runStorm } from './run-storm.ts'
import type { StormWorld } from './storm-world.ts'

/** What platforms do at their worst, against the whole program: nothing is lost, nothing is seen twice, each trouble is said once. */

const COUNT = 60
const MESSAGES = /^\/channels\/\d+\/messages$/
const once = (said: readonly string[], words: RegExp) => said.filter((line) => words.test(line)).length

/** Disturbs posts to both chats. */
function disturbPosts(
  { slack, discord }: StormWorld,
  how: {
    readonly slack: Parameters<StormWorld['slack']['disturb']['order']>[1]
    readonly discord: Parameters<StormWorld['discord']['inject']['add']>[0]['with']
    readonly times: number
  },
) {
  slack.disturb.order('chat.postMessage', how.slack, { times: how.times })
  discord.inject.add({ method: 'POST', path: MESSAGES, with: how.discord, times: how.times })
}

describe('a storm of deliveries meets', () => {
  it('nothing at all, and everybody sees all of it', async () => {
    const { said } = await runStorm({ count: COUNT })
    expect(said).toEqual([])
  })

  it('a storm of 429, which is waited out', async () => {
    const { said } = await runStorm({
      count: COUNT,
      disturb: (world) =>
        disturbPosts(world, {
          slack: { kind: 'rate-limited', retryAfter: 2 },
          discord: { kind: 'rate-limit', retryAfterSeconds: 2 },
          times: 12,
        }),
    })
    expect(once(said, /Slack asks to wait/)).toBe(1)
    expect(once(said, /Discord asked to wait/)).toBe(1)
  })

  it('a global 429 of Discord', async () => {
    await runStorm({
      count: COUNT,
      disturb: ({ discord }) =>
        discord.inject.add({
          method: 'POST',
          path: MESSAGES,
          with: { kind: 'rate-limit', retryAfterSeconds: 2, scope: 'global' },
          times: 2,
        }),
    })
  })

  it('server errors, one after the other', async () => {
    const { said } = await runStorm({
      count: COUNT,
      disturb: (world) =>
        disturbPosts(world, {
          slack: { kind: 'status', status: 503 },
          discord: { kind: 'error', status: 502 },
          times: 25,
        }),
    })
    expect(once(said, /HTTP 503/)).toBe(1)
    expect(once(said, /Discord has an outage/)).toBe(1)
  })

  it('answers that are lost after the message was taken', async () => {
    const { world } = await runStorm({
      count: COUNT,
      disturb: (world) => disturbPosts(world, { slack: { kind: 'answer-lost' }, discord: { kind: 'lost' }, times: 25 }),
    })
    expect(world.slack.calls.filter(({ method }) => method === 'conversations.history').length).toBeGreaterThanOrEqual(
      25,
    )
  })

  it('answers that are lost, while looking for the messages fails too', async () => {
    await runStorm({
      count: COUNT,
      disturb(world) {
        disturbPosts(world, { slack: { kind: 'answer-lost' }, discord: { kind: 'lost' }, times: 10 })
        world.slack.disturb.order('conversations.history', { kind: 'rate-limited', retryAfter: 1 }, { times: 5 })
        world.slack.disturb.order('conversations.history', { kind: 'status', status: 500 }, { times: 5 })
        world.discord.inject.add({ method: 'GET', path: MESSAGES, with: { kind: 'error', status: 500 }, times: 10 })
      },
    })
  })

  it('requests that are taken and never answered, which hold up nobody else', async () => {
    const { said } = await runStorm({
      count: COUNT,
      disturb: (world) => disturbPosts(world, { slack: { kind: 'hang' }, discord: { kind: 'hang' }, times: 6 }),
    })
    expect(once(said, /not answered in time/)).toBeLessThanOrEqual(2)
  })

  it('nonsense instead of answers', async () => {
    await runStorm({
      count: COUNT,
      disturb: ({ slack }) => slack.disturb.order('chat.postMessage', { kind: 'garbage' }, { times: 10 }),
    })
  })

  it('sockets that drop while it goes out', async () => {
    await runStorm({
      count: COUNT,
      async meanwhile({ slack, discord }) {
        for (let round = 0; round < 3; round++) {
          slack.sockets.drop()
          discord.gateway.duplicateOnResume(3)
          discord.gateway.drop()
          await new Promise((resolve) => setTimeout(resolve, 200))
        }
      },
    })
  })

  it('people who cannot be reached, who hold up nobody', async () => {
    const { said } = await runStorm({
      count: COUNT,
      failed: 3,
      disturb({ slack }) {
        const [gone] = [...slack.workspace.users.values()].filter(({ id }) => id === 'U0')
        if (gone !== undefined) gone.deleted = true
        const isChannel = ({ channel }: { readonly channel?: unknown }) => String(channel).startsWith('C')
        slack.disturb.order('chat.postMessage', { kind: 'error', error: 'is_archived' }, { times: 2, when: isChannel })
      },
    })
    expect(once(said, /given up/)).toBe(3)
  })
})

describe('where Slack does not let the app read history', () => {
  it('what is in doubt waits rather than being sent twice, and all else goes out', async () => {
    const { said } = await runStorm({
      count: 20,
      planned: 2,
      disturb({ slack }) {
        for (const scope of ['channels:history', 'groups:history', 'im:history']) slack.workspace.scopes.delete(scope)
        slack.disturb.order('chat.postMessage', { kind: 'answer-lost' }, { times: 2 })
      },
      // Long enough to look several times.
      meanwhile: () => new Promise((resolve) => setTimeout(resolve, 2_500)),
    })
    // Once as what it means for good, once as what holds up deliveries.
    expect(once(said, /does not let Rollcall read history/)).toBe(2)
  })
})
