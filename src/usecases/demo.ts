import type { Standing } from '../domain/entities.ts'
import type { Role } from '../domain/words.ts'

/** Someone of the demo. `externalId` is their handle in the playground. */
export type DemoPerson = {
  readonly externalId: string
  readonly name: string
  /** What they are, in a word or two. */
  readonly note: string
  readonly zone: string | null
  readonly locale: string | null
  readonly standing: Standing
  readonly email: string | null
  /** What `seedDemo` grants. */
  readonly role: Role
  /** Names of the segments that they are in. */
  readonly segments: readonly string[]
}

const DESIGN = 'Design cohort'
const DATA = 'Data cohort'
/** A newcomer sees by her that each is spoken to in their own language. */
const SPANISH = 'student, in Spanish'

const student = (
  externalId: string,
  name: string,
  facts: Pick<DemoPerson, 'zone' | 'locale' | 'segments'>,
): DemoPerson => ({
  externalId,
  name,
  note: 'student',
  standing: 'member',
  email: `${externalId}@example.org`,
  role: 'student',
  ...facts,
})

const mentor = (externalId: string, name: string, facts: Pick<DemoPerson, 'zone' | 'locale'>): DemoPerson => ({
  ...student(externalId, name, { ...facts, segments: [] }),
  note: 'mentor',
  role: 'mentor',
})

/** The playground's demo organization: who and what is in it before anybody did anything. */
export const DEMO = {
  platform: 'playground',
  space: { externalId: 'demo', name: 'Lighthouse Academy' },
  /** The first is where sessions are announced. */
  channels: [
    { id: 'sessions', name: 'sessions', topic: 'Live sessions of Lighthouse Academy' },
    { id: 'design-cohort', name: 'design-cohort', topic: 'For those who learn design' },
    { id: 'data-cohort', name: 'data-cohort', topic: 'For those who learn data' },
  ],
  /** Each segment and its channel. */
  segments: [
    { name: DESIGN, channel: 'design-cohort' },
    { name: DATA, channel: 'data-cohort' },
  ],
  people: [
    {
      ...student('ada', 'Ada Okafor', { zone: 'Europe/London', locale: 'en-GB', segments: [] }),
      note: 'admin',
      standing: 'owner',
      role: 'admin',
    },
    mentor('maya', 'Maya Lindqvist', { zone: 'Europe/Stockholm', locale: 'sv' }),
    mentor('jonas', 'Jonas Weber', { zone: 'Europe/Berlin', locale: 'de' }),
    student('ana', 'Ana Ferreira', { zone: 'America/Sao_Paulo', locale: 'pt-BR', segments: [DESIGN] }),
    student('ben', 'Ben Carter', { zone: 'America/New_York', locale: 'en-US', segments: [DESIGN] }),
    student('chidi', 'Chidi Eze', { zone: 'Africa/Lagos', locale: 'en-NG', segments: [DESIGN] }),
    student('dana', 'Dana Levi', { zone: 'Asia/Jerusalem', locale: 'he', segments: [DATA] }),
    student('emi', 'Emi Tanaka', { zone: 'Asia/Tokyo', locale: 'ja', segments: [DATA] }),
    {
      ...student('luz', 'Luz Herrera', { zone: 'Europe/Madrid', locale: 'es', segments: [DESIGN] }),
      note: SPANISH,
    },
    // Nobody knows where Farah is, so that she is asked for her zone once.
    student('farah', 'Farah Khan', { zone: null, locale: null, segments: [DATA] }),
  ],
} as const satisfies {
  readonly platform: string
  readonly space: { readonly externalId: string; readonly name: string }
  readonly channels: readonly { readonly id: string; readonly name: string; readonly topic: string }[]
  readonly segments: readonly { readonly name: string; readonly channel: string }[]
  readonly people: readonly DemoPerson[]
}
