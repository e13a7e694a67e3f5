/**
 * Who may do what (SPEC sections 2 and 6), as one table: every verb of the command table and every action of a button, menu or form
 * stands in a row. It is held against the use cases, the conversation and each platform.
 *
 * @module
 */
import { CHANGE_ACTIONS, PROPOSAL_ACTIONS } from '../../src/chat/proposal-action.ts'
import { type AccessRow, choice, menus, ofSession, on, plain, row } from './access-row.ts'

const SHOWN = '0'.repeat(20)
const FILTER = { segmentId: null, mentorId: null, search: '' } as const

/** Everything that can be done, and by whom. What takes a session from its mentor comes last. */
export const ACCESS_TABLE: readonly AccessRow[] = [
  ofSession(
    'session details',
    {
      verb: 'session info',
      typed: ({ ref }) => `/session info ${ref}`,
      pressed: (at) => [
        ...on('details', 'calendar')(at),
        { action: { type: 'pick', goal: 'details' }, value: at.sessionId },
      ],
    },
    'all',
  ),
  ofSession('join', { pressed: on('join') }, 'all'),
  ofSession('leave', { pressed: on('leave') }, 'all'),
  ofSession('join all', { pressed: on('join-all') }, 'all'),
  ofSession('leave all', { pressed: on('leave-all') }, 'all'),
  ofSession('dispute', { pressed: on('dispute') }, 'all'),
  ofSession('edit', {
    verb: 'session edit',
    typed: ({ ref }) => `/session edit ${ref} description: Another`,
    pressed: (at) => [
      ...on('edit-form', 'edit-room-form')(at),
      { action: { type: 'edit', sessionId: at.sessionId, page: 'first', shown: SHOWN } },
      { action: { type: 'manage-menu', sessionId: at.sessionId }, value: 'edit-room-form' },
      ...menus(at, 'edit-form'),
    ],
  }),
  ofSession('reschedule', {
    verb: 'session reschedule',
    typed: ({ ref }) => `/session reschedule ${ref} duration: 90m`,
    pressed: (at) => [
      ...on('reschedule-form')(at),
      { action: { type: 'reschedule', sessionId: at.sessionId, startTime: new Date(0), endTime: new Date(1) } },
      ...menus(at, 'reschedule-form'),
    ],
  }),
  ofSession('preview a move', {}),
  ofSession('start', {
    verb: 'session start',
    typed: ({ ref }) => `/session start ${ref}`,
    pressed: (at) => [...on('start')(at), { action: { type: 'pick', goal: 'start' }, value: at.sessionId }],
  }),
  ofSession('extend', { pressed: on('extend') }),
  ofSession('attendees', {
    verb: 'session attendees',
    typed: ({ ref }) => `/session attendees ${ref}`,
    pressed: (at) => [
      { action: { type: 'attendees', sessionId: at.sessionId, page: 0 } },
      { action: { type: 'mark-person', sessionId: at.sessionId, personId: at.personId } },
      { action: { type: 'mark-menu', sessionId: at.sessionId }, value: at.personId },
      { action: { type: 'pick', goal: 'attendees' }, value: at.sessionId },
    ],
  }),
  ofSession('mark', {
    verb: 'session mark',
    typed: ({ ref, mention }) => `/session mark ${ref} person: ${mention} as: attended`,
    pressed: (at) => [
      ...on('mark-form', 'mark')(at),
      { action: { type: 'mark-as', sessionId: at.sessionId, personId: at.personId, as: 'attended' } },
      { action: { type: 'pick', goal: 'mark-form' }, value: at.sessionId },
    ],
  }),
  ofSession('confirm claims', {
    pressed: (at) => [
      ...on('confirm-claims')(at),
      { action: { type: 'confirm-claim', sessionId: at.sessionId, personId: at.personId } },
    ],
  }),
  ofSession('invite', {
    verb: 'session invite',
    typed: ({ ref, mention }) => `/session invite ${ref} person: ${mention}`,
    pressed: (at) => [
      ...on('invite-form', 'invite')(at),
      { action: { type: 'pick', goal: 'invite-form' }, value: at.sessionId },
    ],
  }),
  ofSession('use backup', {
    pressed: (at) => [
      ...on('backup')(at),
      choice('backup')(at),
      { action: { type: 'use-backup', sessionId: at.sessionId, shown: '0000' } },
    ],
  }),
  ofSession("can't host", { pressed: (at) => [...on('away')(at), choice('away')(at)] }),
  ofSession('say here', { pressed: on('here') }),
  ofSession('host after all', { pressed: (at) => [...on('host-again')(at), choice('host-again')(at)] }),
  ofSession('end', {
    verb: 'session end',
    typed: ({ ref }) => `/session end ${ref}`,
    pressed: (at) => [...on('end')(at), { action: { type: 'pick', goal: 'end' }, value: at.sessionId }],
  }),
  ofSession('reopen', { pressed: on('reopen') }),
  ofSession('cancel', {
    verb: 'session cancel',
    typed: ({ ref }) => `/session cancel ${ref} reason: ill`,
    pressed: (at) => [...on('cancel-form', 'cancel')(at), ...menus(at, 'cancel-form')],
  }),
  row('list sessions', 'all', {
    verb: 'sessions',
    typed: () => '/sessions',
    pressed: ({ segmentId, personId }) => [
      { action: { type: 'list', show: 'upcoming', after: null } },
      { action: { type: 'list-menu' }, value: 'past' },
      { action: { type: 'find', show: 'upcoming', filter: { ...FILTER, segmentId, mentorId: personId }, after: null } },
      { action: { type: 'find-menu', show: 'upcoming', filter: FILTER }, value: segmentId },
      { action: { type: 'find-menu', show: 'upcoming', filter: FILTER }, value: 'filters' },
      { action: { type: 'find-menu', show: 'upcoming', filter: FILTER }, value: 'find-form' },
      { action: { type: 'find-sent', show: 'upcoming' } },
      ...plain('home')(),
    ],
  }),
  row('create', 'mentor', {
    verb: 'session create',
    typed: ({ when }) => `/session create Of somebody when: ${when} link: https://meet.example.org/made`,
    pressed: plain('create-form', 'create-first'),
  }),
  row('create for another mentor', 'admin', {}),
  row('what somebody else creates', 'mentor', {
    waits: true,
    pressed: ({ proposalId }) => PROPOSAL_ACTIONS.map((type) => ({ action: { type, proposalId } })),
  }),
  row('what somebody else changes', 'all', {
    waits: true,
    pressed: ({ proposalId }) => CHANGE_ACTIONS.map((type) => ({ action: { type, proposalId } })),
  }),
  row('attention', 'admin', { pressed: plain('attention') }),
  row('doctor', 'admin', { verb: 'session doctor', typed: () => '/session doctor', pressed: plain('doctor') }),
  row('settings', 'admin', {
    verb: 'session settings',
    typed: () => '/session settings late_after: 11m',
    pressed: ({ proposalId }) => [
      ...plain('settings-form', 'settings-provider-form')(),
      { action: { type: 'settings-now', proposalId } },
      { action: { type: 'settings', page: 'second', shown: '0000' } },
    ],
  }),
  row('segment create', 'admin', {
    verb: 'session segment create',
    typed: () => '/session segment create name: Newest',
  }),
  row('segment add', 'admin', {
    verb: 'session segment add',
    typed: ({ mention }) => `/session segment add name: Newest person: ${mention}`,
  }),
  row('segment remove', 'admin', {
    verb: 'session segment remove',
    typed: ({ mention }) => `/session segment remove name: Newest person: ${mention}`,
  }),
  row('segment sync', 'admin', {
    verb: 'session segment sync',
    typed: () => '/session segment sync name: Newest',
    pressed: ({ segmentId }) => [{ action: { type: 'segment-sync', segmentId } }],
  }),
  row('stop sync', 'admin', { pressed: ({ segmentId }) => [{ action: { type: 'segment-unsync', segmentId } }] }),
  row('segment paste', 'admin', {
    pressed: ({ segmentId }) => [
      { action: { type: 'segment-paste-form', segmentId } },
      { action: { type: 'segment-paste', segmentId } },
    ],
  }),
  row('segment list', 'admin', {
    verb: 'session segment list',
    typed: () => '/session segment list',
    pressed: ({ segmentId }) => [
      ...plain('segment-list')(),
      { action: { type: 'segment', segmentId } },
      { action: { type: 'segment-menu' }, value: segmentId },
    ],
  }),
  row('grant mentor', 'admin', {
    verb: 'session role grant',
    typed: ({ mention }) => `/session role grant person: ${mention} role: mentor`,
  }),
  row('revoke mentor', 'admin', {
    verb: 'session role revoke',
    typed: ({ mention }) => `/session role revoke person: ${mention} role: mentor`,
  }),
  row('grant admin', 'superadmin', {
    typed: ({ mention }) => `/session role grant person: ${mention} role: admin`,
  }),
  row('revoke admin', 'superadmin', {
    typed: ({ mention }) => `/session role revoke person: ${mention} role: admin`,
  }),
  row('grant superadmin', 'superadmin', {
    typed: ({ mention }) => `/session role grant person: ${mention} role: superadmin`,
  }),
  row('revoke superadmin', 'superadmin', {
    typed: ({ mention }) => `/session role revoke person: ${mention} role: superadmin`,
  }),
  row('role list', 'admin', {
    verb: 'session role list',
    typed: () => '/session role list',
    pressed: plain('role-list'),
  }),
  row('connect: give', 'superadmin', { verb: 'session connect', typed: () => '/session connect' }),
  row('connect: use', 'superadmin', { typed: () => '/session connect code: 0000-0000' }),
  row('link: give', 'all', {
    verb: 'session link',
    typed: () => '/session link',
    pressed: plain('link', 'link-form', 'link-code'),
  }),
  row('help', 'all', { verb: 'session help', typed: () => '/session help', pressed: plain('help') }),
  row('me', 'all', {
    verb: 'session me',
    typed: () => '/session me',
    pressed: ({ sessionId, personId, proposalId }) => [
      ...plain('me', 'zone-form', 'zone', 'reminders-form', 'reminders', 'email-form', 'email')(),
      { action: { type: 'own', form: 'reminders', shown: '00000000' } },
      { action: { type: 'own-now', proposalId } },
      ...plain('email-code-form', 'email-code', 'export-own', 'forget-form')(),
      { action: { type: 'forget', personId } },
      { action: { type: 'reach-menu' }, value: 'dm' },
      { action: { type: 'reminders-off', sessionId } },
      { action: { type: 'reminders-on', sessionId } },
    ],
  }),
  ofSession(
    'edit, naming a mentor',
    { typed: ({ ref, mention }) => `/session edit ${ref} mentor: ${mention}` },
    'admin',
  ),
  ofSession(
    'assign',
    {
      verb: 'session assign',
      typed: ({ ref, mention }) => `/session assign ${ref} mentor: ${mention}`,
      pressed: (at) => [
        ...on('assign-form')(at),
        { action: { type: 'assign', sessionId: at.sessionId, mentorId: null } },
        ...menus(at, 'assign-form'),
      ],
    },
    'admin',
  ),
  ofSession('take over', { pressed: on('take-over', 'take-over-anyway') }, 'mentor'),
]
