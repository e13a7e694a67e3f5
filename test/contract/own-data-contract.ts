import { describe, expect, it } from 'vitest'
import type { Stage } from './open-stage.ts'

/** Everybody's own data: handed over to them alone, and forgotten when they say so twice. */
export function ownDataContract(stage: () => Stage): void {
  describe('own data', () => {
    it('comes as a file that only its person gets', async () => {
      const { ben, ana } = stage().people
      const answer = await (await ben.command('/session me')).press('Download my data')
      expect(answer.isPrivate).toBe(true)
      const file = await stage().program.until(
        async () => (await ben.files()).find(({ name }) => name === 'my-rollcall-data.json'),
        'the file arrives',
      )
      expect(JSON.parse(file.content)).toMatchObject({ settings: { role: 'student' }, accounts: [{ name: ben.name }] })
      expect((await ana.files()).map(({ name }) => name)).not.toContain('my-rollcall-data.json')
    })

    it('is forgotten only where its person says so once more, and the account begins anew', async () => {
      const { people, program } = stage()
      const { chidi } = people
      // Where the platform has one account for several spaces, only this organization forgets it.
      const accounts = () =>
        program.rows<{ person_id: string }>('SELECT person_id FROM identities WHERE external_id = ?', chidi.externalId)
      const before = accounts()
      const ask = async () => (await chidi.command('/session me')).press('Forget me…')
      const stays = await (await ask()).fill({ 'Are you sure?': 'No, keep me' })
      expect(stays.text).toContain('Nothing was changed')
      const gone = await (await ask()).fill({ 'Are you sure?': 'Yes, forget me' })
      expect(gone.isPrivate).toBe(true)
      expect(gone.text).toContain('You are forgotten here')
      const forgotten = program.rows('SELECT id, name, email FROM people WHERE forgotten_at IS NOT NULL')
      expect(forgotten).toMatchObject([{ name: 'Former member', email: null }])
      expect(accounts()).toHaveLength(before.length - 1)
      await chidi.command('/sessions')
      expect(accounts()).toHaveLength(before.length)
      expect(accounts().map(({ person_id }) => person_id)).not.toContain(forgotten[0]?.id)
    })
  })
}
