import type { Json } from './json.ts'

/** What is wrong with a body, in the shape of Discord's error 50035 (topics/opcodes-and-status-codes). */
export type Form = {
  readonly faults: readonly { readonly path: string; readonly code: string; readonly message: string }[]
  /** Writes a fault down unless `ok`. The path is like `data.components.0.label`. */
  readonly expect: (ok: boolean, path: string, code: string, message?: string) => void
}

/** An empty form, to be filled by the checks. */
export function createForm(): Form {
  const faults: { path: string; code: string; message: string }[] = []
  return {
    faults,
    expect(ok, path, code, message = code) {
      if (!ok) faults.push({ path, code, message })
    },
  }
}

/** The answer that Discord gives to a body with these faults. */
export function formBody(form: Form): Json {
  const errors: Record<string, unknown> = {}
  for (const fault of form.faults) {
    let at = errors
    for (const key of fault.path.split('.').filter(Boolean)) {
      const next = (at[key] ?? {}) as Record<string, unknown>
      at[key] = next
      at = next
    }
    const earlier = (at._errors ?? []) as unknown[]
    at._errors = [...earlier, { code: fault.code, message: fault.message }]
  }
  return { code: 50035, message: 'Invalid Form Body', errors }
}
