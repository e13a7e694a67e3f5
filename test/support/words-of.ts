import type { Field, Form } from '../../src/chat/form.ts'
import { plainText } from '../../src/chat/spans.ts'
import type { Block, Span, Text, View } from '../../src/chat/view.ts'
import { SAMPLE_SEEN } from './sample.ts'

/** One line of a view as a person reads it; `said` is what of it Rollcall says itself: no names, codes, links or instants. */
export type Line = { readonly text: string; readonly said: string }

/** A view line by line. */
export function viewWords(view: View): readonly Line[] {
  return [plain(view.title), ...view.body.flatMap(blockWords)]
}

/** A form line by line. */
export function formWords(form: Form): readonly Line[] {
  const ends = [form.submit, ...(form.dismiss === undefined ? [] : [form.dismiss])]
  return [plain(form.title), ...form.fields.flatMap(fieldWords), plain(ends.map((end) => `[${end}]`).join(' '))]
}

/** Whether a text holds words that are English and nothing else. */
export function englishIn(text: string): boolean {
  return ENGLISH.test(DATA.reduce((rest, one) => rest.replaceAll(one, ''), text.replace(SETTING, '')))
}

/** What people of the catalogue wrote themselves, in English, and words to type. */
const DATA = [
  '@everyone',
  'ada at example',
  'everyone (',
  'Everyone ya',
  'monthly by weekday',
  'Maya is ill. We try again next week.',
]

/** The name of a setting: `MAIL_FROM`. */
const SETTING = /\b[A-Z]+(?:_[A-Z]+)+\b/g

/** Words without which hardly any English sentence is made, and that Spanish does not have. */
const ENGLISH =
  /(?<!\p{L})(the|and|you|your|is|are|was|were|of|for|with|not|it|this|that|when|to|from|by|at|now|here|there|session|everyone|reminders?|registered|mentor's|set|nobody|none|all|others?|more)(?!\p{L})/iu

function blockWords(block: Block): readonly Line[] {
  switch (block.type) {
    case 'text':
    case 'note':
      return [line(block.text)]
    case 'facts':
      return block.facts.map(({ label, value }) => {
        const { text, said } = line(value)
        return { text: `${label}: ${text}`, said: `${label}: ${said}` }
      })
    case 'buttons':
      return [plain(block.buttons.map(({ label }) => `[${label}]`).join(' '))]
    case 'menu':
      return [
        plain(`[${block.placeholder} ▾]`),
        ...block.options.map(({ label, note = '' }) => data(`  ${label} ${note}`.trimEnd())),
      ]
    case 'divider':
      return [plain('---')]
  }
}

function fieldWords(field: Field): readonly Line[] {
  const none = 'none' in field && field.none !== undefined ? ` (${field.none})` : ''
  const hint = field.hint === undefined ? '' : ` · ${field.hint}`
  const example = 'placeholder' in field && field.placeholder !== undefined ? ` (${field.placeholder})` : ''
  const value = 'value' in field && field.value !== undefined ? ` = ${field.value}` : ''
  const said = `${field.label}${hint}${none}`
  const options = 'options' in field ? field.options.map(({ label }) => data(`  ${label}`)) : []
  return [{ text: said + example + value, said }, ...options]
}

function line(text: Text): Line {
  return { text: plainText(text, SAMPLE_SEEN), said: text.map(saidIn).join('') }
}

function saidIn(span: Span): string {
  if (typeof span === 'string') return span
  return 'strong' in span ? span.strong : '…'
}

function plain(text: string): Line {
  return { text, said: text }
}

/** What may be a name that somebody gave. */
function data(text: string): Line {
  return { text, said: '' }
}
