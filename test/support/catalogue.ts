import type { Form } from '../../src/chat/form.ts'
import type { View } from '../../src/chat/view.ts'
import { assignForm } from '../../src/chat/views/assign-form.ts'
import { cancelForm } from '../../src/chat/views/cancel-form.ts'
import { createForm } from '../../src/chat/views/create-form.ts'
import { createMoreForm } from '../../src/chat/views/create-more-form.ts'
import { createRepeatForm } from '../../src/chat/views/create-repeat-form.ts'
import { createRoomForm } from '../../src/chat/views/create-room-form.ts'
import { editForm } from '../../src/chat/views/edit-form.ts'
import { editRoomForm } from '../../src/chat/views/edit-room-form.ts'
import { emailCodeForm } from '../../src/chat/views/email-code-form.ts'
import { emailForm } from '../../src/chat/views/email-form.ts'
import { findForm } from '../../src/chat/views/find-form.ts'
import { forgetForm } from '../../src/chat/views/forget-form.ts'
import { inviteForm } from '../../src/chat/views/invite-form.ts'
import { linkForm } from '../../src/chat/views/link-form.ts'
import { markForm } from '../../src/chat/views/mark-form.ts'
import { remindersForm } from '../../src/chat/views/reminders-form.ts'
import { rescheduleForm } from '../../src/chat/views/reschedule-form.ts'
import { settingsForm } from '../../src/chat/views/settings-form.ts'
import { settingsProviderForm } from '../../src/chat/views/settings-provider-form.ts'
import { zoneForm } from '../../src/chat/views/zone-form.ts'
import { ATTENDANCE_VIEWS } from './catalogue-attendance.ts'
import { CHANGE_VIEWS } from './catalogue-changes.ts'
import { HOME_VIEWS } from './catalogue-home.ts'
import { HOSTING_VIEWS } from './catalogue-hosting.ts'
import { LIST_VIEWS } from './catalogue-lists.ts'
import { MESSAGE_VIEWS } from './catalogue-messages.ts'
import { PEOPLE_VIEWS } from './catalogue-people.ts'
import { SCOPE_VIEWS } from './catalogue-scope.ts'
import { SEGMENT_FORMS, SEGMENT_VIEWS } from './catalogue-segments.ts'
import { SERIES_VIEWS } from './catalogue-series.ts'
import { SESSION_VIEWS } from './catalogue-sessions.ts'
import { SETTINGS_VIEWS } from './catalogue-settings.ts'
import { HOSTILE, SAMPLE_SEEN, sample } from './sample.ts'
import { testId } from './test-ids.ts'

/** Every view in every state worth looking at, under `FILE/STATE`: golden files, limit checks and the gallery read it. */
export const VIEWS: Readonly<Record<string, View>> = {
  ...SESSION_VIEWS,
  ...LIST_VIEWS,
  ...CHANGE_VIEWS,
  ...SERIES_VIEWS,
  ...SCOPE_VIEWS,
  ...ATTENDANCE_VIEWS,
  ...HOME_VIEWS,
  ...MESSAGE_VIEWS,
  ...HOSTING_VIEWS,
  ...PEOPLE_VIEWS,
  ...SEGMENT_VIEWS,
  ...SETTINGS_VIEWS,
}

const { session } = sample({ number: 123_456, title: HOSTILE })
const proposalId = testId('prp', 1)

