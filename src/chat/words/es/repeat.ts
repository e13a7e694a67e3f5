import type { EN_REPEAT } from '../en/repeat.ts'
import { ES_CLOCK } from './clock.ts'

/** How a series repeats. */
export const ES_REPEAT: typeof EN_REPEAT = {
  at: (rule, time, zone) => `${rule} a las ${time} (${zone})`,
  until: (day) => `, hasta el ${day}`,
  times: (count) => (count === 1 ? ', una vez' : `, ${count} veces`),
  byRule: (rule) => `Según la regla ${rule}`,
  days: (every) => (every === 1 ? 'Cada día' : `Cada ${every} días`),
  years: (every) => (every === 1 ? 'Cada año' : `Cada ${every} años`),
  weeks: (every, weekdays) => {
    const days = listed(weekdays.map((day) => `los ${everyWeekday(day)}`))
    return every === 1 ? `Todos ${days}` : `Cada ${every} semanas, ${days}`
  },
  months: (every, days) => `${every === 1 ? 'Cada mes' : `Cada ${every} meses`} ${listed(days)}`,
  monthDay: (day) => {
    if (day === -1) return 'el último día'
    return day > 0 ? `el día ${day}` : `el día ${-day} contando desde el final`
  },
  upToDay: (day) => `el día ${day} o su último día`,
  asked: 'No todos los meses tienen ese día. ¿Qué sesiones quieres decir?',
  choices: {
    last_day: (day) => (day === 31 ? 'El último día del mes' : `El día ${day} o el último`),
    only_that_day: (day) => `Solo meses con día ${day}`,
    last_weekday: (day) => `El último ${weekday(day)} del mes`,
    only_fifth: (day) => `Solo los quintos ${everyWeekday(day)}`,
  },
  another: 'De otra manera…',
  askedNote: 'Todavía no se guarda ni se anuncia nada. Tienes 15 minutos para seguir.',
  nthDay: (nth, day) => {
    const name = weekday(day)
    const before = NTH.get(nth)
    if (before !== undefined) return `el ${before} ${name}`
    return nth < 0 ? `el ${name} número ${-nth} contando desde el final` : `el ${name} número ${nth}`
  },
}

const NTH: ReadonlyMap<number, string> = new Map([
  [1, 'primer'],
  [2, 'segundo'],
  [3, 'tercer'],
  [4, 'cuarto'],
  [5, 'quinto'],
  [-1, 'último'],
])

function weekday(day: number): string {
  return ES_CLOCK.weekdayNames[day - 1] ?? ''
}

/** `lunes` is both one and many. */
function everyWeekday(day: number): string {
  const name = weekday(day)
  return name.endsWith('s') ? name : `${name}s`
}

function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} y ${last}`
}
