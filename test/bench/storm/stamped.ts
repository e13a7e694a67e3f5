import type { FakeDiscord } from '../../fakes/discord/open-fake-discord.ts'
import type { FakeSlack } from '../../fakes/slack/fake-slack.ts'

/** A request as a fake took it. `at` is in ms of `performance.now()`. */
export type Stamped = { readonly at: number; readonly what: string; readonly isRefused: boolean }

/** Notes when each request of Discord's REST interface comes in, answers to people apart, which its limits leave out. */
export function stampDiscord(fake: FakeDiscord): readonly Stamped[] {
  const stamped: Stamped[] = []
  let next = fake.requests.length
  fake.world.pulse.on('change', () => {
    for (; next < fake.requests.length; next += 1) {
      const request = fake.requests[next]
      if (request === undefined || !/^\/(channels|users)\//.test(request.path)) continue
      const { method, path, status } = request
      stamped.push({ at: performance.now(), what: `${method} ${path}`, isRefused: status === 429 })
    }
  })
  return stamped
}

/** Calls of Slack's Web API of one method, with the channel or person that they are for. */
export function stampSlack(fake: FakeSlack, wanted: string): readonly Stamped[] {
  return fake.calls
    .filter(({ method }) => method === wanted)
    .map(({ at, args, result }) => ({
      at,
      what: String(args.channel ?? args.users),
      isRefused: result === 'ratelimited',
    }))
}

/** Requests that follow the first within so many ms. */
export function inWindow(all: readonly Stamped[], ms: number): readonly Stamped[] {
  const [first] = all
  return first === undefined ? [] : all.filter(({ at }) => at - first.at < ms)
}

/**
 * The share of a limit's rate that was used, 1 being all: the least time in which so many requests may be made, by the time in
 * which they were. The first window's requests may be made at once, so that they count as none in both.
 */
export function usedShare(
  all: readonly Stamped[],
  limit: { readonly count: number; readonly withinMs: number },
): number {
  const windows = Math.floor(all.length / limit.count)
  const [first, last] = [all[0], all[windows * limit.count - 1]]
  if (first === undefined || last === undefined || windows < 2) return Number.NaN
  return ((windows - 1) * limit.withinMs) / (last.at - first.at)
}
