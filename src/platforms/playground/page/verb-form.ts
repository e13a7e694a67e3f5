import type { Option, WireCompletion } from '../wire.ts'
import type { PageForm } from './form-dialog.ts'
import type { PageField } from './form-field.ts'
import type { Server } from './server.ts'
import type { Spoken } from './spoken.ts'
import { WORDS } from './words.ts'

/** A verb's options as a form, with what was typed of them: how the playground takes a command with typed options. */
export function verbForm(spoken: Spoken, server: Server): PageForm {
  const { command, verb } = spoken
  return {
    title: `/${command.name} ${verb.name}`.trim(),
    submit: WORDS.send,
    fields: verb.options.map((option) => optionField(option, { spoken, server })),
  }
}

function optionField(option: Option, of: { readonly spoken: Spoken; readonly server: Server }): PageField {
  const base = {
    id: option.name,
    label: option.name.replaceAll('_', ' '),
    hint: option.description,
    // A verb that opens a form requires nothing: its form asks for the rest.
    required: option.required && of.spoken.verb.opensForm !== true,
    value: typedValue(option, of.spoken),
  }
  switch (option.type) {
    case 'person':
    case 'channel':
      return { ...base, type: option.type }
    case 'choice':
      return {
        ...base,
        type: 'choice',
        options: (option.choices ?? []).map((value, at) => ({ value, label: option.choiceWords?.[at] ?? value })),
      }
    case 'session':
    case 'segment':
    case 'zone':
      return { ...base, ...line(option), suggest: (text) => of.server.suggest(question(option, { ...of, text })) }
    default:
      return { ...base, ...line(option) }
  }
}

/** People and channels lose their mark: a field names them by their handle. */
function typedValue(option: Option, spoken: Spoken): string {
  const value = spoken.options.find((typed) => typed.option === option)?.value.trim() ?? ''
  return option.type === 'person' || option.type === 'channel' ? value.replace(/^[@#]/, '') : value
}

function line(option: Option): { readonly type: 'line'; readonly placeholder: string; readonly most: number } {
  return { type: 'line', placeholder: option.example, most: 4_000 }
}

function question(option: Option, of: { readonly spoken: Spoken; readonly text: string }): WireCompletion {
  return { command: of.spoken.command.name, verb: of.spoken.verb.name, option: option.name, text: of.text }
}
