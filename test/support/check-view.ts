import { decode } from '../../src/chat/action.ts'
import type { Form } from '../../src/chat/form.ts'
import type { Block, Button, Span, Text, View } from '../../src/chat/view.ts'
import { LIMITS } from '../../src/chat/view.ts'

/** Everything about a view that some platform would refuse or show badly; none for a good one. */
export function checkView(view: View): readonly string[] {
  const actions = view.body.flatMap(actionsOf)
  const components = countComponents(view)
  const characters = countCharacters(view)
  return [
    ...(view.title.trim() === '' ? ['the title is empty'] : []),
    ...(/[\n\r]/.test(view.title) ? ['the title has a line break'] : []),
    ...over('the title', view.title.length, LIMITS.title),
    ...(view.body.length === 0 ? ['the body is empty'] : []),
    ...over('components', components, LIMITS.components),
    ...over('characters in all', characters, LIMITS.total),
    ...view.body.flatMap(checkBlock),
    ...actions.flatMap(checkAction),
    ...actions.filter((id, at) => actions.indexOf(id) !== at).map((id) => `the action ${id} is there twice`),
  ]
}

/** Everything about a form that some platform would refuse. */
export function checkForm(form: Form): readonly string[] {
  const ids = form.fields.map((field) => field.id)
  return [
    ...checkAction(form.id),
    ...between('the title', form.title.length, { least: 1, most: 24 }),
    ...between('the submit button', form.submit.length, { least: 1, most: 24 }),
    ...(form.dismiss === undefined ? [] : between('the other button', form.dismiss.length, { least: 1, most: 24 })),
    ...(form.dismiss === form.submit ? ['both buttons are called the same'] : []),
    ...between('fields', form.fields.length, { least: 1, most: 5 }),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `the field ${id} is there twice`),
    ...form.fields.flatMap((field) => [
      ...between('a label', field.label.length, { least: 1, most: 45 }),
      ...over('a hint', field.hint?.length ?? 0, 100),
      ...('placeholder' in field ? over('a placeholder', field.placeholder?.length ?? 0, LIMITS.placeholder) : []),
      ...('none' in field ? between('nothing chosen', field.none?.length ?? 0, { least: 1, most: 75 }) : []),
      ...('most' in field ? over('a value', field.value?.length ?? 0, field.most) : []),
      ...('options' in field ? between('options', field.options.length, { least: 1, most: LIMITS.options }) : []),
    ]),
  ]
}

/** Pieces as the strictest platform counts them: a row of buttons or a menu is a piece of its own beside what is in it. */
function countComponents({ body }: View): number {
  return body.reduce((sum, block) => {
    if (block.type === 'buttons') return sum + 1 + block.buttons.length
    return sum + (block.type === 'menu' ? 2 : 1)
  }, 1)
}

/** Characters with the marks that a platform puts around them, a mention or an instant as the token that stands for it. */
function countCharacters({ title, body }: View): number {
  return body.reduce((sum, block) => {
    if (block.type === 'text' || block.type === 'note') return sum + lengthOf(block.text) + 4
    if (block.type !== 'facts') return sum
    return sum + block.facts.reduce((inner, fact) => inner + fact.label.length + lengthOf(fact.value) + 8, 0)
  }, title.length + 5)
}

function lengthOf(text: Text): number {
  return text.reduce((sum, span) => sum + spanLength(span), 0)
}

function spanLength(span: Span): number {
  if (typeof span === 'string') return span.length
  if ('strong' in span) return span.strong.length + 4
  if ('code' in span) return span.code.length + 6
  if ('person' in span) return Math.max(span.person.name.length, 23)
  if ('channel' in span) return Math.max(span.channel.length, 23)
  if ('link' in span) return span.words.length + span.link.length + 6
  return 20
}

function checkBlock(block: Block): readonly string[] {
  switch (block.type) {
    case 'text':
    case 'note':
      return [
        ...over(`a ${block.type}`, lengthOf(block.text), LIMITS.text),
        ...(block.text.every(isBlank) ? [`a ${block.type} is empty`] : []),
      ]
    case 'facts':
      return [
        ...between('facts', block.facts.length, { least: 1, most: LIMITS.facts }),
        ...block.facts.flatMap(({ label, value }) => [
          ...(label.trim() === '' ? ['a fact has no label'] : []),
          ...(value.every(isBlank) ? [`the fact ${label} is empty`] : []),
          ...over(`the fact ${label}`, lengthOf(value), LIMITS.text),
        ]),
      ]
    case 'buttons':
      return [
        ...between('buttons in a row', block.buttons.length, { least: 1, most: LIMITS.buttons }),
        ...block.buttons.flatMap(checkButton),
        ...twice(block.buttons.map(({ label }) => label)).map((label) => `two buttons in a row are called ${label}`),
      ]
    case 'menu':
      return [
        ...between('options', block.options.length, { least: 1, most: LIMITS.options }),
        ...between('a placeholder', block.placeholder.length, { least: 1, most: LIMITS.placeholder }),
        ...twice(block.options.map(({ value }) => value)).map((value) => `two options mean ${value}`),
        ...block.options.flatMap(({ label, value, note }) => [
          ...(label.trim() === '' ? ['an option has no words'] : []),
          ...over('an option', label.length, LIMITS.optionLabel),
          ...over("an option's value", value.length, LIMITS.action),
          ...over("an option's note", note?.length ?? 0, LIMITS.optionLabel),
        ]),
      ]
    case 'divider':
      return []
  }
}

function checkButton(button: Button): readonly string[] {
  return [
    ...between('a label', button.label.trim().length, { least: 1, most: LIMITS.label }),
    ...('url' in button && !/^https?:\/\//.test(button.url) ? [`${button.url} is no web address`] : []),
    ...('url' in button ? over('an address', button.url.length, 512) : []),
  ]
}

function checkAction(id: string): readonly string[] {
  return [
    ...over('an action', id.length, LIMITS.action),
    ...(decode(id) === null ? [`the action ${id} means nothing`] : []),
  ]
}

function actionsOf(block: Block): readonly string[] {
  if (block.type === 'menu') return [block.action]
  if (block.type !== 'buttons') return []
  return block.buttons.flatMap((button) => ('action' in button ? [button.action] : []))
}

function isBlank(span: Span): boolean {
  if (typeof span === 'string') return span.trim() === ''
  return 'strong' in span ? span.strong.trim() === '' : 'code' in span && span.code.trim() === ''
}

function twice(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => words.indexOf(word) !== at)
}

function over(what: string, count: number, most: number): readonly string[] {
  return count > most ? [`${what}: ${count}, at most ${most}`] : []
}

function between(what: string, count: number, { least, most }: { readonly least: number; readonly most: number }) {
  return count < least ? [`${what}: ${count}, at least ${least}`] : over(what, count, most)
}
