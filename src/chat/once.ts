/** Tells whether something is seen for the first time, remembering the latest `most`: platforms deliver some things twice. */
export function createOnce(most: number): (id: string) => boolean {
  const seen = new Set<string>()
  return (id) => {
    if (seen.has(id)) return false
    seen.add(id)
    const oldest = seen.size > most ? seen.values().next().value : undefined
    if (oldest !== undefined) seen.delete(oldest)
    return true
  }
}
