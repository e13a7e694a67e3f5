/** What is told of the command table, whose own words are English. */
export const EN_COMMANDS = {
  /** A description of the table; at most 100 characters. */
  description: (english: string) => english,
  /** What one could type for an option. */
  example: (english: string) => english,
  /** What one chooses for an option, as it is read; what is typed stays as it is. At most 100 characters. */
  choice: (value: string) => value.replaceAll('_', ' '),
}
