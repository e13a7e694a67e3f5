import type { Troubles } from './troubles.ts'

/** What stands as the reason of what met a fault of our own; what it was is for the log alone. */
export const OUR_FAULT = 'It met a fault of our own.'

/** Logs a bug of ours that something to be sent met (`what`, as `a delivery`), once however often it is met. */
export function meetFault(
  troubles: Troubles,
  {
    err,
    kind,
    what,
    facts,
  }: { readonly err: unknown; readonly kind: string; readonly what: string; readonly facts: object },
): void {
  const said = err instanceof Error ? err.message : String(err)
  troubles.meet(kind, { facts: { err, ...facts }, message: `${what} met a fault of our own: ${said}`, level: 'error' })
}
