import type { Span, Text } from '../../view.ts'

/** What only a mail says, around the view that it carries. */
export const EN_LETTER = {
  from: (organization: string) => `Sent by Rollcall for ${organization}.`,
  zone: (zone: string) => `Times are in ${zone}. You can change your time zone in the chat with /session me.`,
  unsubscribe: 'Turn off these mails',
  /** In place of buttons: what to type in the chat; `toJoin` where Join is among them. */
  typeInChat: (command: Span): Text => ['For everything else, type ', command, ' in the chat.'],
  toJoin: (command: Span): Text => ['To join, and for everything else, type ', command, ' in the chat.'],
}
