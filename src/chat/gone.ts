/** Trying again is of no use; `reason` is for the doctor. */
export function gone(reason: string): { readonly type: 'gone'; readonly reason: string } {
  return { type: 'gone', reason }
}
