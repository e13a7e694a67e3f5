import type { Refusal } from '../domain/refusal.ts'
import type { Ask } from './ask.ts'
import { refuse } from './ask.ts'
import { fieldRefusalText } from './refusal-words.ts'
import type { Reply } from './reply.ts'
import { refused } from './views/refused.ts'

/** Says no to what stands in a field: the form stays open with it, where it can; what was typed or pressed is refused as ever. */
export function refuseField(
  ask: Ask,
  { field, refusal }: { readonly field: string; readonly refusal: Refusal },
): Reply {
  return refuseFields(ask, [{ field, refusal }])
}

/** The same for several fields at once, so that nobody mends a form one fault at a time; typed or pressed, the first is said. */
export function refuseFields(ask: Ask, faults: Faults): Reply {
  const [{ refusal }] = faults
  if (ask.intent.act.type !== 'form') return refuse(ask, refusal)
  const errors = faults.map((fault) => [fault.field, fieldRefusalText(fault.refusal, ask.seen)])
  return { type: 'invalid', errors: Object.fromEntries(errors), view: refused({ refusal, seen: ask.seen }) }
}

type Fault = { readonly field: string; readonly refusal: Refusal }
type Faults = readonly [Fault, ...Fault[]]
