import { readDoctor } from '../../usecases/read-doctor.ts'
import type { VerbAnswer } from '../ask.ts'
import { answer } from '../ask.ts'
import { doctor as doctorView } from '../views/doctor.ts'

/** `doctor`: the state of every part, what was not delivered, and who was not reached. */
export const doctor: VerbAnswer = async (ask) => {
  const { parts, asker, seen } = ask
  const result = await readDoctor(parts.deps, { asker, parts: await parts.health(asker.organization.id) })
  return answer(ask, result, (health) => doctorView({ health, seen }))
}
