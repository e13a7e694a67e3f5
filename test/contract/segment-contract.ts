import { describe, expect, it } from 'vitest'
import type { Stage } from './open-stage.ts'

/** Segments: what they follow, lists that are pasted, and who sees and joins what is for them. */
export function segmentContract(stage: () => Stage): void {
  const list = async (name: string) => (await stage().people.ada.command(`/session segment list name: ${name}`)).text

  describe('segments', () => {
    it('follow a group: are made and filled from it, kept in step with it, and keep their people when it is gone', async () => {
      const { people, groups, program } = stage()
      const { ada, ana, ben, chidi } = people
      const sync = () => ada.command('/session segment sync name: Followers group: @cohort-9')
      if (groups === null) {
        const kindly = await sync()
        expect(kindly.text).toContain('there are no groups in this space')
        expect(kindly.isPrivate).toBe(true)
        return
      }
      groups.set('cohort-9', [ana, ben])
      const first = await sync()
      expect(first.isPrivate).toBe(true)
      expect(first.text).toContain('2 people joined; 2 in the segment now')
      expect(first.text).toContain('Synced from @cohort-9')
      await ada.command('/session segment add name: Followers person: @maya')
      groups.set('cohort-9', [ben, chidi])
      await program.until(async () => {
        const text = await list('Followers')
        return text.includes('Chidi') && !text.includes('Ana') && text.includes('Maya')
      }, 'the segment is in step')
      groups.drop('cohort-9')
      await program.until(async () => (await list('Followers')).includes('the group is gone'), 'it is said')
      const shown = await ada.command('/session segment list name: Followers')
      for (const name of ['Ben', 'Chidi', 'Maya']) expect(shown.text).toContain(name)
      expect((await ada.command('/session doctor')).text).toContain('the group is gone')
      expect((await shown.press('Stop syncing')).text).toContain('Everybody stays')
      expect(await list('Followers')).not.toContain('gone')
      expect((await people.ana.command('/session segment sync name: Followers')).text).toContain('admins')
    })

    it('take a list that is pasted, and say of each line that was not understood why', async () => {
      const { ada, ana, ben } = stage().people
      await ada.command('/session segment create name: Pasted')
      const form = await ada.command('/session segment add name: Pasted')
      expect(form.kind).toBe('form')
      const answer = await form.fill({ Who: `name;account\n${ana.name};\n;${ben.externalId}\n=cmd;\nNobody Known;` })
      expect(answer.text).toContain('2 people added')
      expect(answer.text).toContain('Not understood: 2 lines')
      expect(answer.text).toMatch(/Line 4: .*=cmd.*nobody here is called that/)
      expect(answer.live).toEqual([])
      expect(await list('Pasted')).toContain('2 people')
      const again = await (await answer.press('Paste a list…')).fill({ Who: 'Somebody Else' })
      expect(again.text).toContain('Nobody was added')
      expect(await list('Pasted')).toContain('2 people')
    })

    it('share a session, which everybody sees, and only theirs and those invited by name join', async () => {
      const { people, create } = stage()
      const { ada, ana, ben, chidi, jonas } = people
      for (const [name, person] of [
        ['East', '@ana'],
        ['West', '@ben'],
      ])
        await ada
          .command(`/session segment create name: ${name}`)
          .then(() => ada.command(`/session segment add name: ${name} person: ${person}`))
      const { id, number } = await create('For both halves', {
        inMinutes: 900,
        rest: 'link: https://meet.example.org/halves audience: East, West',
      })
      await ada.command(`/session invite ${number} person: @jonas`)
      const see = (by: typeof ana) => by.command('/sessions search: both halves')
      for (const one of [ana, ben, chidi, jonas]) expect((await see(one)).text).toContain('For both halves')
      for (const one of [ana, ben, jonas])
        expect((await one.forge(`1:join:${id}`)).text).toContain('You are registered')
      expect((await chidi.forge(`1:join:${id}`)).text).toContain('is for other people')
      expect((await ana.command(`/session info ${number}`)).text).toMatch(/East, West/)
      await ada.command('/session segment remove name: East person: @ana')
      expect((await ana.forge(`1:join:${id}`)).text).toContain('You are registered')
      expect((await ana.command(`/session info ${number}`)).buttons).toContain('Join')
      await ana.forge(`1:leave:${id}`)
      expect((await ana.forge(`1:join:${id}`)).text).toContain('is for other people')
    })
  })
}
