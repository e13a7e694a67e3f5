/** When the sessions of the term are, reckoned by hand: nothing here asks the program, or any library, about time zones. */

const HOUR_MS = 3_600_000
export const MINUTE_MS = 60_000
export const DAY_MS = 24 * HOUR_MS

/** Berlin's clocks are two hours ahead of UTC in summer, else one; when they change, in UTC. */
const WINTER_FROM = Date.parse('2026-10-25T01:00:00Z')
const WINTER_TO = Date.parse('2027-03-28T01:00:00Z')

/** The instant, in ms, at which Berlin's clocks show this day (`2026-10-13`) and hour (`18:00`), so many days later. */
export function atBerlin(day: string, hour: string, daysLater = 0): number {
  const wall = Date.parse(`${day}T${hour}:00Z`) + daysLater * DAY_MS
  const isWinter = wall - HOUR_MS >= WINTER_FROM && wall - HOUR_MS < WINTER_TO
  return wall - (isWinter ? 1 : 2) * HOUR_MS
}

/** How Slack writes an instant to somebody in Berlin: `Tue, 13 Oct 2026, 18:00`. */
export function inBerlin(instant: number): string {
  const isWinter = instant >= WINTER_FROM && instant < WINTER_TO
  const wall = new Date(instant + (isWinter ? 1 : 2) * HOUR_MS)
  const [weekday, day, month, year, time] = wall.toUTCString().replace(',', '').split(' ')
  return `${weekday}, ${Number(day)} ${month} ${year}, ${time?.slice(0, 5)}`
}
