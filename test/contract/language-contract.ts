import { describe, expect, it } from 'vitest'
import { directMessage, type Stage } from './open-stage.ts'

/** Each person in the language that their platform tells of them, and many at once in that of the organization. */
export function languageContract(stage: () => Stage): void {
  describe('languages', () => {
    it('answers the same press to each in their own', async () => {
      const { people, create, card } = stage()
      await create('Two languages')
      expect((await (await card('Two languages', people.ana)).press('Join')).text).toContain('You are registered.')
      const answer = await (await card('Two languages', people.luz)).press('Join')
      expect(answer.text).toContain('Te inscribiste.')
      expect(answer.buttons).toContain('No puedo ir')
      expect((await answer.press('No puedo ir')).text).toContain('Ya no tienes inscripción')
    })

    it('refuses and helps in it, with commands as everybody types them', async () => {
      const { ana, luz } = stage().people
      const refused = await luz.command('/session create title: Hablemos when: tomorrow 6pm')
      expect(refused.text).toContain('Eso es para mentores y administración.')
      expect(refused.buttons).toEqual(['Ayuda'])
      const help = await refused.press('Ayuda')
      expect(help.text).toContain('Lo que puedes hacer aquí')
      expect(help.text).toMatch(/\/session info 42.* Todo sobre una sesión/)
      expect((await ana.command('/session help')).text).toContain('What you can do here')
    })

    it('reads times in it, and says in it what is wrong with one', async () => {
      const { ada, luz } = stage().people
      await ada.command('/session role grant person: @luz role: mentor')
      try {
        const refused = await luz.command(
          '/session create title: Café when: mañana link: https://meet.example.org/cafe',
        )
        expect(refused.text).toContain('Eso es un día sin hora.')
        const example = /por ejemplo (\d+ [a-z]{3} \d{4} 18:00)/.exec(refused.text)?.[1]
        const byExample = `/session create title: Café when: ${example} link: https://meet.example.org/cafe`
        expect((await luz.command(byExample)).text).toContain('18:00')
        const made = await luz.command(
          '/session create title: Té when: pasado mañana a las 6 y media de la tarde duration: 1 hora y 30 minutos link: https://meet.example.org/te',
        )
        expect(made.text).toContain('18:30')
        expect(made.text).toContain('1 h 30 min')
      } finally {
        await ada.command('/session role revoke person: @luz role: mentor')
      }
    })

    it('writes to each in it, while the card in the channel stays in that of the organization', async () => {
      const { people, create, card, program } = stage()
      const { luz, ben } = people
      const { id } = await create('Told in two languages', { rest: 'link: https://meet.example.org/two capacity: 1' })
      await (await card('Told in two languages', ben)).press('Join')
      expect((await (await card('Told in two languages', luz)).press('Join')).text).toContain('número 1')
      await (await card('Told in two languages', ben)).press("Can't go")
      await program.until(
        () =>
          program.rows("SELECT 1 FROM deliveries WHERE session_id = ? AND kind = 'promoted' AND state = 'sent'", id)[0],
        'the promotion is told',
      )
      const told = await directMessage(luz, 'Told in two languages')
      expect(told.text).toContain('Se liberó una plaza y es tuya')
      expect(told.text).not.toMatch(/\b(the|you|yours)\b/i)
      expect((await card('Told in two languages', luz)).buttons).toEqual([
        'Join',
        "Can't go",
        'Details',
        'Add to calendar',
      ])
    })

    it('announces in the language that an admin chooses for channels, and answers each in their own as before', async () => {
      const { people, create, program } = stage()
      const { ada, ben, luz } = people
      expect((await ada.command('/session settings language: es')).text).toContain('English → Español')
      try {
        await create('Hablemos de trabajo')
        const card = await program.until(
          async () => (await ben.channel()).findLast(({ text }) => text.includes('Hablemos de trabajo')),
          'the card stands in the channel',
        )
        expect(card.buttons).toEqual(['Unirme', 'No puedo ir', 'Detalles', 'Agregar al calendario'])
        expect(card.text).toContain('Inscripciones: 0')
        expect((await card.press('Unirme')).text).toContain('You are registered.')
      } finally {
        expect((await luz.command('/session help')).text).toContain('Lo que puedes hacer aquí')
        await ada.command('/session settings language: en')
      }
    })
  })
}
