import type { ProposalId, SessionId } from '../../domain/ids.ts'
import type { FieldConflict } from '../../domain/merge-fields.ts'
import { LOCALES, PROVIDERS, REACHES } from '../../domain/words.ts'
import { encode } from '../action.ts'
import { fieldWords } from '../field-words.ts'
import { shorten } from '../spans.ts'
import type { Block, Button, Span, View } from '../view.ts'
import type { Seen } from './seen.ts'
import { detailsButton } from './session-buttons.ts'

/** What was changed twice at the same time (a session, what holds for everyone, one's own settings), and what waits of the later one. */
export type EditConflict = {
  readonly of: Pick<SessionConflict, 'sessionId' | 'number'> | 'settings' | 'own'
  readonly conflicts: readonly FieldConflict[]
  readonly proposalId: ProposalId
}

type SessionConflict = { readonly sessionId: SessionId; readonly number: number }

/** Both versions of each field, and a button that keeps one's own. */
export function editConflict({ of, conflicts, proposalId }: EditConflict, seen: Seen): View {
  const words = seen.words.change
  const { title, step, further, labels } = shownOf(of, seen)
  return {
    title,
    tone: 'warning',
    body: [
      ...conflicts.map(
        ({ field, now, yours }): Block => ({
          type: 'text',
          text: [
            { strong: fieldWords(field, labels) },
            `\n${words.now}`,
            valueSpan({ field, text: now }, seen),
            `\n${words.yours}`,
            valueSpan({ field, text: yours }, seen),
          ],
        }),
      ),
      {
        type: 'buttons',
        buttons: [{ label: words.useMine, action: encode({ type: step, proposalId }), tone: 'primary' }, further],
      },
      { type: 'note', text: [words.notStoredYours] },
    ],
  }
}

/** Five fields of two versions each fit into one message at this. */
const LONGEST = 250

type ShownOf = {
  readonly title: string
  readonly step: 'edit-now' | 'settings-now' | 'own-now'
  /** The way to what holds now. */
  readonly further: Button
  readonly labels: Readonly<Partial<Record<string, string>>>
}

function shownOf(of: EditConflict['of'], seen: Seen): ShownOf {
  const { change, common, fields, me, settings } = seen.words
  switch (of) {
    case 'settings': {
      const { zone, reminders, provider, announce } = settings.labels
      return {
        title: settings.meanwhile,
        step: 'settings-now',
        further: { label: settings.change, action: encode({ type: 'settings-form' }) },
        labels: { ...fields, zone, reminders, provider, announce, language: common.language },
      }
    }
    case 'own':
      return {
        title: me.meanwhile,
        step: 'own-now',
        further: { label: me.buttons.settings, action: encode({ type: 'me' }) },
        labels: { zone: me.zone.label, reminders: me.reminders.when, via: me.reminders.how },
      }
    default:
      return {
        title: change.meanwhile(of.number),
        step: 'edit-now',
        further: detailsButton({ id: of.sessionId }, seen),
        labels: fields,
      }
  }
}

/** A field's text as people read it. */
function valueSpan({ field, text }: { readonly field: string; readonly text: string }, { words }: Seen): Span {
  if (text.trim() === '') return field === 'reminders' ? words.me.likeEveryone : words.change.empty
  if (field === 'announce') return { channel: text }
  const known =
    field === 'provider'
      ? nameIn(words.common.provider, PROVIDERS, text)
      : field === 'language'
        ? nameIn(words.common.languages, LOCALES, text)
        : field === 'via'
          ? nameIn(words.me.reach, REACHES, text)
          : null
  return known ?? shorten(text, LONGEST)
}

function nameIn<K extends string>(
  names: Readonly<Record<K, string>>,
  known: readonly K[],
  text: string,
): string | null {
  const key = known.find((one) => one === text)
  return key === undefined ? null : names[key]
}
