/**
 * Who hosts a session where its mentor cannot, or is not there.
 *
 * @module
 */
import { cannotHost } from '../../usecases/cannot-host.ts'
import { hostAgain as again } from '../../usecases/host-again.ts'
import { sayHere } from '../../usecases/say-here.ts'
import { takeOver as take } from '../../usecases/take-over.ts'
import type { SessionAnswer } from '../ask.ts'
import { answer } from '../ask.ts'
import { awaySaid } from '../views/away-said.ts'
import { mentorHere } from '../views/mentor-here.ts'
import { whoHosts } from '../views/who-hosts.ts'

/** **Can't host**. */
export const away: SessionAnswer = async (ask, { sessionId }) =>
  answer(ask, await cannotHost(ask.parts.deps, { asker: ask.asker, sessionId }), (said) =>
    awaySaid({ ...said, seen: ask.seen }),
  )

/** **Can host after all**. */
export const hostAgain: SessionAnswer = async (ask, { sessionId }) =>
  answer(ask, await again(ask.parts.deps, { asker: ask.asker, sessionId }), ({ facts, already, isItsMentor }) => {
    const kind = isItsMentor ? (already ? 'yours' : 'again') : already ? 'hosted' : 'again-theirs'
    return whoHosts({ facts, kind, seen: ask.seen })
  })

/** **Take over**. */
export const takeOver: SessionAnswer = (ask, { sessionId }) => pressed(ask, { sessionId, anyway: false })

/** **Take over all the same**. */
export const takeOverAnyway: SessionAnswer = (ask, { sessionId }) => pressed(ask, { sessionId, anyway: true })

/** **I'm here**: lets them in, as Join does. */
export const here: SessionAnswer = async (ask, { sessionId }) =>
  answer(ask, await sayHere(ask.parts.deps, { asker: ask.asker, sessionId }), ({ joined, facts }) =>
    joined === null ? whoHosts({ facts, kind: 'hosted', seen: ask.seen }) : mentorHere({ joined, seen: ask.seen }),
  )

async function pressed(
  ask: Parameters<SessionAnswer>[0],
  press: Pick<Parameters<SessionAnswer>[1], 'sessionId'> & { readonly anyway: boolean },
): ReturnType<SessionAnswer> {
  const result = await take(ask.parts.deps, { asker: ask.asker, ...press })
  return answer(ask, result, (taken) => whoHosts({ ...taken, seen: ask.seen }))
}
