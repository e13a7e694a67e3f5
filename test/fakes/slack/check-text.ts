/** Checks of Block Kit's small parts: text, option and confirmation objects. Each returns the faults found, as sentences. */
import { asList, asText, isObject, type Json } from './json.ts'
import { SLACK_LIMITS as L } from './limits.ts'

/** How a text object may look at its place. */
export type TextRule = { readonly max: number; readonly plainOnly?: boolean; readonly optional?: boolean }

/** A text object (composition-objects/text-object): typed, not empty, within the length. */
export function checkText(at: string, value: unknown, rule: TextRule): string[] {
  if (value === undefined && rule.optional) return []
  if (!isObject(value)) return [`${at}: missing text object`]
  const faults: string[] = []
  const text = asText(value.text)
  if (value.type !== 'plain_text' && value.type !== 'mrkdwn')
    faults.push(`${at}: unknown text type ${String(value.type)}`)
  if (rule.plainOnly && value.type !== 'plain_text') faults.push(`${at}: only plain_text is allowed`)
  if (value.type === 'plain_text' && value.verbatim !== undefined) faults.push(`${at}: verbatim is not for plain_text`)
  if (value.type === 'mrkdwn' && value.emoji !== undefined) faults.push(`${at}: emoji is not for mrkdwn`)
  if (text.length === 0) faults.push(`${at}: must be more than 0 characters`)
  if (text.length > rule.max) faults.push(`${at}: must be less than ${rule.max + 1} characters, has ${text.length}`)
  return faults
}

/** A plain string of a bounded length. */
export function checkString(
  at: string,
  value: unknown,
  rule: { readonly max: number; readonly optional?: boolean },
): string[] {
  if (value === undefined && rule.optional) return []
  if (typeof value !== 'string' || value.length === 0) return [`${at}: missing`]
  return value.length > rule.max ? [`${at}: must be less than ${rule.max + 1} characters, has ${value.length}`] : []
}

/** A list of options: 1 to `max`, each with a text and a value that no other has. */
export function checkOptions(at: string, value: unknown, max: number): string[] {
  const options = asList(value)
  if (options.length === 0) return [`${at}: no options`]
  const faults = options.length > max ? [`${at}: no more than ${max} items allowed, has ${options.length}`] : []
  const values = new Set<unknown>()
  for (const [index, option] of options.entries()) {
    const here = `${at}[${index}]`
    if (!isObject(option)) {
      faults.push(`${here}: not an option`)
      continue
    }
    faults.push(
      ...checkText(`${here}.text`, option.text, { max: L.optionText }),
      ...checkString(`${here}.value`, option.value, { max: L.optionValue }),
      ...checkText(`${here}.description`, option.description, { max: L.optionDescription, optional: true }),
      ...checkString(`${here}.url`, option.url, { max: L.optionUrl, optional: true }),
    )
    if (values.has(option.value)) faults.push(`${here}: value ${String(option.value)} used twice`)
    values.add(option.value)
  }
  return faults
}

/** A confirmation dialog (composition-objects/confirmation-dialog-object). */
export function checkConfirm(at: string, value: unknown): string[] {
  if (value === undefined) return []
  if (!isObject(value)) return [`${at}: not a confirmation dialog`]
  return [
    ...checkText(`${at}.title`, value.title, { max: L.confirmTitle, plainOnly: true }),
    ...checkText(`${at}.text`, value.text, { max: L.confirmText }),
    ...checkText(`${at}.confirm`, value.confirm, { max: L.confirmButton, plainOnly: true }),
    ...checkText(`${at}.deny`, value.deny, { max: L.confirmButton, plainOnly: true }),
    ...checkStyle(at, value),
  ]
}

/** `style` is `primary` or `danger`, nothing else. */
export function checkStyle(at: string, element: Json): string[] {
  const known = element.style === undefined || element.style === 'primary' || element.style === 'danger'
  return known ? [] : [`${at}.style: unknown style ${String(element.style)}`]
}

/** Fields that this kind of thing does not have: Slack refuses them as "unexpected". */
export function checkKeys(at: string, value: Json, allowed: readonly string[]): string[] {
  return Object.keys(value)
    .filter((key) => !allowed.includes(key))
    .map((key) => `${at}: no such field ${key}`)
}
