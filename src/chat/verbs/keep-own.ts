/**
 * One's own settings as they are given: first read whole, then kept, so that a refusal changes nothing.
 *
 * @module
 */
import { readEmail, readOffsets } from '../../domain/reach.ts'
import { no, type Result, yes } from '../../domain/result.ts'
import { REACHES, type Reach } from '../../domain/words.ts'
import { confirmEmail } from '../../usecases/confirm-email.ts'
import { setEmail } from '../../usecases/set-email.ts'
import { setReminders } from '../../usecases/set-reminders.ts'
import { setZone } from '../../usecases/set-zone.ts'
import type { Ask } from '../ask.ts'
import { textOf } from '../ask.ts'
import { findZone } from '../find-zone.ts'
import { readReminders } from '../reminder-words.ts'
import type { TypedInput } from '../typed-input.ts'
import { quote } from '../typed-input.ts'
import type { Done } from '../views/me.ts'
import { zoneRefusal } from '../zone-refusal.ts'

/** What is to be kept; what is not given stays as it is. */
export type OwnSettings = {
  readonly zone?: string
  readonly reach?: Reach
  readonly offsets?: readonly number[]
  readonly email?: string
  readonly code?: string
}

/** Reads all that was given. Refuses what cannot be kept, before anything is. */
export function readOwn({ parts }: Ask, input: TypedInput): Result<OwnSettings> {
  const zone = readZone(textOf(input.zone))
  if (!zone.ok) return zone
  const told = readTold(input)
  if (!told.ok) return told
  const email = readAddress(input.email, parts.hasMail)
  if (!email.ok) return email
  const code = input.code === undefined ? {} : { code: textOf(input.code) ?? '' }
  return yes({ ...zone.value, ...told.value, ...email.value, ...code })
}

/** Keeps them; answers what was done. Refuses only a code and the mail to an address, which come first. */
export async function keepOwn(ask: Ask, settings: OwnSettings): Promise<Result<readonly Done[]>> {
  const { asker } = ask
  const { deps } = ask.parts
  const { zone, reach, offsets, email, code } = settings
  const done: Done[] = []
  if (code !== undefined) {
    const confirmed = await confirmEmail(deps, { asker, code })
    if (!confirmed.ok) return confirmed
    done.push({ what: 'email-confirmed', address: confirmed.value.email })
  }
  // Before the rest is kept, of which nothing can be refused any more.
  const asked = email === undefined ? null : await setEmail(deps, { asker, email })
  if (asked?.ok === false) return asked
  if (zone !== undefined) {
    const set = await setZone(deps, { asker, zone })
    if (!set.ok) return set
    done.push({ what: 'zone' })
  }
  if (reach !== undefined || offsets !== undefined) {
    const set = await setReminders(deps, {
      asker,
      ...(reach === undefined ? {} : { reach }),
      ...(offsets === undefined ? {} : { offsets }),
    })
    if (!set.ok) return set
    done.push({ what: 'reminders' })
  }
  if (asked !== null) {
    done.push({ what: 'email-asked', address: asked.value.email, expiresAt: asked.value.expiresAt })
  }
  return yes(done)
}

function readZone(text: string | null): Result<Pick<OwnSettings, 'zone'>> {
  if (text === null) return yes({})
  const zone = findZone(text)
  return zone === null ? no(zoneRefusal(text)) : yes({ zone })
}

function readTold({ reminders, via }: TypedInput): Result<Pick<OwnSettings, 'reach' | 'offsets'>> {
  const reach = REACHES.find((one) => one === via)
  if (via !== undefined && reach === undefined) {
    const value = quote(textOf(via) ?? '')
    return no({ code: 'option_unusable', verb: 'me', option: 'via', value, expected: REACHES })
  }
  const chosen = reach === undefined ? {} : { reach }
  const text = textOf(reminders)
  if (text === null) return yes(chosen)
  const read = readReminders(text)
  if (read === 'off') return yes({ reach: 'off' })
  if (read === null) return no({ code: 'offsets_unusable', value: quote(text) })
  const offsets = readOffsets(read)
  return offsets.ok ? yes({ ...chosen, offsets: read }) : offsets
}

function readAddress(input: TypedInput[string], hasMail: boolean): Result<Pick<OwnSettings, 'email'>> {
  if (input === undefined) return yes({})
  if (!hasMail) return no({ code: 'mail_off' })
  const email = readEmail(textOf(input) ?? '')
  return email.ok ? yes({ email: email.value }) : email
}
