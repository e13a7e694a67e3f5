/** What a view or form must fit into on Slack, in characters or pieces; pages are below docs.slack.dev/reference. */
export const SLACK_LIMITS = {
  /** block-kit/blocks, for a message; a modal and a Home tab take 100. */
  blocks: 50,
  /** block-kit/blocks/header-block */
  header: 150,
  /** block-kit/blocks/context-block, by the limit of a text object */
  note: 3000,
  /** block-kit/block-elements/button-element */
  label: 75,
  url: 3000,
  /** block-kit/block-elements: action_id and block_id */
  id: 255,
  /** block-kit/blocks/actions-block */
  elements: 25,
  /** block-kit/block-elements/select-menu-element */
  options: 100,
  /** block-kit/composition-objects/option-object */
  optionLabel: 75,
  optionValue: 150,
  optionNote: 75,
  placeholder: 150,
  /** block-kit/blocks/input-block */
  fieldLabel: 2000,
  fieldHint: 2000,
  /** block-kit/block-elements/plain-text-input-element */
  typed: 3000,
  /** views/modal-views: title, submit and close */
  modalTitle: 24,
  modalButton: 24,
  /** methods/chat.update: msg_too_long over this */
  spoken: 4000,
} as const

/** The text, where it fits. Throws RangeError: a view that is too long is a fault of ours, cut nowhere in silence. */
export function requireFit(what: keyof typeof SLACK_LIMITS, text: string): string {
  const most = SLACK_LIMITS[what]
  if (text.length > most) throw new RangeError(`${what}: Slack takes ${most} characters, this has ${text.length}`)
  return text
}

/** The list, where it fits. Throws RangeError. */
export function requireList<T>(what: keyof typeof SLACK_LIMITS, list: readonly T[]): T[] {
  const most = SLACK_LIMITS[what]
  if (list.length > most) throw new RangeError(`${what}: Slack takes ${most}, these are ${list.length}`)
  return [...list]
}
