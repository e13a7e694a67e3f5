import type { FormValues, InputValue } from '../../chat/form.ts'

/** The part of Slack's state of an input, and of a pressed element, that we use; the rest is other elements'. */
export type Chosen = {
  readonly type?: string
  readonly value?: string | null | undefined
  readonly selected_option?: { readonly value?: string } | null | undefined
  readonly selected_user?: string | null | undefined
  readonly selected_conversation?: string | null | undefined
  readonly selected_channel?: string | null | undefined
}

/** What stood in each field of a submitted modal, by block_id; empty fields are absent. */
export function readValues(values: Readonly<Record<string, Readonly<Record<string, Chosen>>>>): FormValues {
  return Object.fromEntries(
    Object.entries(values).flatMap(([field, elements]) => {
      const [element] = Object.values(elements)
      const value = element && readChosen(element)
      return value === undefined ? [] : [[field, value]]
    }),
  )
}

/** What was typed or chosen in one element; undefined where nothing was. */
export function readChosen(chosen: Chosen): InputValue | undefined {
  const person = chosen.selected_user
  if (person) return { kind: 'person', externalId: person }
  const channel = chosen.selected_conversation ?? chosen.selected_channel
  if (channel) return { kind: 'channel', externalId: channel }
  return chosen.selected_option?.value ?? (chosen.value || undefined)
}
