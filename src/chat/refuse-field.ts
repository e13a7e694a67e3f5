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
  if (ask.intent.act.type !== 'form') return refuse(ask, refusal)
  return {
    type: 'invalid',
    errors: { [field]: fieldRefusalText(refusal, ask.seen) },
    view: refused({ refusal, seen: ask.seen }),
  }
}
