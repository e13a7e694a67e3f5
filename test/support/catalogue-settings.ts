import type { View } from '../../src/chat/view.ts'
import { doctor } from '../../src/chat/views/doctor.ts'
import { forgotten } from '../../src/chat/views/forgotten.ts'
import { type Me, me } from '../../src/chat/views/me.ts'
import { ownExport } from '../../src/chat/views/own-export.ts'
import { settings } from '../../src/chat/views/settings.ts'
import { GROUP_TROUBLES } from '../../src/domain/group.ts'
import { GROUPS_WEAKER } from '../../src/platforms/slack/groups.ts'
import type { Doctor, Failure } from '../../src/usecases/read-doctor.ts'
import { HOSTILE, people, person, SAMPLE_SEEN } from './sample.ts'
import { testId } from './test-ids.ts'

const seen = SAMPLE_SEEN

/** Somebody new, of whom nothing is known. */
const ANA: Me = {
  name: 'Ana Silva',
  role: 'student',
  zone: null,
  organizationName: 'Demo School',
  segments: [],
  accounts: [account('Ana', 'playground', 'Demo School')],
  reminders: { reach: 'dm', offsets: [1440, 60, 10], own: false },
  email: { state: 'none' },
  done: [],
  seen,
}
const address = 'ana@example.org'
const expiresAt = new Date('2026-12-01T14:10:00.000Z')
const berlin = { ...ANA, zone: 'Europe/Berlin' }

const HOLDING = {
  timezone: 'Europe/Berlin',
  reminderOffsets: [1440, 60, 10],
  joinWindowMinutes: 15,
  lateAfterMinutes: 10,
  defaultProvider: null,
  locale: 'en' as const,
  announcementChannel: null,
}

const FOLLOWED = {
  segmentId: testId('seg', 1),
  spaceId: testId('spc', 1),
  groupId: 'S0000001',
  name: HOSTILE,
  syncedAt: seen.now,
  dueAt: seen.now,
} as const

const WELL: Doctor = {
  now: seen.now,
  parts: [
    { name: 'database', state: 'ok', says: null },
    { name: 'slack', state: 'ok', says: null },
    { name: 'discord', state: 'off', says: 'Set DISCORD_TOKEN and DISCORD_APPLICATION_ID to switch it on.' },
    {
      name: 'mail',
      state: 'off',
      says: 'Everything else works. Set SMTP_HOST or RESEND_API_KEY, and MAIL_FROM, to send mail.',
    },
    { name: 'address from outside', state: 'off', says: 'Mails and calendars carry no join link: set PUBLIC_URL.' },
  ],
  failures: [],
  moreFailures: false,
  unreached: [],
  outOfStep: [],
}

