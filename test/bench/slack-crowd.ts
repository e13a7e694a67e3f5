import { type FakeSlack, openFakeSlack } from '../fakes/slack/fake-slack.ts'
import type { FakeMessage } from '../fakes/slack/state.ts'
import { slackSettings } from '../support/chat-settings.ts'
import { type Crowd, type Expected, mustSay, numbersOf, PATIENCE_MS } from './crowd.ts'
import { personName, slackAccount } from './seed-database.ts'

/** A Slack workspace full of people, over Socket Mode, and the fake that it is on. */
export async function openSlackCrowd(
  people: number,
  expected: Expected,
): Promise<Crowd & { readonly fake: FakeSlack }> {
  const fake = await openFakeSlack({ ackMs: PATIENCE_MS })
  for (let person = 0; person < people; person += 1)
    fake.addUser({ id: slackAccount(person), name: `student${person}`, realName: personName(person) })
  const channel = `C${fake.workspace.teamId}GENERAL`
  const seats = Array.from({ length: people }, (_, person) => fake.person(slackAccount(person)))
  const seat = (person: number) => {
    const found = seats[person]
    if (!found) throw new Error(`there is no person ${person}`)
    return found
  }
  return {
    fake,
    settings: slackSettings(fake),
    space: fake.workspace.teamId,
    sessions: async (who) => {
      const acts = await Promise.all(numbersOf(who).map((person) => seat(person).slash('/sessions', '', { channel })))
      return waited(acts, expected.sessions)
    },
    join: async (who, button) => {
      const card = putCard(fake, { channel, button })
      const shown = allAnswered(fake, who.count)
      const acts = await Promise.all(numbersOf(who).map((person) => seat(person).press(card, button)))
      await shown
      return waited(acts, expected.join)
    },
    faults: () => fake.faults.map(({ kind, detail }) => `Slack, ${kind}: ${detail}`),
    close: () => fake.close(),
  }
}

type Acts = readonly Awaited<ReturnType<ReturnType<FakeSlack['person']>['press']>>[]

/** Read when all is over: putting an answer into words takes the fake a while, which would count as the contender's. */
async function waited(acts: Acts, words: string) {
  return Promise.all(
    acts.map(async (act) => {
      const answer = await act.answer({ timeoutMs: PATIENCE_MS })
      mustSay(answer.text, words)
      return { ackMs: act.ackMs, answerMs: answer.visibleMs }
    }),
  )
}

/** Resolves when so many more private messages have appeared: one look at each, where every person looking at all would cost. */
function allAnswered(fake: FakeSlack, count: number) {
  let seen = 0
  const isLast = (entry: { readonly kind: string; readonly to: string | undefined }) => {
    if (entry.kind === 'posted' && entry.to !== undefined) seen += 1
    return seen >= count
  }
  return fake.state.seen.next(isLast, { from: fake.state.seen.entries.length, timeoutMs: PATIENCE_MS })
}

function putCard(fake: FakeSlack, of: { readonly channel: string; readonly button: string }): FakeMessage {
  const button = { type: 'button', action_id: of.button, text: { type: 'plain_text', text: 'Join' } }
  const card: FakeMessage = {
    ts: `1.${String(fake.state.next()).padStart(6, '0')}`,
    channelId: of.channel,
    author: fake.workspace.botUserId,
    privateTo: undefined,
    threadTs: undefined,
    text: 'Group coaching',
    blocks: [{ type: 'actions', block_id: 'card', elements: [button] }],
    metadata: undefined,
    edits: 0,
    deleted: false,
    files: [],
  }
  // At the front, where the fake finds it at once.
  fake.workspace.messages.unshift(card)
  return card
}
