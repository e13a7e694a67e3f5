/** Ends something that was opened; it may reject, and then may not have ended. */
export type Close = () => Promise<void>

/**
 * Closes what was opened, the latest step first, since it may need what was opened before it; the parts of one step side by side,
 * and each even where another rejects. Rejects after all with the first fault that was met.
 */
export async function closeAll(steps: readonly (readonly Close[])[]): Promise<void> {
  const faults: unknown[] = []
  for (const step of [...steps].reverse()) {
    const closing = step.map(async (close) => close())
    for (const closed of await Promise.allSettled(closing)) if (closed.status === 'rejected') faults.push(closed.reason)
  }
  if (faults.length > 0) throw faults[0]
}
