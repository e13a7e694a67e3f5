/**
 * What was given to create a session, on its way through forms: kept as a proposal between the pages.
 *
 * @module
 */
import { type Locale, localeOf } from '../../domain/words.ts'
import type { Json, Proposal } from '../../usecases/ports.ts'
import type { Ask } from '../ask.ts'
import type { FormValues, InputValue, Mention } from '../form.ts'
import { openPasscode, sealPasscode } from '../sealed-passcode.ts'

/** The options of `create`, by name. */
export const CREATE_FIELDS = [
  'title',
  'when',
  'duration',
  'mentor',
  'description',
  'audience',
  'provider',
  'link',
  'meeting_id',
  'passcode',
  'backup_link',
  'repeat',
  'until',
  'count',
  'capacity',
  'announce',
] as const
/** The name of one of them. */
export type CreateField = (typeof CREATE_FIELDS)[number]

/** What was given so far, by option. */
export type CreateInput = Readonly<Partial<Record<CreateField, InputValue>>>

/** When, in which zone and language its author wrote what the time is: `in 2 hours` means the same however long it waits. */
export type Written = { readonly at: Date; readonly zone: string; readonly locale: Locale }

/** Input that waits, the channel in which it was first typed, and how its time is to be read. */
export type WaitingInput = {
  readonly input: CreateInput
  readonly channel: string | null
  readonly written: Written
}

/** The kind of proposal. */
export const CREATE_PROPOSAL = 'create'

/** The fields of each page of the form. An emptied field is emptied; a passcode is never put back and stays. */
export const PAGES = {
  first: ['title', 'when', 'duration', 'mentor', 'link'],
  second: ['audience', 'description', 'capacity', 'passcode', 'announce'],
  third: ['provider', 'meeting_id', 'backup_link'],
  repeat: ['repeat', 'until', 'count'],
} as const satisfies { readonly [page: string]: readonly CreateField[] }

/** The input with a page's values in place of what stood there. */
export function withPage(input: CreateInput, page: keyof typeof PAGES, values: FormValues): CreateInput {
  const merged: Partial<Record<CreateField, InputValue>> = { ...input }
  for (const field of PAGES[page]) {
    const value = values[field]
    if (value !== undefined && value !== '') merged[field] = value
    else if (field !== 'passcode') delete merged[field]
  }
  return merged
}

/** Written now, where the asker is. */
export function writtenNow({ seen, asker }: Ask): Written {
  return { at: seen.now, zone: asker.zone, locale: seen.words.locale }
}

/** The input as a proposal keeps it; the passcode is encrypted. */
export function toProposal(ask: Ask, { input, channel, written }: WaitingInput): { readonly [key: string]: Json } {
  const kept: { [field: string]: Json } = {}
  for (const field of CREATE_FIELDS) {
    const value = input[field]
    if (value !== undefined) kept[field] = typeof value === 'string' ? value : mentionJson(value)
  }
  const { passcode } = input
  if (typeof passcode === 'string') kept.passcode = sealPasscode(ask, passcode)
  return { input: kept, channel, written: { ...written, at: written.at.getTime() } }
}

/** The input that a proposal keeps; what an older version kept otherwise is left out. */
export function fromProposal(ask: Ask, { input }: Proposal): WaitingInput {
  const kept = isObject(input.input) ? input.input : {}
  const read: Partial<Record<CreateField, InputValue>> = {}
  for (const field of CREATE_FIELDS) {
    const value = readValue(kept[field])
    if (value !== null) read[field] = value
  }
  if (typeof read.passcode === 'string') read.passcode = openPasscode(ask, read.passcode)
  const channel = typeof input.channel === 'string' ? input.channel : null
  return { input: read, channel, written: readWritten(input.written) ?? writtenNow(ask) }
}

/** What can stand in a form's fields: text, and the external ids of what was pointed at. */
export function toFormValues(input: CreateInput): Partial<Record<Exclude<CreateField, 'passcode'>, string>> {
  const values: Partial<Record<CreateField, string>> = {}
  for (const field of CREATE_FIELDS) {
    const value = input[field]
    if (field !== 'passcode' && value !== undefined)
      values[field] = typeof value === 'string' ? value : value.externalId
  }
  return values
}

function readWritten(value: Json | undefined): Written | null {
  if (!isObject(value) || typeof value.at !== 'number' || typeof value.zone !== 'string') return null
  const locale = typeof value.locale === 'string' ? value.locale : null
  return { at: new Date(value.at), zone: value.zone, locale: localeOf(locale) }
}

function mentionJson({ kind, externalId, name }: Mention): Json {
  return name === undefined ? { kind, externalId } : { kind, externalId, name }
}

function readValue(value: Json | undefined): InputValue | null {
  if (typeof value === 'string') return value
  if (!isObject(value) || typeof value.externalId !== 'string') return null
  const kind = KINDS.find((known) => known === value.kind)
  if (kind === undefined) return null
  const { externalId, name } = value
  return typeof name === 'string' ? { kind, externalId, name } : { kind, externalId }
}

const KINDS = ['person', 'channel', 'group'] as const

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
