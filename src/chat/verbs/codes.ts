import { giveCode } from '../../usecases/give-code.ts'
import { type UsedCode, useCode } from '../../usecases/use-code.ts'
import type { Ask, VerbAnswer } from '../ask.ts'
import { answer, textOf } from '../ask.ts'
import type { FormValues } from '../form.ts'
import { refuseField } from '../refuse-field.ts'
import type { Reply } from '../reply.ts'
import type { View } from '../view.ts'
import { connectCode } from '../views/connect-code.ts'
import { connected } from '../views/connected.ts'
import { linkCode } from '../views/link-code.ts'
import { linkForm as form } from '../views/link-form.ts'
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

/** **I have a code…**: asks for the code that the other account got. */
export async function linkForm({ seen }: Ask): Promise<Reply> {
  return { type: 'form', form: form(seen) }
}

/** The form that was sent; what is wrong with the code is said at its field. */
export async function linkSubmitted(ask: Ask, values: FormValues): Promise<Reply> {
  const code = textOf(values.code) ?? ''
  const result = await useCode(ask.parts.deps, { asker: ask.asker, purpose: 'link', code })
  return result.ok ? answer(ask, result, (used) => usedView(ask, used)) : refuseField(ask, { field: 'code', ...result })
}

async function takeCode(
  ask: Ask,
  request: { readonly purpose: 'connect' | 'link'; readonly code: string },
): Promise<Reply> {
  const result = await useCode(ask.parts.deps, { asker: ask.asker, ...request })
  return answer(ask, result, (used) => usedView(ask, used))
}

function usedView({ asker, seen }: Ask, used: UsedCode): View {
  return used.purpose === 'connect'
    ? connected({ organizationName: used.organization, spaceName: asker.space.name }, seen)
    : linked(used, seen)
}
