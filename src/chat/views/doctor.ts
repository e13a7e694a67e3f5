import type { Failure, Doctor as Health, Part } from '../../usecases/read-doctor.ts'
import { encode } from '../action.ts'
import { messageWords } from '../message-words.ts'
import { peopleText, personSpan, plainText, shorten } from '../spans.ts'
import type { Block, Text, View } from '../view.ts'
import { outOfStepBlocks } from './out-of-step.ts'
import type { Seen } from './seen.ts'

/** The health of everything, and who looks at it. */
export type Doctor = { readonly health: Health; readonly seen: Seen }

/**
 * What works, what does not and how to mend it, what was not delivered and to whom.
 */
export function doctor({ health, seen }: Doctor): View {
  const { parts, failures } = health
  const words = seen.words.doctor
  const ailing = parts.filter(({ state }) => state === 'failing' || state === 'weak').length
  const lost = countLost(failures)
  const isWell = ailing === 0 && lost === 0
  return {
    title: isWell ? words.well : words.title({ ailing, lost }),
    tone: isWell ? 'good' : 'warning',
    body: [
      { type: 'text', text: partsText(parts, seen) },
      ...failureBlocks(health, seen),
      ...unreachedBlocks(health, seen),
      ...outOfStepBlocks(health.outOfStep, seen),
      { type: 'note', text: words.clock({ time: health.now, show: 'full', zone: seen.zone }) },
      { type: 'buttons', buttons: [{ label: words.lookAgain, action: encode({ type: 'doctor' }) }] },
    ],
  }
}

/** What each list may take of the message, in characters: together less than the least of the platforms carries. */
const BUDGET = { parts: 1_400, failures: 1_000, unreached: 400 } as const

/** What came over the next channel did arrive. */
function countLost(failures: readonly Failure[]): number {
  return failures.filter(({ delivery }) => delivery.arrivedBy === null).length
}

const MARKS: Readonly<Record<Part['state'], string>> = { failing: '🔴', weak: '🟠', off: '⚪', ok: '🟢' }

/** The worst first. */
function partsText(parts: readonly Part[], seen: Seen): Text {
  const words = seen.words.doctor
  if (parts.length === 0) return [words.noParts]
  const states = Object.keys(MARKS)
  const sorted = [...parts].sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state))
  const lines = sorted.map(({ name, state, says }): Text => {
    const part = words.part(name)
    return [
      `${MARKS[state]} `,
      ...words.state({ strong: shorten(part.charAt(0).toUpperCase() + part.slice(1), 40) }, state),
      says === null ? '.' : `. ${shorten(seen.words.diagnosis(says), 300)}`,
    ]
  })
  return within(lines, { budget: BUDGET.parts, seen })
}

function failureBlocks({ failures, moreFailures }: Health, seen: Seen): readonly Block[] {
  if (failures.length === 0) return []
  const words = seen.words.doctor
  const more: Text = moreFailures ? [`\n${words.stillMore}`] : []
  const lines = within(
    failures.map((failure) => failureLine(failure, seen)),
    { budget: BUDGET.failures, seen },
  )
  const what = countLost(failures) === 0 ? words.arrivedOtherwise : words.notDelivered
  return [{ type: 'text', text: [{ strong: what }, '\n', ...lines, ...more] }]
}

function failureLine({ delivery, person, channel, session }: Failure, { zone, words }: Seen): Text {
  const { doctor } = words
  const place = channel === null ? doctor.somebody : { channel }
  const line = doctor.failure({
    kind: messageWords(delivery.kind, { words }),
    number: session?.number ?? null,
    who: person === null ? place : personSpan(person),
    by: delivery.channel === 'channel' ? null : doctor.by[delivery.channel],
    at: { time: delivery.doneAt, show: 'full', zone },
    reason: shorten(words.diagnosis(delivery.reason), 150),
  })
  return [...line, ...(delivery.arrivedBy === null ? [] : [doctor.cameBy(doctor.by[delivery.arrivedBy])])]
}

function unreachedBlocks({ unreached }: Health, seen: Seen): readonly Block[] {
  if (unreached.length === 0) return []
  const lines = unreached.map(
    ({ session, people }): Text => [`• #${session.number}: `, ...peopleText(people, { most: 3, words: seen.words })],
  )
  const text = within(lines, { budget: BUDGET.unreached, seen })
  return [{ type: 'text', text: [{ strong: seen.words.doctor.tellThem }, '\n', ...text] }]
}

/** Lines as long as there is room, and how many there was none for. */
function within(lines: readonly Text[], { budget, seen }: { readonly budget: number; readonly seen: Seen }): Text {
  let left = budget
  const shown: Text[] = []
  for (const line of lines) {
    // A mention or an instant takes about 30 characters, whatever it reads like.
    left -= plainText(line, seen).length + 30
    if (left < 0 && shown.length > 0) break
    shown.push(line)
  }
  const others = lines.length - shown.length
  return [
    ...shown.flatMap((line, at): Text => (at === 0 ? line : ['\n', ...line])),
    ...(others > 0 ? [`\n${seen.words.doctor.andMore(others)}`] : []),
  ]
}
