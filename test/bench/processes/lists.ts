import { sessionCalendar } from '../../../src/calendar/session-calendar.ts'
import { encode } from '../../../src/chat/action.ts'
import { createConversation } from '../../../src/chat/conversation.ts'

import type { Act } from '../../../src/chat/intent.ts'
import type { Conversation } from '../../../src/chat/platform.ts'
import { createGroupReader } from '../../../src/chat/read-groups.ts'
import type { SegmentId } from '../../../src/domain/ids.ts'
import { createLog } from '../../../src/log.ts'
import { createCipher } from '../../../src/store/cipher.ts'
import { readKeyFile } from '../../../src/store/key-file.ts'
import { slackAccount } from '../seed-database.ts'
import { LISTS_SPACE, LOOKING, RARE } from '../seed-lists.ts'
import { openBenchStore } from './open-bench-store.ts'

/**
 * What lists and the home page cost, from the act to the view, with few and with many sessions stored: in turn on two files in one
 * process. Set by the environment: `BENCH_FEW`, `BENCH_MANY` (files) and `BENCH_ASKS`.
 */

/** Milliseconds of each answer; the same place of both came one after the other. */
export type ListTimes = readonly {
  readonly name: string
  readonly few: readonly number[]
  readonly many: readonly number[]
}[]

const line = (text: string): Act => ({ type: 'line', command: 'sessions', text, mentions: [] })

/** Through a filter that fits one session in each half, the last that would be found by going along. */
const rare = (
  show: 'upcoming' | 'past',
  filter: { readonly segmentId?: SegmentId; readonly search?: string },
): Act => ({
  type: 'action',
  id: encode({ type: 'find', show, filter: { segmentId: null, mentorId: null, search: '', ...filter }, after: null }),
  onPrivate: false,
})

/** What somebody does, or has typed so far where a session is to be named. */
type Look = { readonly name: string; readonly who: keyof typeof LOOKING; readonly act: Act | string }

const LOOKS: readonly Look[] = [
  { name: '/sessions', who: 'student', act: line('') },
  { name: '/sessions show: mine', who: 'student', act: line('show: mine') },
  { name: '/sessions show: week', who: 'student', act: line('show: week') },
  { name: '/sessions show: past', who: 'student', act: line('show: past') },
  { name: '/sessions show: mine, of a mentor', who: 'mentor', act: line('show: mine') },
  { name: 'a segment that hardly any fits', who: 'student', act: rare('upcoming', { segmentId: RARE.segment }) },
  { name: 'the same, past', who: 'student', act: rare('past', { segmentId: RARE.segment }) },
  { name: 'a title that hardly any holds', who: 'student', act: rare('upcoming', { search: RARE.search }) },
  { name: 'the same, past', who: 'student', act: rare('past', { search: RARE.search }) },
  { name: 'completing a title that hardly any holds', who: 'student', act: RARE.search },
  { name: 'completing a title that all hold', who: 'student', act: 'coaching' },
  { name: 'home, of a student', who: 'student', act: { type: 'home' } },
  { name: 'home, of a mentor', who: 'mentor', act: { type: 'home' } },
  { name: 'home, of an admin', who: 'admin', act: { type: 'home' } },
]
const WARM_UPS = 200

const asks = Number(process.env.BENCH_ASKS)
const few = await open(process.env.BENCH_FEW ?? '')
const many = await open(process.env.BENCH_MANY ?? '')
const told: { name: string; few: number[]; many: number[] }[] = LOOKS.map(({ name }) => ({ name, few: [], many: [] }))
for (let turn = -WARM_UPS; turn < asks; turn += 1)
  for (const [at, look] of LOOKS.entries()) {
    const isTurned = turn % 2 === 0
    const first = await timed(isTurned ? many : few, look)
    const second = await timed(isTurned ? few : many, look)
    if (turn < 0) continue
    told[at]?.few.push(isTurned ? second : first)
    told[at]?.many.push(isTurned ? first : second)
  }
process.send?.(told satisfies ListTimes, () => process.exit(0))

async function open(path: string): Promise<Conversation> {
  const { deps } = await openBenchStore(path)
  return createConversation({
    deps,
    log: createLog({ level: 'error' }),
    calendarFile: (entry) => sessionCalendar([entry]),
    secrets: createCipher([(await readKeyFile(path)).key]),
    groups: createGroupReader(new Map()),
    health: async () => [],
    hasMail: false,
  })
}

async function timed(conversation: Conversation, { who, act }: Look): Promise<number> {
  const from = performance.now()
  const reply = await answer(conversation, { who, act })
  const took = performance.now() - from
  if (!JSON.stringify(reply).includes('Group coaching'))
    throw new Error(`no session is shown: ${JSON.stringify(reply)}`)
  return took
}

function answer(conversation: Conversation, { who, act }: Omit<Look, 'name'>): Promise<unknown> {
  const by = {
    platform: 'slack',
    space: { externalId: LISTS_SPACE, name: 'School' },
    user: { externalId: slackAccount(LOOKING[who]) },
  }
  return typeof act === 'string'
    ? conversation.suggest({ ...by, command: 'session', verb: 'info', option: 'session', text: act })
    : conversation.handle({ ...by, id: 'bench', channel: null, act })
}
