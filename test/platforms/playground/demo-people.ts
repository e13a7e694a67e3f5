import type { PlaygroundChannel, PlaygroundPerson } from '../../../src/platforms/playground/members.ts'

/** The people of the playground's own tests. */
export const PEOPLE: readonly PlaygroundPerson[] = [
  demo({ externalId: 'olga', name: 'Olga Petrova', note: 'Admin', zone: 'Europe/Berlin', standing: 'owner' }),
  demo({ externalId: 'maya', name: 'Maya Chen', note: 'Mentor', zone: 'Asia/Singapore' }),
  demo({ externalId: 'ana', name: 'Ana Silva', note: 'Student', zone: 'America/Sao_Paulo' }),
  demo({ externalId: 'anabel', name: 'Anabel Ortiz', note: 'Student', zone: null, locale: 'es' }),
]

/** Their channels. */
export const CHANNELS: readonly PlaygroundChannel[] = [
  { id: 'sessions', name: 'sessions', topic: 'Where live sessions are announced' },
  { id: 'cohort-7', name: 'cohort-7', topic: 'Everyone of Cohort 7' },
]

/** Their space. */
export const SPACE = { externalId: 'playground', name: 'Northwind Academy' }

function demo(
  person: Pick<PlaygroundPerson, 'externalId' | 'name' | 'note' | 'zone'> & Partial<PlaygroundPerson>,
): PlaygroundPerson {
  return { locale: 'en-GB', standing: 'member', email: null, ...person }
}
