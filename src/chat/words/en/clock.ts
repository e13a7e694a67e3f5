/**
 * Days and instants. Written by hand, because Intl's words change between versions of Node (`Sep` and `Sept`, commas, narrow
 * spaces).
 */
export const EN_CLOCK = {
  /** Monday first. */
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  /** The same in full, Monday first, within a sentence. */
  weekdayNames: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
