import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** How many places in sessions to come were given up; null for somebody who wants to stay after all. */
export type Forgotten = { readonly left: number | null }

/** The last that somebody hears who was forgotten, or that nothing was changed. */
export function forgotten({ left }: Forgotten, seen: Seen): View {
  const { data } = seen.words.me
  if (left === null) return { title: data.exported, tone: 'muted', body: [{ type: 'text', text: [data.kept] }] }
  return {
    title: data.forgotten,
    tone: 'muted',
    body: [
      { type: 'text', text: [`${data.gone}${data.leftPlaces(left)}`] },
      { type: 'text', text: [data.staysCounted] },
    ],
  }
}
