import { describe, expect, test } from 'vitest'
import { COMMANDS } from '../../../src/chat/commands.ts'
import { commandBody } from '../../../src/platforms/discord/command-body.ts'
import { inviteLink } from '../../../src/platforms/discord/invite-link.ts'
import { sameCommands } from '../../../src/platforms/discord/same-commands.ts'
import { checkCommands, countCharacters } from '../../fakes/discord/check-commands.ts'
import { list, record } from '../../fakes/discord/json.ts'

const bodies = COMMANDS.map(commandBody)

describe('the command table on Discord', () => {
  test('is within all of Discord’s limits', () => expect(checkCommands(bodies).faults).toEqual([]))

  test.each(bodies)('/$name has room for 25 entries and 8,000 characters', (body) => {
    expect(list(body.options).length).toBeLessThanOrEqual(25)
    expect(countCharacters(record(body))).toBeLessThanOrEqual(8_000)
  })

  const session = record(bodies.find((body) => body.name === 'session'))
  const verb = (name: string) => record(list(session.options).find((option) => record(option).name === name))
  const option = (of: string, name: string) => record(list(verb(of).options).find((one) => record(one).name === name))

  test('people, channels and roles are picked, sessions and segments completed, marks chosen', () => {
    expect(option('create', 'mentor').type).toBe(6)
    expect(option('create', 'announce')).toMatchObject({ type: 7, channel_types: [0, 5] })
    expect(option('info', 'session')).toMatchObject({ type: 3, autocomplete: true, required: true })
    expect(option('mark', 'as').choices).toContainEqual(
      expect.objectContaining({ name: 'left early', value: 'left_early' }),
    )
  })

  test('create requires nothing, since bare it opens the form', () => {
    expect(list(verb('create').options).filter((one) => record(one).required === true)).toEqual([])
  })

  test('segment and role are groups of verbs', () => {
    expect(verb('segment')).toMatchObject({ type: 2, description: 'segment: create, add, remove, list, sync' })
  })

  test('each description and choice is there in Spanish too, and every name as it is typed', () => {
    expect(session.description_localizations).toEqual({
      'es-ES': 'Crear y dirigir sesiones en vivo',
      'es-419': 'Crear y dirigir sesiones en vivo',
    })
    expect(verb('start').description_localizations).toMatchObject({ 'es-419': 'Empezar una sesión ahora' })
    expect(option('mark', 'as').choices).toContainEqual({
      name: 'left early',
      name_localizations: { 'es-ES': 'Se fue antes', 'es-419': 'Se fue antes' },
      value: 'left_early',
    })
    expect(JSON.stringify(bodies.map(({ name_localizations }) => name_localizations ?? null))).toBe('[null,null]')
  })

  test('every verb of the table is there', () => {
    const names = list(session.options).flatMap((raw) => {
      const one = record(raw)
      return one.type === 2 ? list(one.options).map((inner) => `${one.name} ${record(inner).name}`) : [one.name]
    })
    expect(names.toSorted()).toEqual(
      COMMANDS.find((command) => command.name === 'session')
        ?.verbs.map((one) => one.name)
        .toSorted(),
    )
  })
})

describe('registered commands', () => {
  const [first, second] = bodies
  if (!first || !second) throw new Error('two commands')

  test('are the same in any order and with what Discord adds', () => {
    const stored = [second, first].map((body) => ({
      ...body,
      id: '1',
      version: '2',
      nsfw: false,
      name_localizations: null,
    }))
    expect(sameCommands(bodies, stored, { isGlobal: true })).toBe(true)
  })

  test('are not the same after a change in the depth', () => {
    const changed = JSON.parse(JSON.stringify(bodies).replace('Why, told to', 'Why, said to'))
    expect(sameCommands(bodies, changed, { isGlobal: true })).toBe(false)
    expect(sameCommands(bodies, [first], { isGlobal: true })).toBe(false)
  })

  test('are not the same after a change in one language', () => {
    const changed = JSON.parse(JSON.stringify(bodies).replace('Empezar una sesión', 'Comenzar una sesión'))
    expect(sameCommands(bodies, changed, { isGlobal: true })).toBe(false)
  })
})

test('the invite link asks for the bot, its commands and what it needs to post', () => {
  expect(inviteLink('123')).toBe(
    'https://discord.com/oauth2/authorize?client_id=123&scope=bot+applications.commands&permissions=274878024704',
  )
})
