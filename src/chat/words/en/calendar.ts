/** What a session says in somebody's calendar. */
export const EN_CALENDAR = {
  cancelled: (title: string) => `Cancelled: ${title}`,
  session: (number: number, organization: string) => `Session #${number} of ${organization}`,
  mentor: (name: string) => `Mentor: ${name}`,
  why: (reason: string) => `Why: ${reason}`,
  join: (url: string) => `Join: ${url}`,
  /** As the place, where there is no personal link. */
  pressJoin: 'Online: press Join in the chat',
}
