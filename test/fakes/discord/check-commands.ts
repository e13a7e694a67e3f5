import { Locale } from 'discord-api-types/v10'
import { createForm, type Form } from './form.ts'
import { type Json, lengthOf, list, record, text } from './json.ts'
import { COMMAND } from './limits.ts'

const SUBCOMMAND = 1
const GROUP = 2
const STRING = 3
const NUMERIC = [4, 10]

/** Checks a bulk overwrite as real Discord does (interactions/application-commands). */
export function checkCommands(commands: readonly unknown[]): Form {
  const form = createForm()
  form.expect(commands.length <= COMMAND.global, '', 'BASE_TYPE_MAX_LENGTH', `at most ${COMMAND.global} commands`)
  const names = commands.map((command) => text(record(command).name))
  form.expect(new Set(names).size === names.length, '', 'APPLICATION_COMMANDS_DUPLICATE_NAME')
  for (const [index, command] of commands.entries()) checkCommand(form, record(command), String(index))
  return form
}

/** Characters that count towards a command's 8,000: names, descriptions and values, all levels, in the longest language of each. */
export function countCharacters(node: Json): number {
  const own = longest(node, 'name') + longest(node, 'description') + lengthOf(node.value)
  return [...list(node.options), ...list(node.choices)].reduce<number>(
    (sum, n) => sum + countCharacters(record(n)),
    own,
  )
}

function longest(node: Json, key: 'name' | 'description'): number {
  const others = Object.values(record(node[`${key}_localizations`] ?? {}))
  return Math.max(lengthOf(node[key]), ...others.map(lengthOf))
}

/** Every language is one that Discord knows, and within the limits of what it translates. */
function checkLocalizations(
  form: Form,
  node: Json,
  at: { path: string; key: 'name' | 'description'; most: number },
): void {
  const field = `${at.key}_localizations`
  for (const [locale, words] of Object.entries(record(node[field] ?? {}))) {
    const path = `${at.path}.${field}.${locale}`
    form.expect(LOCALES.has(locale), path, 'ENUM_TYPE_COERCE', `${locale} is no locale`)
    const length = lengthOf(words)
    form.expect(length >= 1 && length <= at.most, path, 'BASE_TYPE_BAD_LENGTH')
  }
}

/** reference: locales. */
const LOCALES: ReadonlySet<string> = new Set(Object.values(Locale))

function checkCommand(form: Form, command: Json, path: string): void {
  checkName(form, command, path)
  form.expect(
    countCharacters(command) <= COMMAND.characters,
    path,
    'APPLICATION_COMMAND_TOO_LARGE',
    `Command exceeds maximum size (${COMMAND.characters})`,
  )
  checkOptions(form, list(command.options), { path: `${path}.options`, depth: 0 })
}

function checkName(form: Form, node: Json, path: string): void {
  const name = text(node.name)
  form.expect(COMMAND.name.test(name), `${path}.name`, 'STRING_TYPE_REGEX', `bad name ${JSON.stringify(name)}`)
  form.expect(name === name.toLowerCase(), `${path}.name`, 'APPLICATION_COMMAND_INVALID_NAME', 'must be lower case')
  const length = lengthOf(node.description)
  form.expect(length >= 1 && length <= COMMAND.description, `${path}.description`, 'BASE_TYPE_BAD_LENGTH')
  checkLocalizations(form, node, { path, key: 'description', most: COMMAND.description })
}

function checkOptions(form: Form, options: readonly unknown[], at: { path: string; depth: number }): void {
  form.expect(options.length <= COMMAND.options, at.path, 'BASE_TYPE_MAX_LENGTH', `${options.length} options`)
  const names = options.map((option) => text(record(option).name))
  form.expect(new Set(names).size === names.length, at.path, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS')
  const nesting = options.filter((option) => [SUBCOMMAND, GROUP].includes(Number(record(option).type)))
  form.expect(
    nesting.length === 0 || nesting.length === options.length,
    at.path,
    'APPLICATION_COMMAND_OPTIONS_TYPE_MIXED',
  )
  let optionalSeen = false
  for (const [index, raw] of options.entries()) {
    const option = record(raw)
    const path = `${at.path}.${index}`
    checkName(form, option, path)
    if (option.required === true) {
      form.expect(!optionalSeen, path, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', 'required options come first')
    } else {
      optionalSeen = true
    }
    checkOption(form, option, { path, depth: at.depth })
  }
}

function checkOption(form: Form, option: Json, at: { path: string; depth: number }): void {
  const type = Number(option.type)
  form.expect(type >= SUBCOMMAND && type <= 11, `${at.path}.type`, 'BASE_TYPE_CHOICES')
  if (type === GROUP) {
    form.expect(at.depth === 0, `${at.path}.type`, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'groups do not nest')
    const inner = list(option.options).every((child) => record(child).type === SUBCOMMAND)
    form.expect(inner, `${at.path}.options`, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'a group holds subcommands')
    form.expect(list(option.options).length > 0, `${at.path}.options`, 'BASE_TYPE_REQUIRED')
  }
  if (type === SUBCOMMAND) form.expect(at.depth <= 1, `${at.path}.type`, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID')
  if (type === SUBCOMMAND || type === GROUP) {
    form.expect(option.required === undefined, `${at.path}.required`, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID')
    checkOptions(form, list(option.options), { path: `${at.path}.options`, depth: type === GROUP ? 1 : 2 })
    return
  }
  form.expect(option.options === undefined, `${at.path}.options`, 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID')
  checkChoices(form, option, at.path)
}

function checkChoices(form: Form, option: Json, path: string): void {
  const choices = list(option.choices)
  const type = Number(option.type)
  const choosable = type === STRING || NUMERIC.includes(type)
  form.expect(
    choosable || (choices.length === 0 && option.autocomplete !== true),
    path,
    'APPLICATION_COMMAND_OPTION_TYPE',
  )
  form.expect(choices.length <= COMMAND.choices, `${path}.choices`, 'BASE_TYPE_MAX_LENGTH')
  form.expect(
    !(option.autocomplete === true && choices.length > 0),
    path,
    'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
  )
  const names = choices.map((choice) => text(record(choice).name))
  form.expect(
    new Set(names).size === names.length,
    `${path}.choices`,
    'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
  )
  for (const [index, raw] of choices.entries()) {
    const choice = record(raw)
    const named = lengthOf(choice.name)
    form.expect(named >= 1 && named <= COMMAND.choiceName, `${path}.choices.${index}.name`, 'BASE_TYPE_BAD_LENGTH')
    checkLocalizations(form, choice, { path: `${path}.choices.${index}`, key: 'name', most: COMMAND.choiceName })
    const fits = type === STRING ? lengthOf(choice.value) <= COMMAND.choiceValue : typeof choice.value === 'number'
    form.expect(fits && choice.value !== undefined, `${path}.choices.${index}.value`, 'BASE_TYPE_BAD_LENGTH')
  }
}
