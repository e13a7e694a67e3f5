import { checkAccess } from '../domain/access.ts'
import type { Segment } from '../domain/entities.ts'
import type { PersonId, SegmentId } from '../domain/ids.ts'
import { type Result, yes } from '../domain/result.ts'
import { letOthersGo } from './commit-in-slices.ts'
import { enter } from './enter.ts'
import { findSegment } from './find-segment.ts'
import type { GroupReader } from './group-reader.ts'
import type { Asker, Deps } from './ports.ts'
import type { Namesake } from './segment-store.ts'

/** One person of a list: by the account in the asker's space, by an address, or by the name, which may be an account too; what is given first counts. */
export type ListedPerson = {
  readonly line: number
  readonly text: string
  readonly account: string | null
  readonly email: string | null
  readonly name: string | null
}

/** What `addListToSegment` is asked. */
export type AddListRequest = {
  readonly asker: Asker
  readonly segmentId: SegmentId
  readonly people: readonly ListedPerson[]
  /** Tells who the accounts are that nobody has seen. */
  readonly groups: GroupReader
}

/** What became of a list; `unmatched` are those whom nobody, or nobody alone, answers to. */
export type ListAdded = {
  readonly segment: Segment
  readonly added: number
  readonly already: number
  readonly unmatched: readonly {
    readonly line: number
    readonly text: string
    readonly why: 'nobody' | 'no_address' | 'no_account' | 'several'
  }[]
}

/**
 * Puts everybody of a list who is known into a segment, by hand. Nobody is made but those behind accounts of the space that the platform
 * tells of. Refuses `segment_unknown`.
 */
export async function addListToSegment(deps: Deps, request: AddListRequest): Promise<Result<ListAdded>> {
  const { asker, segmentId, people } = request
  const access = checkAccess('add-to-segment', asker)
  if (!access.ok) return access
  const { store, clock } = deps
  const organizationId = asker.organization.id
  const words = people.flatMap(({ email, name }) => [email, name]).filter((word) => word !== null)
  await takeIn(deps, request)
  const known = indexOf(await store.namesakes(organizationId, words))
  return store.inTurn(organizationId, async () => {
    const segment = await findSegment(deps, { asker, segmentId, action: 'add-to-segment' })
    if (!segment.ok) return segment
    const found = new Set<PersonId>()
    const unmatched: ListAdded['unmatched'][number][] = []
    for (const [index, person] of people.entries()) {
      if (index % SLICE === SLICE - 1) await letOthersGo()
      const match = await findOne(deps, { asker, person, known })
      if ('why' in match) unmatched.push({ line: person.line, text: person.text, why: match.why })
      else found.add(match.id)
    }
    const before = new Set((await store.membersOf(segmentId)).map(({ id }) => id))
    const already = [...found].filter((id) => before.has(id)).length
    const at = clock.now()
    const changes = [...found].map((personId) => ({ type: 'add-member', segmentId, personId, at }) as const)
    for (let next = 0; next < changes.length; next += SLICE) {
      await store.commit({ changes: changes.slice(next, next + SLICE) })
      await letOthersGo()
    }
    return yes({ segment: segment.value, added: found.size - already, already, unmatched })
  })
}

/** People found, or written, without letting anybody else go first. */
const SLICE = 250
/** Accounts asked for one by one: a list of more is pasted again. */
const MOST_ASKED = 40

async function takeIn(deps: Deps, { asker, people, groups }: AddListRequest): Promise<void> {
  const { platform, externalId: space } = asker.space
  const accounts = new Set(people.flatMap(({ account }) => account ?? []))
  const strangers: string[] = []
  for (const account of accounts) {
    if ((await deps.store.entrance(platform, space, account)) === null) strangers.push(account)
  }
  if (strangers.length === 0) return
  const told = await groups.profiles({ platform, space, users: strangers, most: MOST_ASKED })
  for (const [externalId, profile] of told)
    await enter(deps, { platform, space: asker.space, user: { externalId, profile } })
}

type Match = { readonly id: PersonId } | { readonly why: ListAdded['unmatched'][number]['why'] }

async function findOne(
  { store }: Deps,
  of: { readonly asker: Asker; readonly person: ListedPerson; readonly known: Known },
): Promise<Match> {
  const { asker, person, known } = of
  const { platform, externalId: space } = asker.space
  if (person.account !== null) {
    const entrance = await store.entrance(platform, space, person.account)
    return entrance === null ? { why: 'no_account' } : { id: entrance.person.id }
  }
  const bearers = known.name.get(keyOf(person.name ?? '')) ?? []
  if (person.email === null && bearers.length === 0 && person.name !== null) {
    // `@ana` is how an account is called where its id is a word, as in commands.
    const entrance = await store.entrance(platform, space, person.name)
    return entrance === null ? { why: 'nobody' } : { id: entrance.person.id }
  }
  if (person.email === null) return only(bearers, 'nobody')
  const owners = known.email.get(keyOf(person.email)) ?? []
  // Who has proven another address may be somebody else of that name.
  return only(owners.length > 0 ? owners : bearers.filter(({ email }) => email === null), 'no_address')
}

/** People by name and by address, letter case apart. */
type Known = Readonly<Record<'name' | 'email', ReadonlyMap<string, readonly Namesake[]>>>

function indexOf(namesakes: readonly Namesake[]): Known {
  const by = (word: 'name' | 'email') => {
    const index = new Map<string, Namesake[]>()
    for (const one of namesakes) {
      const key = keyOf(one[word] ?? '')
      const same = index.get(key)
      if (same === undefined) index.set(key, [one])
      else same.push(one)
    }
    return index
  }
  return { name: by('name'), email: by('email') }
}

function keyOf(word: string): string {
  return word.toLowerCase()
}

function only(found: readonly Namesake[], otherwise: 'nobody' | 'no_address'): Match {
  const [first, ...others] = found
  if (first === undefined) return { why: otherwise }
  return others.length > 0 ? { why: 'several' } : { id: first.personId }
}
