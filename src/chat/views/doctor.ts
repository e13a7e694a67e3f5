import type { Failure, Doctor as Health, Part } from '../../usecases/read-doctor.ts'
import { encode } from '../action.ts'
import { messageWords } from '../message-words.ts'
import { peopleText, personSpan, plainText, plural, shorten } from '../spans.ts'
import type { Block, Text, View } from '../view.ts'
import type { Seen } from './seen.ts'

/** The health of everything, and who looks at it. */
export type Doctor = { readonly health: Health; readonly seen: Seen }

/** What works, what does not and how to mend it, what was not delivered and to whom. */
export function doctor({ health, seen }: Doctor): View {
  const { parts, failures } = health
  const ailing = parts.filter(({ state }) => state === 'failing' || state === 'weak').length
  const lost = countLost(failures)
  const isWell = ailing === 0 && lost === 0
  return {
    title: isWell ? 'All is well' : titleOf({ ailing, lost }),
    tone: isWell ? 'good' : 'warning',
    body: [
      { type: 'text', text: partsText(parts, seen) },
      ...failureBlocks(health, seen),
      ...unreachedBlocks(health, seen),
      {
        type: 'note',
        text: [
          'The clock of this machine says ',
          { time: health.now, show: 'full', zone: seen.zone },
          '. If yours says another time, set it right: sessions start by it.',
        ],
      },
      { type: 'buttons', buttons: [{ label: 'Look again', action: encode({ type: 'doctor' }) }] },
    ],
  }
}

/** What each list may take of the message, in characters: together less than the least of the platforms carries. */
const BUDGET = { parts: 1_700, failures: 1_000, unreached: 400 } as const

/** What came over the next channel did arrive. */
function countLost(failures: readonly Failure[]): number {
  return failures.filter(({ delivery }) => delivery.arrivedBy === null).length
}

function titleOf({ ailing, lost }: { readonly ailing: number; readonly lost: number }): string {
  const said = [
    ...(ailing === 0 ? [] : [`${plural(ailing, 'part')} in trouble`]),
    ...(lost === 0 ? [] : [`${plural(lost, 'message')} not delivered`]),
  ]
  return said.join(', ')
}

const MARKS: Readonly<Record<Part['state'], string>> = { failing: '🔴', weak: '🟠', off: '⚪', ok: '🟢' }
const WORDS: Readonly<Record<Part['state'], string>> = {
  failing: 'does not work',
  weak: 'works in part',
  off: 'is off',
  ok: 'works',
}

/** The worst first. */
function partsText(parts: readonly Part[], seen: Seen): Text {
  if (parts.length === 0) return ['Nothing is known of its parts.']
  const states = Object.keys(MARKS)
  const sorted = [...parts].sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state))
  const lines = sorted.map(
    ({ name, state, says }): Text => [
      `${MARKS[state]} `,
      { strong: shorten(name.charAt(0).toUpperCase() + name.slice(1), 40) },
      ` ${WORDS[state]}`,
      says === null ? '.' : `. ${shorten(says, 300)}`,
    ],
  )
  return within(lines, { budget: BUDGET.parts, seen })
}

function failureBlocks({ failures, moreFailures }: Health, seen: Seen): readonly Block[] {
  if (failures.length === 0) return []
  const more: Text = moreFailures ? ['\nThere are still more.'] : []
  const lines = within(
    failures.map((failure) => failureLine(failure, seen)),
    { budget: BUDGET.failures, seen },
  )
  const what = countLost(failures) === 0 ? 'Delivered another way' : 'Not delivered'
  return [{ type: 'text', text: [{ strong: `${what} in the last 7 days` }, '\n', ...lines, ...more] }]
}

const BY: Readonly<Record<Failure['delivery']['channel'], string>> = {
  channel: 'a channel',
  dm: 'direct message',
  email: 'email',
}

function failureLine({ delivery, person, channel, session }: Failure, seen: Seen): Text {
  const about = session === null ? '' : ` of #${session.number}`
  const who: Text = person === null ? [channel === null ? 'somebody' : { channel }] : [personSpan(person)]
  return [
    `• ${messageWords(delivery.kind, seen)}${about} to `,
    ...who,
    ...(delivery.channel === 'channel' ? [] : [` by ${BY[delivery.channel]}`]),
    ', ',
    { time: delivery.doneAt, show: 'full', zone: seen.zone },
    `: ${shorten(delivery.reason, 150)}`,
    ...(delivery.arrivedBy === null ? [] : [` It came by ${BY[delivery.arrivedBy]} instead.`]),
  ]
}

function unreachedBlocks({ unreached }: Health, seen: Seen): readonly Block[] {
  if (unreached.length === 0) return []
  const lines = unreached.map(
    ({ session, people }): Text => [`• #${session.number}: `, ...peopleText(people, { most: 3, words: seen.words })],
  )
  const text = within(lines, { budget: BUDGET.unreached, seen })
  return [{ type: 'text', text: [{ strong: 'Not reached by any message: please tell them yourself' }, '\n', ...text] }]
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
    ...(others > 0 ? [`\nand ${others} more`] : []),
  ]
}
