/** What only a mail says. */
export const LETTER_WORDS = {
  from: (organization: string) => `Sent by Rollcall for ${organization}.`,
  zone: (zone: string) => `Times are in ${zone}. You can change your time zone in the chat with /session me.`,
  unsubscribe: 'Turn off these mails',
} as const
