import { HOME_ROOM } from './people.ts'

/** Who this view looks as, from `?as=`; null where the address does not say. Each tab has its own. */
export function addressedPerson(): string | null {
  return new URLSearchParams(location.search).get('as')
}

/** The room in the address (`#sessions`), or null. */
export function addressedRoom(): string | null {
  const room = decodeURIComponentSafely(location.hash.slice(1))
  return room === '' ? null : room
}

/** The address at which somebody looks into a room. */
export function addressOf(person: string, room: string): string {
  return `/?as=${encodeURIComponent(person)}#${encodeURIComponent(room === '' ? HOME_ROOM : room)}`
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
