import type { WireState, WireValue } from '../wire.ts'
import { element } from './element.ts'
import { drawField, type PageField } from './form-field.ts'
import { drawIcon } from './icon.ts'
import { WORDS } from './words.ts'

/** A form as the page shows it. */
export type PageForm = {
  readonly title: string
  readonly submit: string
  readonly dismiss?: string
  readonly fields: readonly PageField[]
}

/** What became of a form: done with, or still open with a sentence at fields, or at its end where no field is at fault. */
export type Submitted =
  | { readonly done: true }
  | { readonly done: false; readonly errors: Readonly<Record<string, string>>; readonly fault: string | null }

/** Opens a form as a dialog. It closes by Escape, by its buttons, or when it is done. */
export function openForm(
  form: PageForm,
  of: {
    readonly state: WireState
    readonly submit: (values: Readonly<Record<string, WireValue>>) => Promise<Submitted>
  },
): void {
  const fields = form.fields.map((field) => drawField(field, of.state))
  const dialog = element('dialog', { class: 'dialog', 'aria-labelledby': 'dialog-title' })
  const fault = element('p', { class: 'field-error', role: 'alert' })
  const submit = element('button', { type: 'submit', class: 'button primary' }, form.submit)
  const send = async (): Promise<void> => {
    if (submit.getAttribute('aria-busy') === 'true') return
    submit.setAttribute('aria-busy', 'true')
    const values = Object.fromEntries(fields.map((field) => [field.id, field.value()] as const))
    const submitted = await of.submit(values)
    submit.removeAttribute('aria-busy')
    if (submitted.done) {
      dialog.close()
      return
    }
    fault.textContent = submitted.fault ?? ''
    for (const field of fields) field.complain(submitted.errors[field.id] ?? null)
    fields.find((field) => submitted.errors[field.id] !== undefined)?.focus()
  }
  dialog.append(
    element(
      'form',
      {
        method: 'dialog',
        submit: (event) => {
          event.preventDefault()
          void send()
        },
      },
      element(
        'div',
        { class: 'dialog-head' },
        element('h2', { id: 'dialog-title' }, form.title),
        element(
          'button',
          { type: 'button', class: 'quiet', 'aria-label': WORDS.close, click: () => dialog.close() },
          drawIcon('close'),
        ),
      ),
      element('div', { class: 'dialog-fields' }, ...fields.map((field) => field.node), fault),
      element(
        'div',
        { class: 'dialog-foot' },
        element(
          'button',
          { type: 'button', class: 'button plain', click: () => dialog.close() },
          form.dismiss ?? WORDS.cancel,
        ),
        submit,
      ),
    ),
  )
  dialog.addEventListener('close', () => dialog.remove())
  // A form may answer with the next one.
  document.querySelector<HTMLDialogElement>('dialog[open]')?.close()
  document.body.append(dialog)
  dialog.showModal()
  fields[0]?.focus()
}
