import { isMailable, readOffsets } from '../domain/reach.ts'
import { type Result, yes } from '../domain/result.ts'
import type { Reach } from '../domain/words.ts'
import type { Asker, Change, Deps } from './ports.ts'

/** What `setReminders` is asked; what is left out stays as it was. Whoever has none and says when, has them again by direct message. */
export type SetRemindersRequest = {
  readonly asker: Asker
  readonly reach?: Reach
  /** Minutes before the start; an empty list: as the organization. */
  readonly offsets?: readonly number[]
}

/** What holds for the asker now. */
export type ReminderChoice = {
  readonly reach: Reach
  /** Minutes before the start, largest first; the organization's where they chose none. */
  readonly offsets: readonly number[]
  /** Whether `offsets` are their own. */
  readonly ownOffsets: boolean
  /** Whether they chose mail, and no address of theirs is confirmed: it all comes by direct message until one is. */
  readonly mailMissing: boolean
}

/** Keeps where and when the asker is reminded. Refuses `offsets_unusable`. */
export async function setReminders(deps: Deps, request: SetRemindersRequest): Promise<Result<ReminderChoice>> {
  const { asker } = request
  const isAgain = asker.person.reach === 'off' && request.offsets !== undefined
  const reach = request.reach ?? (isAgain ? 'dm' : asker.person.reach)
  const offsets = request.offsets === undefined ? yes(asker.person.reminderOffsets) : readOffsets(request.offsets)
  if (!offsets.ok) return offsets
  // What was left out is not written: it may be another by now.
  const set = {
    ...(request.reach === undefined && !isAgain ? {} : { reach }),
    ...(request.offsets === undefined ? {} : { reminderOffsets: offsets.value }),
  }
  const change: Change = { type: 'set-person', id: asker.person.id, set }
  await deps.store.commit({ changes: [change] })
  return yes({
    reach,
    offsets: offsets.value ?? asker.organization.reminderOffsets,
    ownOffsets: offsets.value !== null,
    mailMissing: (reach === 'email' || reach === 'both') && !isMailable(asker.person),
  })
}
