/** Checks of modals and Home tabs (docs.slack.dev/reference/views). */
import { checkBlocks } from './check-blocks.ts'
import { checkKeys, checkString, checkText } from './check-text.ts'
import { asList, isObject, type Json } from './json.ts'
import { SLACK_LIMITS as L } from './limits.ts'

/** Every fault of a view, as sentences; empty where Slack would show it. */
export function checkView(view: unknown, kind: 'modal' | 'home'): string[] {
  if (!isObject(view)) return ['view: not an object']
  if (view.type !== kind) return [`view.type: must be ${kind}, is ${String(view.type)}`]
  return [
    ...checkBlocks(view.blocks, kind),
    ...checkString('view.private_metadata', view.private_metadata || undefined, {
      max: L.privateMetadata,
      optional: true,
    }),
    ...checkString('view.callback_id', view.callback_id || undefined, { max: L.callbackId, optional: true }),
    ...checkString('view.external_id', view.external_id || undefined, { max: L.externalId, optional: true }),
    ...(kind === 'modal' ? checkModal(view) : checkKeys('view', view, HOME_KEYS)),
  ]
}

/** The block ids of a modal's inputs: what an error may be keyed on. */
export function inputBlockIds(view: Json): readonly string[] {
  return inputs(view).map((block) => String(block.block_id))
}

const HOME_KEYS = ['type', 'blocks', 'private_metadata', 'callback_id', 'external_id']
const MODAL_KEYS = [...HOME_KEYS, 'title', 'submit', 'close', 'clear_on_close', 'notify_on_close', 'submit_disabled']

function checkModal(view: Json): string[] {
  const faults = [
    ...checkKeys('view', view, MODAL_KEYS),
    ...checkText('view.title', view.title, { max: L.viewTitle, plainOnly: true }),
    ...checkText('view.submit', view.submit, { max: L.viewButton, plainOnly: true, optional: true }),
    ...checkText('view.close', view.close, { max: L.viewButton, plainOnly: true, optional: true }),
  ]
  if (inputs(view).length > 0 && view.submit === undefined) faults.push('view.submit: required where there are inputs')
  return faults
}

function inputs(view: Json): readonly Json[] {
  return asList(view.blocks)
    .filter(isObject)
    .filter((block) => block.type === 'input')
}
