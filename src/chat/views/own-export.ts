import { encode } from '../action.ts'
import type { View } from '../view.ts'
import type { Seen } from './seen.ts'

/** The file with somebody's own data, by its name. */
export type OwnExportFile = { readonly fileName: string }

/** Stands beside the file with all that is kept of the viewer. */
export function ownExport({ fileName }: OwnExportFile, seen: Seen): View {
  const { data, buttons } = seen.words.me
  return {
    title: data.exported,
    tone: 'good',
    body: [
      { type: 'text', text: data.inFile({ code: fileName }) },
      { type: 'buttons', buttons: [{ label: buttons.settings, action: encode({ type: 'me' }) }] },
    ],
  }
}
