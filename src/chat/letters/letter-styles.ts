/**
 * The look of a mail, as inline styles: every pair of colours has a contrast of at least 4.5 in light and in dark.
 *
 * @module
 */
import type { Tone } from '../view.ts'

const FONT = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif"

export const PAGE = `margin:0;padding:0;background:#f3f4f6;${FONT}`
export const CARD = 'max-width:560px;background:#ffffff;border-radius:8px'
export const TITLE = `margin:0 0 12px;font-size:20px;line-height:1.3;color:#111827;${FONT}`
export const TEXT = `margin:0 0 16px;font-size:16px;line-height:1.5;color:#1f2937;overflow-wrap:anywhere;${FONT}`
export const NOTE = `margin:0 0 16px;font-size:13px;line-height:1.5;color:#4b5563;overflow-wrap:anywhere;${FONT}`
export const FACT_LABEL = `padding:2px 16px 2px 0;font-size:14px;line-height:1.5;font-weight:normal;vertical-align:top;white-space:nowrap;color:#4b5563;${FONT}`
export const FACT_VALUE = `padding:2px 0;font-size:14px;line-height:1.5;vertical-align:top;color:#1f2937;overflow-wrap:anywhere;${FONT}`
export const LINK = `display:inline-block;margin:0 8px 8px 0;padding:10px 20px;border-radius:6px;font-size:16px;line-height:1.25;font-weight:600;text-decoration:none;${FONT}`
export const RULE = 'border:0;border-top:1px solid #e5e7eb;margin:16px 0'

/** The line over the card. */
export const TONES: Readonly<Record<Tone, string>> = {
  plain: '#1d4ed8',
  good: '#15803d',
  live: '#dc2626',
  muted: '#9ca3af',
  warning: '#b45309',
}

/** For those who read dark; mail programs that know no such question show the light colours. */
export const DARK = [
  ':root{color-scheme:light dark}',
  '@media (prefers-color-scheme:dark){',
  '.page{background:#0f141a!important}.card{background:#1a212b!important}',
  '.ink{color:#e5e7eb!important}.faint{color:#a3adbb!important}',
  '.link{color:#93b4ff!important}.rule{border-top-color:#334155!important}',
  '.plain{background:#1a212b!important;color:#e5e7eb!important}',
  '}',
].join('')
