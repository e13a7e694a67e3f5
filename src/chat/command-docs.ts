import type { Option, Verb } from './commands.ts'
import { COMMANDS } from './commands.ts'

/** The page of the documentation that lists every command, as Markdown. `docs/commands.md` is this, and a test says so. */
export function commandDocs(): string {
  const rows = COMMANDS.flatMap(({ name, verbs }) => verbs.map((verb) => row(name, verb)))
  return [
    '# Commands',
    '',
    'Made from `src/chat/commands.ts`; change it there, then run `UPDATE_DOCS=1 npx vitest run --project main test/chat/command-docs.test.ts`.',
    '',
    'Where options are typed as text they are written `name: value`. What stands before the first of them is the first option, as',
    'in `/session create Career coaching when: tomorrow 6pm link: https://meet.google.com/abc-defg-hij`. Options marked with *',
    'are needed. A session is named by its number (`42` or `#42`) or by its title.',
    '',
    '| command | what it does | options | who |',
    '|---|---|---|---|',
    ...rows,
    '',
    '## Options',
    '',
    ...COMMANDS.flatMap(({ name, verbs }) => verbs.flatMap((verb) => section(name, verb))),
  ].join('\n')
}

const WHO: Readonly<Record<Verb['who'], string>> = {
  all: 'everyone',
  its_mentor: 'admins, its mentor',
  mentor: 'admins, mentors',
  admin: 'admins',
  superadmin: 'superadmins',
}

function row(command: string, verb: Verb): string {
  const options = verb.options.map(({ name, required }) => `\`${name}\`${required ? '*' : ''}`).join(' ')
  const without = verb.opensForm === true ? `${options}; none: a form` : options
  return `| ${typed(command, verb)} | ${escaped(verb.description)} | ${without} | ${WHO[verb.who]} |`
}

function section(command: string, verb: Verb): readonly string[] {
  if (verb.options.length === 0) return []
  return [`### ${typed(command, verb)}`, '', ...verb.options.map(line), '']
}

function line({ name, description, choices, example }: Option): string {
  const values = choices === undefined ? `as in \`${example}\`` : choices.map((choice) => `\`${choice}\``).join(', ')
  return `- \`${name}\`: ${escaped(description)} (${values})`
}

function typed(command: string, verb: Verb): string {
  return `\`/${`${command} ${verb.name}`.trim()}\``
}

/** What would end a cell of a Markdown table. */
function escaped(text: string): string {
  return text.replaceAll('|', '\\|')
}
