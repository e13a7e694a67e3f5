import type { Span, Text } from '../../view.ts'

/** The answers to **Join** and **Can't go**, and the line that leads a card. */
export const EN_JOIN = {
  registered: 'You are registered.',
  registeredAlready: 'You are registered already.',
  doorsOpenAt: (time: Span): Text => [' The doors open at ', time, ': press Join again then, and you get the link.'],
  comeIn: ' Come in:',
  onlyYou: ['Only you see this. Please keep the link to yourself.'] as Text,
  onlyYouYet: (opening: Span): Text => ['Only you see this: for the others the doors open at ', opening, '.'],
  waitlisted: 'All places are taken. You are on the waitlist: ',
  waitlistedAlready: 'You are on the waitlist already: ',
  position: (position: number) => `number ${position}`,
  yourTurn: '. If a place is freed and you are first in line, it is yours, and you get a direct message.',
  left: 'You are no longer registered. Thank you for saying so: someone else can have the place.',
  leftLine: 'You are off the waitlist.',
  joinAfterAll: 'Join after all',
  /** The parts of a card's first line; `start` and `end` are instants, `begun` a relative one. */
  wasToBe: (start: Span): Text => [' · it was to be on ', start],
  isLive: (end: Span, begun: Span): Text => [' · until ', end, ' · began ', begun],
  wasOn: (start: Span): Text => [' · it was on ', start],
}
