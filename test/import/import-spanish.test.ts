import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { terminalLanguage } from '../../src/config.ts'
import { englishIn } from '../support/words-of.ts'
import { csv, LINK } from './in-import.ts'
import { type OpenedImport, openImport } from './open-import.ts'

/** An import at a terminal that is set to Spanish. */

let s: OpenedImport
beforeEach(async () => {
  s = await openImport('es')
})
afterEach(() => s.close())

describe('an import in Spanish', () => {
  it('says line by line what it did', async () => {
    const content = csv(
      'title,when,link,mentor,repeat',
      `Orientación,2026-10-20 18:00,${LINK},Maya,`,
      `Taller,2026-10-13 18:00,${LINK},,weekly`,
      `Taller,2020-10-13 18:00,${LINK},,`,
      `=1+1,2026-10-21 18:00,${LINK},,`,
    )
    const dry = await s.bring(content, '--dry-run')
    expect(dry.said).toContain('No se guardó nada, como pediste. Serían nuevas 3 líneas:')
    const { code, said } = await s.bring(content)
    expect(code).toBe(0)
    expect(said).toContain('sessions.csv: 4 líneas para ')
    expect(said).toMatch(/3 líneas nuevas: \d+ sesiones guardadas:/)
    expect(said).toContain('línea 2: "Orientación", mar 20 oct 2026, 18:00')
    expect(said).toContain('1 línea en el pasado:\n  línea 4: ya pasó, así que se omite')
    expect(said).toContain('Conviene mirar:\n  línea 5: title: "=1+1" parece una fórmula; se conserva como texto')
    const again = await s.bring(content)
    expect(again.said).toContain('0 líneas nuevas: 0 sesiones guardadas.')
    expect(again.said).toContain('3 líneas que ya estaban:\n  línea 2: es #')
  })

  it('says what is wrong with each line, and stores nothing', async () => {
    const { code, said } = await s.bring(
      csv(
        'title,when,link,mentor,timezone,capacity',
        `,2026-10-20 18:00,${LINK},,,`,
        `A,01/02/2027 18:00,${LINK},,,`,
        `B,mañana,${LINK},,,`,
        `C,2026-10-20 18:00,${LINK},Nadie,,muchas`,
        `D,2026-10-20 18:00,${LINK},,Marte,`,
        `E,2026-10-20 18:00,,,,`,
        `F,2026-10-20 18:00,${LINK},,,,sobra`,
      ),
    )
    expect(code).toBe(1)
    expect(said).toMatch(/No se guardó nada\. Hay que corregir \d+ cosas:/)
    expect(said).toContain('línea 3: when: 01/02/2027 18:00: Esa fecha puede entenderse de dos maneras.')
    expect(said).toContain('--dates day-first o --dates month-first')
    expect(said).toContain('mentor: aquí nadie se llama "Nadie"')
    expect(said).toContain('línea 6: timezone: "Marte" no es una zona horaria.')
    expect(said).toContain('línea 8: tiene más celdas que la primera línea')
    expect(said.split('\n').filter((line) => englishIn(line.replace(/https:\S+|--\S+|when: /g, '')))).toEqual([])
    expect(s.titles()).toEqual([])
  })

  it('reads times in Spanish where channels are spoken to in it', async () => {
    const { organization, store } = s
    await store.commit({ changes: [{ type: 'set-organization', id: organization.id, set: { locale: 'es' } }] })
    const { code, said } = await s.bring(
      csv(
        'title,when,link',
        `A,01/12/2026 18:00,${LINK}`,
        `B,el 2 de diciembre a las 6 de la tarde,${LINK}`,
        `C,12/03/2026 18:00,${LINK}`,
      ),
      ...['--timezone', 'UTC'],
    )
    expect(said).toContain('ya pasó')
    expect(code).toBe(0)
    expect(s.titles().map(({ at }) => at)).toEqual(['2026-12-01T18:00:00.000Z', '2026-12-02T18:00:00.000Z'])
  })
})

describe('the language of a terminal', () => {
  it.each([
    [{ LANG: 'es_MX.UTF-8' }, 'es-MX'],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'es' }, 'es'],
    [{ LANG: 'en_GB.UTF-8', LC_MESSAGES: 'es_ES@euro' }, 'es-ES'],
    [{ LC_ALL: '', LANG: 'C.UTF-8' }, 'C'],
    [{}, null],
  ])('of %j is %j', (env, language) => expect(terminalLanguage(env)).toBe(language))
})
