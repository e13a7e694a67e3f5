/** What Slack lists of its accounts at the start, for whatever changed while nothing could be heard. */
import { expect, test } from 'vitest'
import { createConversation, startScripted } from './scripted.ts'

test('at the start the conversation is told of each account as it is now', async () => {
  const { fake, slack, script } = await startScripted('socket', { start: false })
  fake.addUser({ id: 'U3', name: 'olga', isPrimaryOwner: true, isOwner: true, isAdmin: true })
  await slack.start(createConversation(script))
  const told = () => new Map(script.profileChanges.map(({ user, profile }) => [user, profile.standing]))
  await expect.poll(told).toEqual(
    new Map([
      ['UT1BOT', 'member'],
      ['U1', 'member'],
      ['U2', 'member'],
      ['U3', 'owner'],
    ]),
  )
  expect(script.profileChanges[0]?.space).toEqual({ externalId: 'T1', name: 'School T1' })
})
