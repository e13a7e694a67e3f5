import type { APIInteraction } from 'discord-api-types/v10'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Intent } from '../../../src/chat/intent.ts'
import { converse } from '../../../src/platforms/discord/converse.ts'
import { createTestLog } from '../../support/test-log.ts'
import { say } from './open-discord.ts'

const id = fc.oneof(fc.constantFrom('1', '1234567890123456789'), fc.string())
const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
const option = fc.letrec((tie) => ({
  option: fc.record(
    {
      type: fc.integer({ min: 0, max: 12 }),
      name: fc.string(),
      value: scalar,
      focused: fc.boolean(),
      options: fc.oneof({ depthSize: 'small' }, fc.constant([]), fc.array(tie('option'), { maxLength: 3 }), scalar),
    },
    { requiredKeys: [] },
  ),
})).option
const component = fc.letrec((tie) => ({
  part: fc.record(
    {
      type: fc.constantFrom(1, 3, 4, 5, 8, 10, 18, 22, 23, 99),
      custom_id: id,
      value: scalar,
      values: fc.oneof(fc.array(id), scalar),
      component: fc.oneof({ depthSize: 'small' }, scalar, tie('part')),
      components: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('part'), { maxLength: 3 })),
    },
    { requiredKeys: [] },
  ),
})).part
const interaction = fc.record(
  {
    id,
    token: fc.constant('token'),
    type: fc.integer({ min: 0, max: 6 }),
    guild_id: id,
    member: fc.oneof(
      scalar,
      fc.record(
        { user: fc.record({ id, username: fc.string() }), permissions: scalar, nick: scalar },
        { requiredKeys: [] },
      ),
    ),
    user: fc.oneof(scalar, fc.record({ id, username: fc.string() })),
    locale: scalar,
    channel: fc.oneof(scalar, fc.record({ id })),
    message: fc.oneof(scalar, fc.record({ flags: scalar }, { requiredKeys: [] })),
    data: fc.oneof(
      scalar,
      fc.record(
        {
          type: fc.integer({ min: 0, max: 4 }),
          name: fc.string(),
          custom_id: id,
          component_type: fc.integer({ min: 1, max: 8 }),
          values: fc.oneof(scalar, fc.array(scalar)),
          options: fc.oneof(scalar, fc.array(option, { maxLength: 4 })),
          components: fc.oneof(scalar, fc.array(component, { maxLength: 4 })),
          resolved: fc.oneof(scalar, fc.record({ users: fc.dictionary(id, scalar) }, { requiredKeys: [] })),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: [] },
)

test('no interaction, however malformed, rejects; what passes is an intent in neutral words', async () => {
  const intents: Intent[] = []
  const nothing = async () => undefined
  const parts = {
    conversation: {
      handle: async (intent: Intent) => {
        intents.push(intent)
        return say('Hello')
      },
      suggest: async () => [],
      commandsFor: async () => [],
      unknown: async () => [],
      profileChanged: async () => {},
      groupChanged: async () => {},
    },
    rest: { post: nothing, patch: nothing },
    applicationId: '1',
    findGuild: (guildId: string) => ({ id: guildId, name: 'School', ownerId: null }),
    answerWithinMs: 1_000,
    log: createTestLog(),
  }
  await fc.assert(
    fc.asyncProperty(interaction, async (malformed) => {
      await converse(parts, malformed as unknown as APIInteraction)
    }),
    { numRuns: 1_000 },
  )
  for (const intent of intents) {
    expect(intent.platform).toBe('discord')
    expect(typeof intent.user.externalId).toBe('string')
    if (intent.act.type === 'action') expect(typeof intent.act.id).toBe('string')
    if (intent.act.type === 'command') {
      for (const value of Object.values(intent.act.input)) expect(['string', 'object']).toContain(typeof value)
    }
  }
})
