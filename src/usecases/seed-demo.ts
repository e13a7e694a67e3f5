import type { Deps } from './ports.ts'

/** Fills the playground's organization, once: does nothing where it has sessions. */
export async function seedDemo(_deps: Deps): Promise<void> {
  throw new Error('not built yet')
}
