import { giveCode } from '../../usecases/give-code.ts'
import { useCode } from '../../usecases/use-code.ts'
import type { Ask, VerbAnswer } from '../ask.ts'
import { answer, textOf } from '../ask.ts'
import type { Reply } from '../reply.ts'
import { connectCode } from '../views/connect-code.ts'
import { connected } from '../views/connected.ts'
import { linkCode } from '../views/link-code.ts'
import { linked } from '../views/linked.ts'

/** `connect`: gives a code, or joins this space to the organization that gave it. */
export const connect: VerbAnswer = async (ask, input) => {
  const { parts, asker, seen } = ask
  const code = textOf(input.code)
  if (code !== null) return takeCode(ask, { purpose: 'connect', code })
  const given = await giveCode(parts.deps, { asker, purpose: 'connect' })
  return answer(ask, given, (value) => connectCode({ ...value, organizationName: asker.organization.name, seen }))
}

/** `link`: gives a code, or makes this account and the one that gave it one person. */
export const link: VerbAnswer = async (ask, input) => {
  const { parts, asker, seen } = ask
  const code = textOf(input.code)
  if (code !== null) return takeCode(ask, { purpose: 'link', code })
  const given = await giveCode(parts.deps, { asker, purpose: 'link' })
  return answer(ask, given, (value) => linkCode({ ...value, seen }))
}

async function takeCode(
  ask: Ask,
  request: { readonly purpose: 'connect' | 'link'; readonly code: string },
): Promise<Reply> {
  const result = await useCode(ask.parts.deps, { asker: ask.asker, ...request })
  return answer(ask, result, (used) =>
    used.purpose === 'connect'
      ? connected({ organizationName: used.organization, spaceName: ask.asker.space.name }, ask.seen)
      : linked(used, ask.seen),
  )
}
