/** What `npm run import` says on a terminal. Names and cells come as they are said back; columns and options are what one types. */
export const EN_IMPORTING = {
  noFile: (path: string) => `There is no file ${path} that can be read.`,
  nobodyYet: 'Nobody has used Rollcall on this database yet: let somebody type /sessions first.',
  whose: (names: string) => `Say whose timetable it is with --organization; there are ${names}.`,
  noOrganization: (named: string, names: string) => `There is no organization ${named}; there are ${names}.`,
  sameName: (named: string, names: string) =>
    `Several organizations are called ${named}: name one by its id. There are ${names}.`,
  noSpace: (organization: string) => `${organization} has no space yet: let somebody type /sessions there once.`,
  failed: (why: string) => `Nothing was stored: ${why}`,
  /** The bar; what stands in braces is filled in as it moves. */
  progress: 'Reading {bar} {percentage} % | {lines} lines | {eta_formatted} left',

  report: {
    read: ({ file, lines, organization, zone }: FileRead) =>
      `${file}: ${countOf(lines, 'line')} for ${organization}, read in ${zone}`,
    toMend: (things: number) => `Nothing was stored. ${countOf(things, 'thing')} to mend:`,
    wouldBeNew: (lines: number) => `Nothing was stored, as asked for. ${countOf(lines, 'line')} would be new`,
    stored: (lines: number, sessions: number) =>
      `${countOf(lines, 'line')} new: ${countOf(sessions, 'session')} stored`,
    there: (lines: number) => `${countOf(lines, 'line')} there already:`,
    past: (lines: number) => `${countOf(lines, 'line')} in the past:`,
    toLookAt: 'To look at:',
    line: (line: number, said: string) => `line ${line}: ${said}`,
    more: (count: number) => `and ${counted(count)} more`,
    madeMeanwhile: 'somebody made it meanwhile, so that it is left out',
    numbers: (first: number, last: number) => (first === last ? `#${first}` : `#${first} to #${last}`),
    is: (number: number, isCancelled: boolean) => `#${number} is this${isCancelled ? ' (it was cancelled)' : ''}`,
    differs: ({ columns, commands, isMadeAnew }: Differing) =>
      `, but differs in ${columns}: nothing is changed here; to change it type ${commands.join(' and ')}${isMadeAnew ? ', then create the series anew' : ''}`,
    gone: 'it has gone by, so that it is left out',
    sameAs: (line: number) => `it says the same as line ${line}`,
    clashes: (line: number) =>
      `it has the title and time of line ${line} but is another session: give one another title`,
  },

  /** What is wrong with a file as a whole, or with its quotes. */
  file: {
    spreadsheet: 'it is a spreadsheet and no text: save it as CSV (in Excel as "CSV UTF-8") and bring that in',
    unmarked: 'it seems to be UTF-16 without a mark: say so with --encoding utf-16le (or utf-16be)',
    empty: 'it is empty',
    firstLineOnly: 'it has no line but the first',
    tooMany: (most: number) => `there are more than ${most} lines: split the file`,
    neverClosed: 'a quote that opens here is never closed: write " twice where it is part of a text',
    tooLong: 'it is longer than 100,000 characters, or a quote that opens here is never closed',
    quoteInside: 'a quote stands inside a text: put the whole text in quotes, and write " twice inside of it',
  },

  columns: {
    twice: (column: string) => `the column ${column} is there twice: remove one of the two`,
    noTitle: 'the column title is missing: the first line of the file must name its columns',
    noWhen: 'the column when is missing (or date and time)',
    twoWays: 'there is a column when beside date or time: keep one way',
    timeAlone: 'the column time stands without a column date',
    unknown: (name: string, near: string | null) =>
      `there is no column ${name}: ${near === null ? `leave it out with --ignore ${name}, or remove it` : `did you mean ${near}?`}`,
    tooManyCells: (cell: string) => `it has more cells than the first line: is ${cell} a part of the cell before it?`,
  },

  /** What is wrong with a cell, or to look at. */
  cell: {
    lost: 'holds a character that is not of this encoding: save the file as UTF-8, or say which it is, as in --encoding windows-1252',
    noZone: (zone: string, near: string | null) =>
      `${zone} is no time zone.${near === null ? ' Write one like Europe/Berlin.' : ` Did you mean ${near}?`}`,
    seriesGone: 'the first date of this series has gone by: write the date of its next session',
    orSayOrder: ' Or say what all such dates mean with --dates day-first or --dates month-first.',
    /** null for what is not shown. */
    formula: (cell: string | null) => `${cell ?? 'it'} looks like a formula; it is kept as plain text`,
    skipped: (minutes: number) => `clocks skip that time, so that it is ${minutes} minutes later`,
    twice: 'that time comes twice; it is the first of the two',
    onlyStudent: (name: string) => `${name} has no role but student`,
    noAccount: (account: string) => `${account} is no account that Rollcall knows here: ${MEET}`,
    sameName: ({ count, name, account }: Namesakes) =>
      `${count} people are called ${name}: write the mail address, or the account as in ${account}`,
    nobody: (name: string, near: string | null) =>
      near === null ? `nobody here is called ${name}: ${MEET}` : `nobody here is called ${name}; did you mean ${near}?`,
    gone: (name: string) => `${name} is gone`,
    noSpace: (typed: string, spaces: readonly string[]) =>
      `${typed}: there is no such space here; there are ${spaces.join(', ')}`,
    noChannel: (typed: string) =>
      `${typed} is no channel's id: write one like C0123456 (a channel's link ends with it)`,
    whichSpace: (typed: string, ways: readonly string[]) => `${typed}: say in which space, as in ${ways.join(' or ')}`,
  },

  /** What is wrong with the words of a call. */
  call: {
    seeHelp: 'npm run import -- --help shows how it is called.',
    keptByNpm: (names: string) => `npm kept ${names} for itself. Write -- before it: npm run import -- ${names} FILE`,
    settings: 'Mend these settings first:',
    noFile: 'Say which file to bring in, as in: npm run import -- sessions.csv',
    twoFiles: (one: string, another: string) => `One file at a time: ${one} or ${another}.`,
    noZone: (zone: string) => `--timezone: ${zone} is no time zone. Write one like Europe/Berlin.`,
    delimiter: '--delimiter must be comma, semicolon or tab.',
    dates: (orders: readonly string[]) => `--dates must be ${orders.join(' or ')}.`,
    encoding: (encodings: readonly string[]) => `--encoding must be one of ${encodings.join(', ')}.`,
    unknown: (option: string, near: string | null) =>
      `There is no ${option}${near === null ? '' : `; did you mean --${near}?`}`,
    needsValue: (option: string) => `${option} needs a value behind it.`,
    takesNone: (option: string) => `${option} takes no value.`,
  },

  /** What `--help` says; the columns come in two lines. */
  usage: ({ columns, account, channel }: Usage) => `Brings an existing timetable into Rollcall.

  npm run import -- sessions.csv            stores every line, or nothing where one is wrong
  npm run import -- --dry-run sessions.csv  says what it would do and stores nothing

The first line of the file names its columns, in any order:
  ${columns[0]},
  ${columns[1]}
Each takes what the option of that name takes in /session create. title and when are needed; date and time may stand in
the place of when. mentor is a mail address, a name as Rollcall knows it, or an account like ${account}; announce
is the id of a channel, or one like ${channel}.

  --organization NAME   whose timetable it is, by name or id, where the database has several
  --timezone ZONE       the zone of lines that name none (else the organization's)
  --announce            announces each session as if somebody had created it
  --dates ORDER         day-first or month-first: how to read dates like 01/02/2026
  --delimiter CHAR      comma, semicolon or tab (else found from the first line)
  --encoding NAME       utf-8, utf-16le, utf-16be or windows-1252 (else UTF-8, or what the file's mark says)
  --ignore COLUMN       leaves a column out that Rollcall does not know; may be given several times
  --all                 lists every line, however many there are
  --dry-run             stores nothing
  --help                shows this

It may run beside Rollcall. A line that is stored already is left alone, so that a file can be brought in again.
It ends with 0 where all is well, 1 where a line or the database was refused and nothing stored, 2 for a wrong call.
`,
}

type FileRead = { readonly file: string; readonly lines: number; readonly organization: string; readonly zone: string }

type Differing = { readonly columns: string; readonly commands: readonly string[]; readonly isMadeAnew: boolean }
type Namesakes = { readonly count: number; readonly name: string; readonly account: string }
type Usage = { readonly columns: readonly [string, string]; readonly account: string; readonly channel: string }

const MEET = 'whoever has never used Rollcall types /sessions once first'

/** `1 line`, `1,200 lines`. */
function countOf(count: number, one: string): string {
  return `${counted(count)} ${count === 1 ? one : `${one}s`}`
}

function counted(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
