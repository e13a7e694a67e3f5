import type { SegmentId } from '../domain/ids.ts'
import type { PlainAction } from './action-names.ts'
import type { Ask } from './ask.ts'
import { textOf } from './ask.ts'
import { openCreateForm } from './create/create.ts'
import { createFirst } from './create/create-steps.ts'
import type { FormValues } from './form.ts'
import { SHOWS } from './list-action.ts'
import type { Reply } from './reply.ts'
import { link, linkForm, linkSubmitted } from './verbs/codes.ts'
import { doctor } from './verbs/doctor.ts'
import { emailCodeForm, emailForm } from './verbs/email-forms.ts'
import { help } from './verbs/help.ts'
import { attention, today } from './verbs/home.ts'
import { changeOwn, changeZone, me } from './verbs/me.ts'
import { openSettings } from './verbs/organization-settings.ts'
import { exportMine, forgetForm } from './verbs/own-data.ts'
import { openOwn } from './verbs/own-settings.ts'
import { roleList } from './verbs/roles.ts'
import { segmentChosen, segmentList } from './verbs/segments.ts'
import { sessionsPage } from './verbs/sessions.ts'

/** What was chosen from a menu, and what stood in a form. */
export type Given = { readonly chosen: string | null; readonly values: FormValues }

/** What answers each press, choice and form that names nothing. */
export const PLAIN_ANSWERS: Readonly<Record<PlainAction, (ask: Ask, given: Given) => Promise<Reply>>> = {
  'settings-form': (ask) => openSettings(ask, 'first'),
  'settings-provider-form': (ask) => openSettings(ask, 'second'),
  'list-menu': (ask, { chosen }) =>
    sessionsPage(ask, { show: SHOWS.find((show) => show === chosen) ?? 'upcoming', after: null }),
  'segment-menu': (ask, { chosen }) => segmentChosen(ask, (chosen ?? '') as SegmentId),
  'segment-list': (ask) => segmentList(ask, {}),
  'role-list': (ask) => roleList(ask, {}),
  'create-form': openCreateForm,
  'create-first': (ask, { values }) => createFirst(ask, values),
  help: (ask) => help(ask, {}),
  me: (ask) => me(ask, {}),
  'zone-form': (ask) => openOwn(ask, 'zone'),
  zone: (ask, { values }) => changeZone(ask, textOf(values.zone) ?? ''),
  'reminders-form': (ask) => openOwn(ask, 'reminders'),
  // A field left empty is absent: as everyone here.
  reminders: (ask, { values }) => changeOwn(ask, { reminders: 'default', ...values }),
  'reach-menu': (ask, { chosen }) => changeOwn(ask, { via: chosen ?? '' }),
  'email-form': emailForm,
  'email-code-form': emailCodeForm,
  email: (ask, { values }) => changeOwn(ask, { email: textOf(values.email) ?? '' }),
  'email-code': (ask, { values }) => changeOwn(ask, { code: textOf(values.code) ?? '' }),
  home: today,
  attention,
  link: (ask) => link(ask, {}),
  'link-form': linkForm,
  'link-code': (ask, { values }) => linkSubmitted(ask, values),
  'export-own': exportMine,
  'forget-form': forgetForm,
  doctor: (ask) => doctor(ask, {}),
}
