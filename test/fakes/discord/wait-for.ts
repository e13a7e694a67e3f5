import type { World } from './world.ts'

/**
 * Waits until `look` finds something (anything but null), looking again whenever the fake changes. Throws after `ms` with
 * what was missed.
 */
export function waitFor<T>(
  world: World,
  look: () => T | null | undefined,
  of: { ms: number; what: string },
): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      const found = look()
      if (found === null || found === undefined) return false
      clearTimeout(timer)
      world.pulse.off('change', settle)
      resolve(found)
      return true
    }
    const timer = setTimeout(() => {
      world.pulse.off('change', settle)
      reject(new Error(`waited ${of.ms} ms: ${of.what}`))
    }, of.ms)
    world.pulse.on('change', settle)
    settle()
  })
}
