import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { giveCode } from '../../src/usecases/give-code.ts'
import { markZoneAsked } from '../../src/usecases/mark-zone-asked.ts'
import { useCode } from '../../src/usecases/use-code.ts'
import { openSchool, type School } from './open-school.ts'

let school: School
beforeEach(async () => {
  school = await openSchool()
})
afterEach(() => school.close())

async function link(from: { readonly zone: string | null }): Promise<boolean> {
  const { deps } = school
  const first = await school.person('ana', from)
  const second = await school.person('ana-again', { zone: null })
  const given = await giveCode(deps, { asker: first, purpose: 'link' })
  if (!given.ok) throw new Error('no code')
  const used = await useCode(deps, { asker: second, purpose: 'link', code: given.value.code })
  expect(used.ok).toBe(true)
  return markZoneAsked(deps, { asker: second })
}

describe('asking for the zone after an act that made the asker somebody else', () => {
  it('asks nobody whose other account told it', async () => {
    expect(await link({ zone: 'Europe/Berlin' })).toBe(false)
  })

  it('asks the person that both accounts are, once', async () => {
    expect(await link({ zone: null })).toBe(true)
    expect(await markZoneAsked(school.deps, { asker: await school.person('ana', { zone: null }) })).toBe(false)
  })
})
