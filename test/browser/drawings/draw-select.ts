import { escapeHtml } from '../../../src/chat/letters/letter-html.ts'

/** A select as it stands closed, with what opens under it. */
export function drawSelect(select: {
  readonly shown: string
  /** Whether `shown` is a choice rather than a placeholder. */
  readonly chosen: boolean
  readonly options: readonly { readonly label: string; readonly note: string }[]
}): string {
  const { shown, chosen, options } = select
  const face = `<span class="face${chosen ? '' : ' placeholder'}"><span class="cut">${escapeHtml(shown)}</span></span>`
  const first = options.slice(0, OPTIONS_SHOWN).map(({ label, note }) => {
    const second = note === '' ? '' : `<span class="option-note">${escapeHtml(note)}</span>`
    return `<span class="option"><span class="cut" dir="auto">${escapeHtml(label)}</span>${second}</span>`
  })
  const rest = options.length - first.length
  const more = rest > 0 ? [`<span class="option">… +${rest}</span>`] : []
  const list = first.length === 0 ? '' : `<span class="options">${[...first, ...more].join('')}</span>`
  return `<span class="select">${face}${list}</span>`
}

/** The others look like these. */
const OPTIONS_SHOWN = 6
