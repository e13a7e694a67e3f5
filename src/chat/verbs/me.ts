import { describeAsker } from '../../usecases/describe-asker.ts'
import { setZone } from '../../usecases/set-zone.ts'
import type { Ask, VerbAnswer } from '../ask.ts'
import { answer, refuse, tell, textOf, wasPrivate } from '../ask.ts'
import { findZone, suggestZones } from '../find-zone.ts'
import type { Reply } from '../reply.ts'
import { quote } from '../typed-input.ts'
import { me as meView } from '../views/me.ts'
import { zoneForm as form } from '../views/zone-form.ts'
import { zoneSet } from '../views/zone-set.ts'

/** `me`: one's own settings, or a new zone for oneself. */
export const me: VerbAnswer = async (ask, input) => {
  const zone = textOf(input.zone)
  if (zone !== null) return changeZone(ask, zone)
  const { asker, seen } = ask
  const { segments, accounts } = await describeAsker(ask.parts.deps, { asker })
  const view = meView({
    name: asker.person.name,
    role: asker.role,
    zone: asker.person.timezone,
    organizationName: asker.organization.name,
    segments: segments.map(({ name }) => name),
    accounts,
    seen,
  })
  return tell(view, wasPrivate(ask))
}

/** Asks for the zone. */
export async function zoneForm({ asker }: Ask): Promise<Reply> {
  return { type: 'form', form: form({ zone: asker.person.timezone }) }
}

/** Keeps a zone that was named, or whose city was. */
export async function changeZone(ask: Ask, text: string): Promise<Reply> {
  const zone = findZone(text)
  if (zone === null) return refuse(ask, { code: 'zone_unknown', zone: quote(text), near: suggestZones(text, 3) })
  const result = await setZone(ask.parts.deps, { asker: ask.asker, zone })
  return answer(ask, result, (kept) => zoneSet({ seen: { ...ask.seen, zone: kept.zone } }))
}
