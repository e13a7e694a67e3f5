/** Checks of interactive elements: which exist, where each may stand, what each must hold. */
import { checkConfirm, checkOptions, checkString, checkStyle, checkText } from './check-text.ts'
import { asList, isObject, type Json } from './json.ts'
import { SLACK_LIMITS as L } from './limits.ts'

/** The places where an element can stand. */
export type Place = 'actions' | 'accessory' | 'input' | 'context'

/** Faults of one element at one place, as sentences. */
export function checkElement(at: string, value: unknown, place: Place): string[] {
  if (!isObject(value)) return [`${at}: not an element`]
  const type = String(value.type)
  if (!PLACES[place].includes(type)) return [`${at}: unsupported type ${type} in ${place}`]
  if (type === 'image') return checkImage(at, value)
  if (type === 'plain_text' || type === 'mrkdwn') return checkText(at, value, { max: L.sectionText })
  return [
    ...checkString(`${at}.action_id`, value.action_id, { max: L.actionId, optional: true }),
    ...checkConfirm(`${at}.confirm`, value.confirm),
    ...checkText(`${at}.placeholder`, value.placeholder, { max: L.placeholder, plainOnly: true, optional: true }),
    ...checkKind(at, value, type),
  ]
}

/** An image, as a block or as an element: a description and exactly one source. */
export function checkImage(at: string, value: Json): string[] {
  const sources = [value.image_url, value.slack_file].filter((source) => source !== undefined)
  return [
    ...checkString(`${at}.alt_text`, value.alt_text, { max: L.imageAlt }),
    ...checkString(`${at}.image_url`, value.image_url, { max: L.imageUrl, optional: true }),
    ...(sources.length === 1 ? [] : [`${at}: exactly one of image_url and slack_file`]),
  ]
}

const SELECTS = ['users_select', 'static_select', 'conversations_select', 'channels_select', 'external_select']
const SELECTING = [...SELECTS, ...SELECTS.map((type) => `multi_${type}`)]
const CHOOSING = ['checkboxes', 'radio_buttons', 'datepicker', 'timepicker', ...SELECTING]
const TYPING = [
  'plain_text_input',
  'email_text_input',
  'url_text_input',
  'number_input',
  'rich_text_input',
  'file_input',
]

const PLACES: Readonly<Record<Place, readonly string[]>> = {
  actions: ['button', 'overflow', 'datetimepicker', 'workflow_button', 'rich_text_input', ...CHOOSING],
  accessory: ['button', 'overflow', 'image', 'workflow_button', ...CHOOSING],
  input: ['datetimepicker', ...CHOOSING, ...TYPING],
  context: ['image', 'plain_text', 'mrkdwn'],
}

function checkKind(at: string, value: Json, type: string): string[] {
  switch (type) {
    case 'button':
      return [
        ...checkText(`${at}.text`, value.text, { max: L.buttonText, plainOnly: true }),
        ...checkString(`${at}.value`, value.value, { max: L.buttonValue, optional: true }),
        ...checkString(`${at}.url`, value.url, { max: L.buttonUrl, optional: true }),
        ...checkString(`${at}.accessibility_label`, value.accessibility_label, {
          max: L.accessibilityLabel,
          optional: true,
        }),
        ...checkStyle(at, value),
      ]
    case 'overflow':
      return checkOptions(`${at}.options`, value.options, L.overflowOptions)
    case 'radio_buttons':
    case 'checkboxes':
      return checkOptions(`${at}.options`, value.options, L.choiceOptions)
    case 'static_select':
    case 'multi_static_select':
      return checkStaticSelect(at, value)
    case 'datepicker':
      return checkPattern(`${at}.initial_date`, value.initial_date, /^\d{4}-\d{2}-\d{2}$/)
    case 'timepicker':
      return checkPattern(`${at}.initial_time`, value.initial_time, /^\d{2}:\d{2}$/)
    case 'file_input':
      return Number(value.max_files ?? 1) > L.fileInputFiles ? [`${at}.max_files: too many`] : []
    case 'plain_text_input':
      return checkTyped(at, value)
    default:
      return []
  }
}

function checkStaticSelect(at: string, value: Json): string[] {
  if (value.option_groups === undefined) {
    const faults = checkOptions(`${at}.options`, value.options, L.selectOptions)
    return [...faults, ...checkInitial(at, value)]
  }
  const groups = asList(value.option_groups)
  const faults = groups.length > L.selectGroups || groups.length === 0 ? [`${at}: ${groups.length} option groups`] : []
  for (const [index, group] of groups.entries()) {
    const here = `${at}.option_groups[${index}]`
    if (!isObject(group)) {
      faults.push(`${here}: not a group`)
      continue
    }
    faults.push(...checkText(`${here}.label`, group.label, { max: L.groupLabel, plainOnly: true }))
    faults.push(...checkOptions(`${here}.options`, group.options, L.selectOptions))
  }
  return faults
}

function checkInitial(at: string, value: Json): string[] {
  if (value.initial_option === undefined) return []
  const known = asList(value.options).some((option) => JSON.stringify(option) === JSON.stringify(value.initial_option))
  return known ? [] : [`${at}.initial_option: not one of the options`]
}

function checkPattern(at: string, value: unknown, pattern: RegExp): string[] {
  return value === undefined || (typeof value === 'string' && pattern.test(value)) ? [] : [`${at}: malformed`]
}

function checkTyped(at: string, value: Json): string[] {
  const max = value.max_length === undefined ? L.inputMaxLength : Number(value.max_length)
  const min = value.min_length === undefined ? 0 : Number(value.min_length)
  return [
    ...(max < 1 || max > L.inputMaxLength ? [`${at}.max_length: must be 1 to ${L.inputMaxLength}`] : []),
    ...(min < 0 || min > max ? [`${at}.min_length: must be 0 to max_length`] : []),
    ...checkString(`${at}.initial_value`, value.initial_value || undefined, { max, optional: true }),
  ]
}
