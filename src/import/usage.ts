import { COLUMNS } from './columns.ts'

/** What `--help` says. */
export const USAGE = `Brings an existing timetable into Rollcall.

  npm run import -- sessions.csv            stores every line, or nothing where one is wrong
  npm run import -- --dry-run sessions.csv  says what it would do and stores nothing

The first line of the file names its columns, in any order:
  ${COLUMNS.slice(0, 8).join(', ')},
  ${COLUMNS.slice(8).join(', ')}
Each takes what the option of that name takes in /session create. title and when are needed; date and time may stand in
the place of when. mentor is a mail address, a name as Rollcall knows it, or an account like slack:T0123:U0123; announce
is the id of a channel, or one like slack:T0123:C0123.

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
`
