/** How numeric dates with slashes are read where day and month could be either. */
export const DATE_ORDERS = ['day-first', 'month-first'] as const
/** One of them. */
export type DateOrder = (typeof DATE_ORDERS)[number]

/** The text with its dates like `01/02/2026` in ISO order, so that they have one meaning; as it is where no order is given. */
export function orderDates(text: string, order: DateOrder | null): string {
  if (order === null) return text
  return text.replace(/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g, (_, first, second, year) => {
    const [day, month] = order === 'day-first' ? [first, second] : [second, first]
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  })
}
