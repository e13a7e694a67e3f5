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
 * The share of a limit's rate that was used, 1 being all: how long what followed the first window's requests had to take at least,
 * by how long it took. NaN where less than two windows were filled.
 */
export function usedShare(
  all: readonly Stamped[],
  { count, withinMs }: { readonly count: number; readonly withinMs: number },
): number {
  const [from, last] = [all[count - 1], all.at(-1)]
  if (from === undefined || last === undefined || all.length < 2 * count) return Number.NaN
  return (((all.length - count) / count) * withinMs) / (last.at - from.at)
}
