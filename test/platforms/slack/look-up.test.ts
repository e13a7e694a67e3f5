import { expect, test } from 'vitest'
import type { Sought } from '../../../src/chat/platform.ts'
import type { View } from '../../../src/chat/view.ts'
import { post as postAsSomebody, readSaid } from '../../fakes/slack/messages.ts'
import { CHANNEL, createConversation, type Scripted, startScripted } from './scripted.ts'

/** Whether a message whose answer was lost stands already. */

const VIEW: View = { title: 'Title', body: [{ type: 'text', text: ['words'] }] }

const sought = (id: string, to: Sought['to'] = { channel: CHANNEL }): Sought => ({
  id,
  space: 'T1',
  to,
  since: new Date(),
  now: new Date(),
})
const post = ({ slack }: Scripted, id: string, to: Sought['to'] = { channel: CHANNEL }) =>
  slack.post({ id, space: 'T1', to, view: VIEW })

test.each([
  ['a channel', { channel: CHANNEL }],
  ['a person', { user: 'U1' }],
])('in %s it is found by the id in its metadata, and by no other', async (_, to) => {
  const scripted = await startScripted('socket')
  const { fake, slack } = scripted
  fake.disturb.order('chat.postMessage', { kind: 'answer-lost' })
  expect(await post(scripted, 'dlv_1', to)).toMatchObject({ type: 'later', doubtful: true })
  const posted = await post(scripted, 'dlv_2', to)
  const found = await slack.lookUp(sought('dlv_1', to))
  expect(found).toMatchObject({ type: 'found', ref: expect.stringMatching(/^[CD]\w+:\d+\.\d+$/) })
  expect(posted.type === 'sent' && found.type === 'found' && posted.ref !== found.ref).toBe(true)
  expect(await slack.lookUp(sought('dlv_3', to))).toEqual({ type: 'absent' })
  expect(found.type === 'found' && (await slack.update({ space: 'T1', ref: found.ref, view: VIEW })).type).toBe('sent')
  expect(fake.faults).toEqual([])
})

test('it is found among the replies of a thread, where a channel’s history does not show it', async () => {
  const scripted = await startScripted('socket')
  const { slack } = scripted
  const card = await post(scripted, 'dlv_card')
  if (card.type !== 'sent') throw new Error('not sent')
  const to = { channel: CHANNEL }
  expect(await slack.post({ id: 'dlv_reply', space: 'T1', to, view: VIEW, under: card.ref })).toMatchObject({
    type: 'sent',
  })
  expect(await slack.lookUp(sought('dlv_reply'))).toEqual({ type: 'absent' })
  expect(await slack.lookUp({ ...sought('dlv_reply'), under: card.ref })).toMatchObject({ type: 'found' })
  expect(await slack.lookUp({ ...sought('dlv_card'), under: `${CHANNEL}:1.2` })).toMatchObject({ type: 'found' })
})

test('a reply to a card that was deleted is said in the channel itself', async () => {
  const { slack } = await startScripted('socket')
  const message = { id: 'dlv_1', space: 'T1', to: { channel: CHANNEL }, view: VIEW }
  expect(await slack.post({ ...message, under: `${CHANNEL}:1.2` })).toMatchObject({ type: 'sent' })
  expect(await slack.lookUp(sought('dlv_1'))).toMatchObject({ type: 'found' })
})

test('it is found behind hundreds of messages, and a channel too busy to read through is unknown', async () => {
  const scripted = await startScripted('socket')
  const { fake, slack } = scripted
  await post(scripted, 'dlv_1')
  const chatter = (count: number) => {
    for (let index = 0; index < count; index++)
      postAsSomebody(fake.state, fake.workspace, { said: readSaid({ text: 'hm' }), where: { channelId: CHANNEL } })
  }
  chatter(450)
  expect(await slack.lookUp(sought('dlv_1'))).toMatchObject({ type: 'found' })
  chatter(2_000)
  expect(await slack.lookUp(sought('dlv_1'))).toMatchObject({ type: 'unknown' })
})

test('a public channel that the bot is not in is joined to look', async () => {
  const scripted = await startScripted('socket')
  const { fake, slack } = scripted
  fake.addChannel({ id: 'CNEWS', name: 'news', members: ['U1'] })
  expect(await post(scripted, 'dlv_1', { channel: 'CNEWS' })).toMatchObject({ type: 'sent' })
  expect(await slack.lookUp(sought('dlv_1', { channel: 'CNEWS' }))).toMatchObject({ type: 'found' })
  expect(fake.faults).toEqual([])
})

test('where nobody can be reached any more it is absent: sending it again is refused too', async () => {
  const { fake, slack } = await startScripted('socket')
  const left = fake.workspace.users.get('U2')
  if (left) left.deleted = true
  expect(await slack.lookUp(sought('dlv_1', { user: 'U2' }))).toEqual({ type: 'absent' })
})

test('an outage leaves it unknown, and a pause that Slack names holds looking alone', async () => {
  const { fake, slack } = await startScripted('socket')
  fake.disturb.order('conversations.history', { kind: 'status', status: 503 })
  fake.disturb.order('conversations.history', { kind: 'rate-limited', retryAfter: 9 })
  expect(await slack.lookUp(sought('dlv_1'))).toMatchObject({ type: 'unknown' })
  expect(await slack.lookUp(sought('dlv_1'))).toMatchObject({
    type: 'unknown',
    afterMs: 9_000,
    hold: { acts: ['look'], per: 'space' },
  })
})

test('without the scopes it is unknown, said once in the log, and the health tells what is weaker', async () => {
  const { fake, slack, script, logged } = await startScripted('socket', { start: false })
  fake.workspace.scopes.delete('im:history')
  await slack.start(createConversation(script))
  expect(slack.health()).toMatchObject({ state: 'ready', weaker: expect.stringContaining('im:history') })
  for (const _ of [1, 2]) expect(await slack.lookUp(sought('dlv_1', { user: 'U1' }))).toMatchObject({ type: 'unknown' })
  expect(logged.filter(({ message }) => message.includes('given up rather than sent twice'))).toHaveLength(1)
  expect(slack.health()).toMatchObject({ state: 'ready' })
  expect(await slack.lookUp(sought('dlv_1'))).toEqual({ type: 'absent' })
})

test('posting to a person costs opening their channel once', async () => {
  const scripted = await startScripted('socket')
  const { slack } = scripted
  expect(slack.cost({ space: 'T1', to: { user: 'U1' } })).toEqual({ target: 'U1', acts: ['open', 'post'] })
  await post(scripted, 'dlv_1', { user: 'U1' })
  expect(slack.cost({ space: 'T1', to: { user: 'U1' } })).toEqual({ target: 'U1', acts: ['post'] })
  expect(slack.cost({ space: 'T1', to: { channel: 'C1' } })).toEqual({ target: 'C1', acts: ['post'] })
  expect(slack.cost({ space: 'T1', ref: 'C1:1.2' })).toEqual({ target: 'C1', acts: ['update'] })
})

test('a first message that cannot even open a channel leaves no doubt', async () => {
  const scripted = await startScripted('socket')
  scripted.fake.disturb.order('conversations.open', { kind: 'answer-lost' })
  expect(await post(scripted, 'dlv_1', { user: 'U1' })).toMatchObject({ type: 'later', doubtful: false })
  scripted.fake.disturb.order('conversations.open', { kind: 'rate-limited', retryAfter: 3 })
  expect(await post(scripted, 'dlv_1', { user: 'U1' })).toMatchObject({ hold: { acts: ['open'], per: 'space' } })
})
