import type { Trouble, TroubledSession } from '../../usecases/read-attention.ts'
import { encode } from '../action.ts'
import { heading } from '../session-words.ts'
import { joinTexts, shorten } from '../spans.ts'
import type { Block, Button, Choice, Text, View } from '../view.ts'
import { LIMITS } from '../view.ts'
import type { Seen } from './seen.ts'

/** Everything that needs attention; soonest first. */
export type Attention = { readonly troubled: readonly TroubledSession[]; readonly seen: Seen }

/** All that needs an admin's attention, each session to be opened from the menu. */
export function attention({ troubled, seen }: Attention): View {
  const { home, common } = seen.words
  if (troubled.length === 0) {
    return { title: home.attention, tone: 'good', body: [{ type: 'text', text: [home.calm] }] }
  }
  const shown = troubled.slice(0, SHOWN)
  const left = troubled.length - shown.length
  return {
    title: home.attention,
    tone: 'warning',
    body: [
      ...shown.map((one): Block => ({ type: 'text', text: troubledLine(one, seen) })),
      ...(left > 0 ? [{ type: 'note' as const, text: [common.andMore(left).trim()] }] : []),
      {
        type: 'menu',
        action: encode({ type: 'pick', goal: 'details' }),
        placeholder: home.openOne,
        options: troubled.slice(0, LIMITS.options).map(({ session }) => sessionChoice(session)),
      },
    ],
  }
}

/** Sessions named with what is the matter; the next ones stand in the menu at least. */
const SHOWN = 12

/** One session and what is the matter with it, on one line. */
export function troubledLine({ session, troubles }: TroubledSession, seen: Seen): Text {
  const matters = troubles.map((one) => troubleText(one, seen))
  const when: Text = [{ time: session.startTime, show: 'full', zone: seen.zone }]
  return joinTexts([[{ strong: shorten(heading(session), LONGEST_TITLE) }], when, ...matters], ' · ')
}

/** A session in a menu. */
export function sessionChoice(session: TroubledSession['session']): Choice {
  return { label: shorten(heading(session), LIMITS.optionLabel), value: session.id }
}

/** Leads to everything that needs attention. */
export function attentionButton({ words }: Seen): Button {
  return { label: words.home.all, action: encode({ type: 'attention' }) }
}

/** Titles in lines, so that many fit, in characters. */
const LONGEST_TITLE = 45

function troubleText(trouble: Trouble, seen: Seen): Text {
  const { trouble: words } = seen.words.home
  switch (trouble.what) {
    case 'no_mentor':
      return [words.noMentor]
    case 'mentor_away':
      return [words.mentorAway]
    case 'mentor_missed':
      return [words.mentorMissed]
    case 'no_link':
      return [words.noLink]
    case 'waiting':
      return [words.waiting(trouble.count)]
    case 'unreached':
      return [words.unreached(trouble.count)]
    case 'claims':
      return words.claims(trouble.count, { time: trouble.until, show: 'full', zone: seen.zone })
  }
}
