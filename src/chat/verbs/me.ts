import type { Person } from '../../domain/entities.ts'
import { isMailable } from '../../domain/reach.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { describeAsker } from '../../usecases/describe-asker.ts'
import { setZone } from '../../usecases/set-zone.ts'
import type { Ask, VerbAnswer } from '../ask.ts'
import { answer, refuse, tell, textOf, wasPrivate } from '../ask.ts'
import { findZone } from '../find-zone.ts'
import { refuseField } from '../refuse-field.ts'
import type { Reply } from '../reply.ts'
import type { TypedInput } from '../typed-input.ts'
import type { Done, EmailState } from '../views/me.ts'
import { me as meView } from '../views/me.ts'
import { zoneSet } from '../views/zone-set.ts'
import { zoneRefusal } from '../zone-refusal.ts'
import { keepOwn, readOwn } from './keep-own.ts'

/** `me`: one's own settings, or new ones for oneself. */
export const me: VerbAnswer = async (ask, input) => {
  const given = Object.keys(input)
  if (given.length === 0) return showMe(ask, [])
  const zone = textOf(input.zone)
  return zone !== null && given.length === 1 ? changeZone(ask, zone) : changeOwn(ask, input)
}

/** Keeps what was given of `zone`, `reminders`, `via`, `email` and `code`; all of it or, where some is refused, nothing. */
export async function changeOwn(ask: Ask, input: TypedInput): Promise<Reply> {
  const settings = readOwn(ask, input)
  if (!settings.ok) return refuseSetting(ask, settings.refusal)
  const kept = await keepOwn(ask, settings.value)
  return kept.ok ? showMe(ask, kept.value) : refuseSetting(ask, kept.refusal)
}

/** The fields of the forms that change settings, by what is refused of them. */
const FIELDS: ReadonlyMap<Refusal['code'], string> = new Map<Refusal['code'], string>([
  ['offsets_unusable', 'reminders'],
  ['email_unusable', 'email'],
  ['codes_too_many', 'email'],
  ['code_unknown', 'code'],
  ['code_expired', 'code'],
])

function refuseSetting(ask: Ask, refusal: Refusal): Reply {
  const field = FIELDS.get(refusal.code)
  return field === undefined ? refuse(ask, refusal) : refuseField(ask, { field, refusal })
}

/** Keeps a zone that was named, or whose city was. */
export async function changeZone(ask: Ask, text: string): Promise<Reply> {
  const zone = findZone(text)
  if (zone === null) return refuseField(ask, { field: 'zone', refusal: zoneRefusal(text) })
  const result = await setZone(ask.parts.deps, { asker: ask.asker, zone })
  return answer(ask, result, (kept) => zoneSet({ seen: { ...ask.seen, zone: kept.zone } }))
}

/** What holds now, read anew, with what was just done. */
export async function showMe(ask: Ask, done: readonly Done[]): Promise<Reply> {
  const { asker, parts } = ask
  const { organization } = asker
  const { person, segments, accounts, undelivered } = await describeAsker(parts.deps, { asker })
  const view = meView({
    name: person.name,
    role: asker.role,
    zone: person.timezone,
    organizationName: organization.name,
    segments: segments.map(({ name }) => name),
    accounts,
    reminders: {
      reach: person.reach,
      offsets: person.reminderOffsets ?? organization.reminderOffsets,
      own: person.reminderOffsets !== null,
    },
    email: parts.hasMail ? emailOf(person) : { state: 'off' },
    ...(undelivered === null ? {} : { undelivered }),
    done,
    seen: { ...ask.seen, zone: person.timezone ?? organization.timezone },
  })
  return tell(view, wasPrivate(ask))
}

function emailOf(person: Person): EmailState {
  const { email: address } = person
  if (address === null) return { state: 'none' }
  if (isMailable(person)) return { state: 'confirmed', address }
  return { state: person.emailBouncedAt === null ? 'unconfirmed' : 'bounced', address }
}
