/**
 * The playground's own page, around what is said on it. The page gets these as they are, so that they are plain strings; `{name}` is
 * where something is put in.
 */
export const EN_PLAYGROUND = {
  title: 'Rollcall playground',
  noScript: 'The playground needs JavaScript.',
  skip: 'Skip to the message line',
  side: 'Rooms and people',
  log: 'Messages',
  /** The side, and the head of a room. */
  home: 'Home',
  homeTopic: 'Your own page',
  direct: 'Messages from Rollcall',
  directTopic: 'What Rollcall tells you alone',
  channels: 'Channels',
  people: 'Switch person',
  you: 'You',
  fresh: '{count} new',
  note: 'Runs on this machine only. Open someone in a new tab to be two people at once.',
  offline: 'Reconnecting…',
  /** The line at the bottom. */
  line: 'Message or command',
  lineExample: 'Message {room}, or type / for commands',
  completions: 'Completions',
  starters: 'Try',
  send: 'Send',
  fillIn: 'Fill in the options',
  /** Messages. */
  moment: 'One moment…',
  empty: 'Nothing here yet. Type /sessions to see the live sessions, or /session create to schedule one.',
  someone: 'Someone',
  onlyYou: 'Only you can see this',
  dismiss: 'Dismiss',
  dismissThis: 'Dismiss: {title}',
  answer: 'this answer',
  bytes: '{count} bytes',
  kilobytes: '{count} KB',
  /** Forms. */
  close: 'Close',
  cancel: 'Cancel',
  optional: 'optional',
  choose: 'Choose…',
  none: 'None',
  /** What goes wrong. */
  unreachable: 'Rollcall cannot be reached. Is it still running?',
  unreadable: 'Rollcall answered with something unreadable.',
  fault: 'Something went wrong.',
  nobody: 'There is no such person here.',
  off: 'The playground is not running.',
  startOver: 'Start over',
}
