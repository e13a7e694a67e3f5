import type { FakeSlack } from '../../fakes/slack/fake-slack.ts'
import type { Json } from '../../fakes/slack/json.ts'

/**
 * Makes a fake refuse with a 429 what goes beyond Slack's limits (docs.slack.dev/apis/web-api/rate-limits): a message within a
 * second of the last in the same channel, more than 300 messages a minute in the workspace, and more than 50 calls a minute
 * of the methods of tier 3. What is refused is told by `refused`.
 */
export function limitSlack(fake: FakeSlack): { readonly refused: () => readonly string[] } {
  const refused: string[] = []
  const counts = new Map<string, number[]>()
  const isBeyond = (name: string, { count, withinMs }: { readonly count: number; readonly withinMs: number }) => {
    const now = performance.now()
    const taken = (counts.get(name) ?? []).filter((at) => now - at < withinMs)
    counts.set(name, taken)
    if (taken.length < count) {
      taken.push(now)
      return false
    }
    refused.push(`${name}: ${count + 1} within ${(now - (taken[0] ?? now)).toFixed(0)} ms`)
    return true
  }
  const order = (method: string, when: (args: Json) => boolean) =>
    fake.disturb.order(method, { kind: 'rate-limited', retryAfter: 1 }, { times: Number.POSITIVE_INFINITY, when })
  order('chat.postMessage', ({ channel }) => isBeyond(`post to ${String(channel)}`, { count: 1, withinMs: 1_000 }))
  order('chat.postMessage', () => isBeyond('post', { count: 300, withinMs: 60_000 }))
  for (const method of ['chat.update', 'conversations.open', 'conversations.history'])
    order(method, () => isBeyond(method, { count: 50, withinMs: 60_000 }))
  return { refused: () => refused }
}
