import { may } from '../../domain/access.ts'
import type { Result } from '../../domain/result.ts'
import { no, yes } from '../../domain/result.ts'
import { isAtLeast } from '../../domain/role.ts'
import type { CreateSessionRequest } from '../../usecases/create-session.ts'
import { isAnotherStudent } from '../../usecases/is-another-student.ts'
import type { PersonFacts } from '../../usecases/ports.ts'
import type { Ask } from '../ask.ts'
import { findMentioned } from '../find-mentioned.ts'
import type { InputValue } from '../form.ts'
import type { WaitingInput } from './create-input.ts'
import type { CreateFaults, Plan } from './read-plan.ts'
import { readPlan } from './read-plan.ts'

/** What a session would be, ready to be created. */
export type NewSession = Omit<Plan, 'request'> & {
  readonly request: CreateSessionRequest
  readonly mentor: PersonFacts | null
  /** Whether the mentor has no more than the role `student`: allowed, and said. */
  readonly mentorIsStudent: boolean
}

/** Reads all that was given for a new session, its time as it was meant when it was written; stores nothing. */
export async function readNewSession(ask: Ask, given: WaitingInput): Promise<NewSession | CreateFaults> {
  const { asker, seen } = ask
  const { deps } = ask.parts
  const plan = await readPlan({ deps, asker, seen }, given)
  const mentor = await readMentor(ask, { mentioned: given.input.mentor, mayMake: plan.ok })
  if (plan.ok && mentor.ok) {
    const mentorId = mentor.value?.id ?? null
    const mentorIsStudent = await isAnotherStudent(deps, { asker, mentor: mentor.value })
    const request = { ...plan.request, asker, mentorId }
    return { ...plan, request, mentor: mentor.value, mentorIsStudent }
  }
  return {
    ok: false,
    faults: { ...(plan.ok ? {} : plan.faults), ...(mentor.ok ? {} : { mentor: mentor.refusal }) },
  }
}

/** Null where nobody hosts yet, and for somebody never seen while other faults stand: a refusal makes nobody. */
async function readMentor(
  ask: Ask,
  given: { readonly mentioned: InputValue | undefined; readonly mayMake: boolean },
): Promise<Result<PersonFacts | null>> {
  const { mentioned, mayMake } = given
  if (mentioned === undefined) return yes(isAtLeast(ask.asker.role, 'admin') ? null : asHost(ask))
  const isLookedUp = typeof mentioned !== 'string' && mentioned.profile?.isBot === false
  if (isLookedUp && !mayMake) return yes(null)
  const found = await findMentioned(ask, mentioned)
  if (!found.ok || found.value.id === ask.asker.person.id) return found
  return may('assign-mentor', ask.asker) ? found : no({ code: 'mentor_not_yours' })
}

/** A mentor hosts what they create, unless somebody else is named. */
function asHost({ asker: { person, identity } }: Ask): PersonFacts {
  return { id: person.id, name: person.name, identities: [identity] }
}
