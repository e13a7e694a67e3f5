import { flatten } from './check-components.ts'
import type { Form } from './form.ts'
import { type Json, list, record } from './json.ts'

/** Component ids are 32-bit numbers, no two the same; 0 counts as none (components/reference: anatomy of a component). */
export function checkComponentIds(form: Form, components: readonly unknown[]): void {
  const given = flatten(components).flatMap(({ id }) => (id === undefined ? [] : [Number(id)]))
  const wrong = given.some((id) => !Number.isInteger(id) || id < 0 || id >= 2 ** 31)
  form.expect(!wrong, 'components', 'NUMBER_TYPE_MAX')
  const real = given.filter((id) => id !== 0)
  form.expect(new Set(real).size === real.length, 'components', 'COMPONENT_ID_DUPLICATED')
}

/** The components as Discord keeps them: each that came without an id gets one that is not in use. */
export function withIds(components: readonly unknown[]): Json[] {
  const used = new Set(flatten(components).flatMap(({ id }) => (id === undefined ? [] : [Number(id)])))
  let last = 0
  const fresh = (): number => {
    do last += 1
    while (used.has(last))
    return last
  }
  const number = (component: Json): Json => {
    const { id, components: inner, accessory } = component
    return {
      ...component,
      id: id === undefined || id === 0 ? fresh() : id,
      ...(inner === undefined ? {} : { components: list(inner).map((one) => number(record(one))) }),
      ...(typeof accessory === 'object' ? { accessory: number(record(accessory)) } : {}),
    }
  }
  return components.map((one) => number(record(one)))
}
