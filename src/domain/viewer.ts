import type { Organization, Person } from './entities.ts'
import type { Locale } from './words.ts'
import { firstLocaleOf } from './words.ts'

/** In which zone (IANA) and language something is said. */
export type Viewer = { readonly zone: string; readonly locale: Locale }

/**
 * How a person is spoken to: in their own zone and language, else in their organization's; also where their language is none that
 * Rollcall speaks.
 */
export function viewerOf(
  person: Pick<Person, 'timezone' | 'locale'>,
  organization: Pick<Organization, 'timezone' | 'locale'>,
): Viewer {
  const tags = person.locale === null ? [] : [person.locale]
  return { zone: person.timezone ?? organization.timezone, locale: firstLocaleOf([...tags, organization.locale]) }
}
