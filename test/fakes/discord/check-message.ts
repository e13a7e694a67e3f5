import { checkComponents, flatten } from './check-components.ts'
import type { Form } from './form.ts'
import { type Json, lengthOf, list, record, text } from './json.ts'
import { FLAG, MESSAGE } from './limits.ts'

/** A message body about to be stored, with what the checks need to know of its way here. */
export type Draft = {
  readonly body: Json
  /** Flags that it will have, those of an edited message included. */
  readonly flags: number
  /** Flags that may be set on this way (a channel message cannot be ephemeral). */
  readonly allowedFlags: number
  /** Names of the files that come with it or stay on it. */
  readonly files: readonly string[]
}

/** Checks a message body as real Discord does (resources/message, components/reference). */
export function checkMessage(form: Form, draft: Draft): void {
  const { body } = draft
  const v2 = (draft.flags & FLAG.componentsV2) !== 0
  const bad = Number(body.flags ?? 0) & ~draft.allowedFlags
  form.expect(bad === 0, 'flags', 'MESSAGE_FLAGS_INVALID', `flags ${bad} cannot be set here`)
  form.expect(
    lengthOf(body.content) <= MESSAGE.content,
    'content',
    'BASE_TYPE_MAX_LENGTH',
    `${lengthOf(body.content)} characters`,
  )
  if (v2) {
    for (const key of ['content', 'embeds', 'poll', 'sticker_ids']) {
      const value = body[key]
      const isEmpty =
        value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
      form.expect(isEmpty, key, 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2')
    }
    checkFileReferences(form, draft)
  }
  checkEmbeds(form, list(body.embeds))
  checkComponents(form, list(body.components), v2)
  checkMentions(form, record(body.allowed_mentions))
  form.expect(String(body.nonce ?? '').length <= MESSAGE.nonce, 'nonce', 'NONCE_TYPE_TOO_LONG')
  form.expect(draft.files.length <= MESSAGE.attachments, 'attachments', 'BASE_TYPE_MAX_LENGTH')
}

/** Whether the message would show nothing (error 50006). */
export function isEmptyMessage(body: Json, files: readonly string[]): boolean {
  const parts = [...list(body.embeds), ...list(body.components), ...list(body.sticker_ids), ...files]
  return text(body.content).trim() === '' && parts.length === 0 && body.poll === undefined
}

function checkFileReferences(form: Form, draft: Draft): void {
  const referred = new Set<string>()
  for (const component of flatten(list(draft.body.components))) {
    const media = [component.file, component.media, ...list(component.items).map((item) => record(item).media)]
    for (const item of media) {
      const url = text(record(item).url)
      if (url.startsWith('attachment://')) referred.add(url.slice('attachment://'.length))
    }
  }
  for (const name of referred) form.expect(draft.files.includes(name), 'components', 'ATTACHMENT_NOT_FOUND', name)
  for (const name of draft.files) form.expect(referred.has(name), 'attachments', 'ATTACHMENT_NOT_REFERENCED', name)
}

function checkEmbeds(form: Form, embeds: readonly unknown[]): void {
  form.expect(embeds.length <= MESSAGE.embeds, 'embeds', 'BASE_TYPE_MAX_LENGTH', `${embeds.length} embeds`)
  let sum = 0
  for (const [index, raw] of embeds.entries()) {
    const embed = record(raw)
    const path = `embeds.${index}`
    const measure = (value: unknown, at: { key: string; max: number }) => {
      sum += lengthOf(value)
      form.expect(
        lengthOf(value) <= at.max,
        `${path}.${at.key}`,
        'BASE_TYPE_MAX_LENGTH',
        `${lengthOf(value)} characters`,
      )
    }
    measure(embed.title, { key: 'title', max: MESSAGE.embedTitle })
    measure(embed.description, { key: 'description', max: MESSAGE.embedDescription })
    measure(record(embed.footer).text, { key: 'footer.text', max: MESSAGE.embedFooter })
    measure(record(embed.author).name, { key: 'author.name', max: MESSAGE.embedAuthor })
    const fields = list(embed.fields)
    form.expect(
      fields.length <= MESSAGE.embedFields,
      `${path}.fields`,
      'BASE_TYPE_MAX_LENGTH',
      `${fields.length} fields`,
    )
    for (const [at, rawField] of fields.entries()) {
      const field = record(rawField)
      form.expect(lengthOf(field.name) > 0, `${path}.fields.${at}.name`, 'BASE_TYPE_REQUIRED')
      form.expect(lengthOf(field.value) > 0, `${path}.fields.${at}.value`, 'BASE_TYPE_REQUIRED')
      measure(field.name, { key: `fields.${at}.name`, max: MESSAGE.embedFieldName })
      measure(field.value, { key: `fields.${at}.value`, max: MESSAGE.embedFieldValue })
    }
  }
  form.expect(sum <= MESSAGE.embedSum, 'embeds', 'MAX_EMBED_SIZE_EXCEEDED', `${sum} characters in embeds`)
}

function checkMentions(form: Form, allowed: Json): void {
  const parse = list(allowed.parse)
  for (const key of ['users', 'roles']) {
    const ids = list(allowed[key])
    form.expect(ids.length <= MESSAGE.allowedMentions, `allowed_mentions.${key}`, 'BASE_TYPE_MAX_LENGTH')
    form.expect(
      !(ids.length > 0 && parse.includes(key)),
      `allowed_mentions.${key}`,
      'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    )
  }
  const known = parse.every((item) => ['users', 'roles', 'everyone'].includes(text(item)))
  form.expect(known, 'allowed_mentions.parse', 'BASE_TYPE_CHOICES')
}