/** Views of one's own settings, and of the health of everything, in every state worth looking at. */
export const SETTINGS_VIEWS: Readonly<Record<string, View>> = {
  'me/new': me(ANA),
  'me/everything': me({
    name: HOSTILE,
    role: 'superadmin',
    zone: 'America/Argentina/ComodRivadavia',
    organizationName: HOSTILE,
    segments: Array.from({ length: 60 }, (_, at) => `${HOSTILE} ${at}`),
    accounts: Array.from({ length: 12 }, () => account(HOSTILE, 'playground', HOSTILE)),
    reminders: { reach: 'both', offsets: [20_160, 1441, 90, 60, 1], own: true },
    email: { state: 'bounced', address: `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.example.org` },
    done: [
      { what: 'email-confirmed', address },
      { what: 'zone' },
      { what: 'reminders' },
      { what: 'email-asked', address: `${'d'.repeat(64)}@${'e'.repeat(60)}.${'f'.repeat(60)}.example.org`, expiresAt },
    ],
    seen,
  }),
  'me/code-not-arrived': me({
    ...ANA,
    undelivered: { address, reason: 'The mailbox does not exist or takes no mail (550 5.1.1).' },
  }),
  'me/mail-confirmed': me({
    ...berlin,
    reminders: { reach: 'email', offsets: [60], own: true },
    email: { state: 'confirmed', address },
    done: [{ what: 'email-confirmed', address }],
  }),
  'me/code-mailed': me({ ...berlin, done: [{ what: 'email-asked', address, expiresAt }] }),
  'me/mail-chosen-unconfirmed': me({
    ...berlin,
    reminders: { reach: 'email', offsets: [1440, 60, 10], own: false },
    email: { state: 'unconfirmed', address },
    done: [{ what: 'reminders' }],
  }),
  'me/reminders-off': me({ ...berlin, reminders: { reach: 'off', offsets: [], own: false } }),
  'me/mail-off': me({ ...berlin, reminders: { reach: 'both', offsets: [10], own: true }, email: { state: 'off' } }),
  'own-export/file': ownExport({ fileName: 'my-rollcall-data.json' }, seen),
  'forgotten/with-places': forgotten({ left: 3 }, seen),
  'forgotten/with-one-place': forgotten({ left: 1 }, seen),
  'forgotten/without': forgotten({ left: 0 }, seen),
  'forgotten/stays': forgotten({ left: null }, seen),
  'settings/as-they-are': settings({ organizationName: 'Demo School', before: HOLDING, after: HOLDING, seen }),
  'settings/everything-changed': settings({
    organizationName: HOSTILE,
    before: HOLDING,
    after: {
      timezone: 'America/Argentina/ComodRivadavia',
      reminderOffsets: [],
      joinWindowMinutes: 0,
      lateAfterMinutes: 1_440,
      defaultProvider: 'slack_huddle',
      locale: 'es',
      announcementChannel: 'C0000009',
    },
    seen,
  }),
  'doctor/well': doctor({ health: WELL, seen }),
  'doctor/ailing': doctor({
    health: {
      ...WELL,
      parts: [
        ...WELL.parts,
        { name: 'slack', state: 'weak', says: GROUPS_WEAKER },
        { name: 'mail', state: 'failing', says: 'The mail server refused SMTP_USER and SMTP_PASS (535).' },
      ],
      failures: [failure('reminder'), channelFailure()],
      unreached: [{ session: sessionOf(42), people: people(2) }],
      outOfStep: [{ segment: 'Cohort 7', group: { ...FOLLOWED, name: 'cohort-7', trouble: 'gone' } }],
    },
    seen,
  }),
  'doctor/arrived-otherwise': doctor({ health: { ...WELL, failures: [arrivedOtherwise()] }, seen }),
  'doctor/some-arrived-otherwise': doctor({
    health: { ...WELL, failures: [arrivedOtherwise(), failure('reminder')] },
    seen,
  }),
  'doctor/hostile': doctor({
    health: {
      now: seen.now,
      parts: Array.from({ length: 60 }, (_, at) => ({
        name: `${HOSTILE} ${at}`,
        state: (['ok', 'weak', 'failing', 'off'] as const)[at % 4] ?? 'ok',
        says: HOSTILE.repeat(5),
      })),
      failures: Array.from({ length: 25 }, () => failure('a kind of a later version', HOSTILE)),
      moreFailures: true,
      unreached: Array.from({ length: 25 }, (_, at) => ({ session: sessionOf(at), people: people(60) })),
      outOfStep: GROUP_TROUBLES.map((trouble) => ({ segment: HOSTILE, group: { ...FOLLOWED, trouble } })),
    },
    seen,
  }),
}

function account(name: string, platform: string, space: string) {
  return { identity: { name, platform }, space: { name: space } }
}

function sessionOf(number: number) {
  return { id: testId('ses', number), number, title: HOSTILE }
}

function failure(kind: string, name = 'Ben'): Failure {
  const delivery: Failure['delivery'] = {
    id: testId('dlv', 1),
    organizationId: testId('org', 1),
    event: 'session:ses_1:reminder:1:60',
    recipient: testId('per', 2),
    channel: 'dm',
    spaceId: null,
    kind,
    payload: {},
    sessionId: testId('ses', 42),
    dueAt: seen.now,
    state: 'failed',
    attempts: 3,
    messageRef: null,
    doubtful: false,
    leasedUntil: null,
    reason: name === HOSTILE ? HOSTILE.repeat(5) : 'The account takes no direct messages.',
    doneAt: seen.now,
    arrivedBy: null,
  }
  return { delivery, person: person(2, name), channel: null, session: sessionOf(42) }
}

function arrivedOtherwise(): Failure {
  const { delivery, ...beside } = failure('recorded')
  return { ...beside, delivery: { ...delivery, arrivedBy: 'email' } }
}

function channelFailure(): Failure {
  const { delivery, session } = failure('announcement')
  const reason = 'The bot may not post in the channel.'
  return { delivery: { ...delivery, channel: 'channel', reason }, person: null, channel: 'C0000001', session }
}