/** Every form, under `FILE/STATE`. */
export const FORMS: Readonly<Record<string, Form>> = {
  ...SEGMENT_FORMS,
  'create-form/empty': createForm({ proposalId: null, mayNameMentor: true, needsLink: true, values: {} }, SAMPLE_SEEN),
  'create-form/of-a-mentor-with-a-place-of-its-own': createForm(
    {
      proposalId: null,
      mayNameMentor: false,
      needsLink: false,
      values: {},
    },
    SAMPLE_SEEN,
  ),
  'create-form/filled': createForm(
    {
      proposalId,
      mayNameMentor: true,
      needsLink: true,
      values: { title: HOSTILE, when: 'tomorrow 6pm', duration: '90m', mentor: 'U1', link: 'https://example.org/room' },
    },
    SAMPLE_SEEN,
  ),
  'create-more-form/empty': createMoreForm({ proposalId, values: {} }, SAMPLE_SEEN),
  'create-more-form/filled': createMoreForm(
    {
      proposalId,
      values: { audience: 'Cohort 7', description: HOSTILE.repeat(10).slice(0, 1_000), capacity: '20', announce: 'C1' },
    },
    SAMPLE_SEEN,
  ),
  'create-room-form/empty': createRoomForm({ proposalId, values: {} }, SAMPLE_SEEN),
  'create-room-form/filled': createRoomForm(
    {
      proposalId,
      values: { provider: 'google_meet', meeting_id: HOSTILE, backup_link: 'https://example.org/backup' },
    },
    SAMPLE_SEEN,
  ),
  'edit-form/filled': editForm(
    {
      session,
      values: {
        title: HOSTILE,
        description: HOSTILE.repeat(10).slice(0, 1_000),
        audience: 'Cohort 7, Cohort 8',
        capacity: '20',
        link: 'https://example.org/room',
      },
      shown: '0'.repeat(20),
      without: new Set(),
    },
    SAMPLE_SEEN,
  ),
  'edit-form/of-what-does-not-fit': editForm(
    {
      session,
      values: { title: HOSTILE },
      shown: '0'.repeat(20),
      without: new Set(['description', 'audience']),
    },
    SAMPLE_SEEN,
  ),
  'edit-room-form/filled': editRoomForm(
    {
      session,
      values: { provider: 'zoom', meeting_id: HOSTILE, backup_link: 'https://example.org/backup', announce: 'C1' },
      shown: '0'.repeat(20),
      without: new Set(),
    },
    SAMPLE_SEEN,
  ),
  'edit-room-form/empty': editRoomForm({ session, values: {}, shown: '0'.repeat(20), without: new Set() }, SAMPLE_SEEN),
  'reschedule-form/filled': rescheduleForm(
    {
      session,
      values: { when: '1 Dec 2026 18:00 America/Argentina/ComodRivadavia', duration: '1 h 30 min' },
    },
    SAMPLE_SEEN,
  ),
  'assign-form/nobody-yet': assignForm({ session: { ...session, mentorId: null } }, SAMPLE_SEEN),
  'reschedule-form/of-a-series': rescheduleForm(
    { session: { ...session, seriesId: testId('srs', 1) }, values: { scope: 'following' } },
    SAMPLE_SEEN,
  ),
  'assign-form/of-a-series': assignForm({ session: { ...session, seriesId: testId('srs', 1) } }, SAMPLE_SEEN),
  'assign-form/somebody': assignForm({ session, mentor: 'U1' }, SAMPLE_SEEN),
  'create-repeat-form/empty': createRepeatForm({ proposalId, values: {} }, SAMPLE_SEEN),
  'create-repeat-form/filled': createRepeatForm(
    {
      proposalId,
      values: { repeat: 'monthly on the last tuesday', until: '30 Jun 2027' },
    },
    SAMPLE_SEEN,
  ),
  'cancel-form/hostile': cancelForm({ session }, SAMPLE_SEEN),
  'cancel-form/of-a-series': cancelForm({ session: { ...session, seriesId: testId('srs', 1) } }, SAMPLE_SEEN),
  'mark-form/somebody': markForm({ session }, SAMPLE_SEEN),
  'mark-form/known': markForm({ session, person: 'U1' }, SAMPLE_SEEN),
  'invite-form/somebody': inviteForm({ session }, SAMPLE_SEEN),
  'settings-form/filled': settingsForm(
    {
      values: {
        zone: 'America/Argentina/ComodRivadavia',
        announce: 'C1',
        reminders: '14d, 25h, 90m, 1h, 10m',
        join_window: '1440m',
        late_after: '0m',
      },
      shown: '0'.repeat(20),
    },
    SAMPLE_SEEN,
  ),
  'settings-provider-form/none': settingsProviderForm({ values: { provider: '' }, shown: '0000' }, SAMPLE_SEEN),
  'settings-provider-form/filled': settingsProviderForm(
    { values: { provider: 'slack_huddle' }, shown: '0000' },
    SAMPLE_SEEN,
  ),
  'zone-form/empty': zoneForm({ zone: null, shown: '0000' }, SAMPLE_SEEN),
  'zone-form/filled': zoneForm({ zone: 'Europe/Berlin', shown: '0000' }, SAMPLE_SEEN),
  'reminders-form/as-everyone': remindersForm({ reach: 'dm', offsets: null, shown: '00000000' }, SAMPLE_SEEN),
  'reminders-form/own': remindersForm(
    { reach: 'off', offsets: [20_160, 1440, 90, 60, 10], shown: '00000000' },
    SAMPLE_SEEN,
  ),
  'email-form/empty': emailForm({ email: null }, SAMPLE_SEEN),
  'email-form/filled': emailForm({ email: `${'a'.repeat(64)}@${'b'.repeat(60)}.example.org` }, SAMPLE_SEEN),
  'find-form/empty': findForm({ show: 'upcoming', segments: [], values: {} }, SAMPLE_SEEN),
  'find-form/filled': findForm(
    {
      show: 'mine',
      segments: Array.from({ length: 25 }, (_, at) => ({
        id: testId('seg', at),
        name: `${HOSTILE.slice(0, 60)} ${at}`,
      })),
      values: { search: 'cv', segment: `${HOSTILE.slice(0, 60)} 3`, mentor: 'U1' },
    },
    SAMPLE_SEEN,
  ),
  'find-form/many-segments': findForm(
    {
      show: 'past',
      segments: Array.from({ length: 60 }, (_, at) => ({ id: testId('seg', at), name: `Cohort ${at}` })),
      values: { segment: 'Cohort 7' },
    },
    SAMPLE_SEEN,
  ),
  'link-form/empty': linkForm(SAMPLE_SEEN),
  'forget-form/asked': forgetForm({ personId: testId('per', 1) }, SAMPLE_SEEN),
  'email-code-form/empty': emailCodeForm(SAMPLE_SEEN),
}
