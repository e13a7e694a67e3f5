/** Checks of Block Kit as Slack makes them before it shows anything. */
import { checkElement, checkImage } from './check-elements.ts'
import { checkRichText } from './check-rich-text.ts'
import { checkString, checkText } from './check-text.ts'
import { asList, asObject, asText, isObject, type Json } from './json.ts'
import { SLACK_LIMITS as L } from './limits.ts'

/** Where blocks are shown. */
export type Surface = 'message' | 'modal' | 'home'

/** Every fault of a list of blocks, as sentences; empty where Slack would take them. */
export function checkBlocks(blocks: unknown, surface: Surface): string[] {
  if (!Array.isArray(blocks)) return ['blocks: not a list']
  const max = surface === 'message' ? L.blocksPerMessage : L.blocksPerView
  const faults = blocks.length > max ? [`blocks: no more than ${max} items allowed, has ${blocks.length}`] : []
  const seen = new Set<string>()
  for (const [index, block] of blocks.entries()) {
    const at = `blocks[${index}]`
    if (!isObject(block)) {
      faults.push(`${at}: not a block`)
      continue
    }
    faults.push(...checkBlock(at, block, surface), ...checkActionIds(at, block))
    const id = asText(block.block_id)
    if (id && seen.has(id)) faults.push(`${at}: block_id ${id} already exists`)
    if (id) seen.add(id)
  }
  return faults
}

/** All interactive elements of one block. */
export function elementsOf(block: Json): readonly Json[] {
  return [block.accessory, block.element, ...asList(block.elements)].filter(isObject)
}

function checkBlock(at: string, block: Json, surface: Surface): string[] {
  const faults = checkString(`${at}.block_id`, block.block_id, { max: L.blockId, optional: true })
  switch (block.type) {
    case 'divider':
      return faults
    case 'section':
      return [...faults, ...checkSection(at, block)]
    case 'header':
      return [...faults, ...checkText(`${at}.text`, block.text, { max: L.header, plainOnly: true })]
    case 'context':
      return [...faults, ...checkElements(at, block, 'context')]
    case 'actions':
      return [...faults, ...checkElements(at, block, 'actions')]
    case 'input':
      return [...faults, ...checkInput(at, block, surface)]
    case 'image':
      return [
        ...faults,
        ...checkImage(at, block),
        ...checkText(`${at}.title`, block.title, { max: L.imageTitle, plainOnly: true, optional: true }),
      ]
    case 'rich_text':
      return [...faults, ...checkRichText(at, block)]
    case 'markdown':
      if (surface !== 'message') return [...faults, `${at}: markdown is for messages only`]
      return [...faults, ...checkString(`${at}.text`, block.text, { max: L.markdown })]
    case 'table':
      if (surface !== 'message') return [...faults, `${at}: table is for messages only`]
      return [...faults, ...checkTable(at, block)]
    default:
      return [...faults, `${at}: unsupported type ${String(block.type)} in a ${surface}`]
  }
}

function checkSection(at: string, block: Json): string[] {
  if (block.text === undefined && block.fields === undefined) return [`${at}: either text or fields is required`]
  const fields = asList(block.fields)
  const faults = checkText(`${at}.text`, block.text, { max: L.sectionText, optional: true })
  if (block.fields !== undefined && (fields.length === 0 || fields.length > L.sectionFields)) {
    faults.push(`${at}.fields: must be 1 to ${L.sectionFields}, has ${fields.length}`)
  }
  fields.forEach((field, index) => {
    faults.push(...checkText(`${at}.fields[${index}]`, field, { max: L.sectionField }))
  })
  if (block.accessory !== undefined) faults.push(...checkElement(`${at}.accessory`, block.accessory, 'accessory'))
  return faults
}

function checkElements(at: string, block: Json, place: 'context' | 'actions'): string[] {
  const elements = asList(block.elements)
  const max = place === 'context' ? L.contextElements : L.actionsElements
  if (elements.length === 0 || elements.length > max)
    return [`${at}.elements: must be 1 to ${max}, has ${elements.length}`]
  return elements.flatMap((element, index) => checkElement(`${at}.elements[${index}]`, element, place))
}

function checkInput(at: string, block: Json, surface: Surface): string[] {
  const fileOutside = surface !== 'modal' && asObject(block.element).type === 'file_input'
  return [
    ...checkText(`${at}.label`, block.label, { max: L.inputLabel, plainOnly: true }),
    ...checkText(`${at}.hint`, block.hint, { max: L.inputHint, plainOnly: true, optional: true }),
    ...checkElement(`${at}.element`, block.element, 'input'),
    ...(fileOutside ? [`${at}.element: file_input is for modals only`] : []),
  ]
}

function checkTable(at: string, block: Json): string[] {
  const rows = asList(block.rows)
  const faults = rows.length === 0 || rows.length > L.tableRows ? [`${at}.rows: must be 1 to ${L.tableRows}`] : []
  if (rows.some((row) => asList(row).length > L.tableCells)) faults.push(`${at}.rows: over ${L.tableCells} cells`)
  return faults
}

function checkActionIds(at: string, block: Json): string[] {
  const ids = elementsOf(block)
    .map((element) => asText(element.action_id))
    .filter((id) => id !== '')
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${at}: action_id ${id} already exists`)
}
