import type { GroupReader } from '../usecases/group-reader.ts'
import type { Platform } from './platform.ts'

/** Reads groups through the platforms that run; one that has no groups, or does not run, has none to read. */
export function createGroupReader(platforms: ReadonlyMap<string, Platform>): GroupReader {
  return {
    async read({ platform: name, space, group }) {
      const platform = platforms.get(name)
      if (platform === undefined || platform.reaches?.(space) === false) return { type: 'unreachable' }
      return platform.groups === undefined ? { type: 'none_here' } : platform.groups.read({ space, group })
    },
    async profiles({ platform: name, ...query }) {
      return (await platforms.get(name)?.groups?.profiles(query)) ?? new Map()
    },
  }
}
