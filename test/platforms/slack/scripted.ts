/** The Slack platform over the fake, with a conversation that answers by script: for what is Slack's own, not the product's. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished, vi } from 'vitest'
import type { Intent } from '../../../src/chat/intent.ts'
import type { Conversation } from '../../../src/chat/platform.ts'
import type { Reply } from '../../../src/chat/reply.ts'
import type { View } from '../../../src/chat/view.ts'
import { createSlack, type Slack, type SlackOptions } from '../../../src/platforms/slack/create-slack.ts'
import type { Log } from '../../../src/usecases/ports.ts'
import { type FakeSlack, openFakeSlack } from '../../fakes/slack/fake-slack.ts'

export type Mode = 'socket' | 'http'

/** #general. */
export const CHANNEL = 'CT1GENERAL'

/** What the conversation got and how it answers. */
export type Script = {
  readonly intents: Intent[]
  readonly profileChanges: Parameters<Conversation['profileChanged']>[0][]
  readonly groupChanges: Parameters<Conversation['groupChanged']>[0][]
  /** Accounts that the conversation has never seen. */
  readonly strangers: Set<string>
  reply: (intent: Intent) => Reply | Promise<Reply>
}

export type Scripted = {
  readonly fake: FakeSlack
  readonly slack: Slack
  readonly script: Script
  readonly logged: { readonly level: string; readonly message: string; readonly facts: object }[]
  /** Where HTTP mode listens. */
  readonly url: string
}

/** Maya (U1) and Ben (U2) in #general, and the platform started. */
export async function startScripted(
  mode: Mode,
  options: Parameters<typeof openFakeSlack>[0] & { readonly start?: boolean } = {},
): Promise<Scripted> {
  const fake = await openFakeSlack(options)
  fake.addUser({ id: 'U1', name: 'maya', realName: 'Maya' })
  fake.addUser({ id: 'U2', name: 'ben', realName: 'Ben' })
  const logged: Scripted['logged'] = []
  const keep = (level: string) => (facts: object, message: string) => void logged.push({ level, message, facts })
  const log: Log = { debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') }
  const base = { apiUrl: fake.apiUrl, botToken: fake.workspace.botToken, log }
  const full: SlackOptions =
    mode === 'socket'
      ? { ...base, mode, appToken: fake.appToken }
      : { ...base, mode, signingSecret: fake.signingSecret }
  const slack = createSlack(full)
  const server = createServer((request, response) => void slack.requestListener?.(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`
  if (mode === 'http') fake.useHttp(url)
  onTestFinished(async () => {
    await slack.stop()
    server.closeAllConnections()
    server.close()
    await fake.close()
  })
  const script: Script = {
    intents: [],
    profileChanges: [],
    groupChanges: [],
    strangers: new Set(),
    reply: () => message('Fine'),
  }
  if (options.start !== false) {
    await slack.start(createConversation(script))
    // Who is added from here on was not there when Slack listed its accounts.
    await vi.waitFor(() => {
      if (!fake.calls.some((call) => call.method === 'users.list' && call.result === 'ok'))
        throw new Error('not listed yet')
    })
  }
  return { fake, slack, script, logged, url }
}

/** The conversation that a script plays. */
export function createConversation(script: Script): Conversation {
  return {
    async handle(intent) {
      script.intents.push(intent)
      return script.reply(intent)
    },
    suggest: async () => [],
    commandsFor: async () => [],
    unknown: async ({ users }) => users.filter((user) => script.strangers.has(user)),
    async profileChanged(change) {
      script.profileChanges.push(change)
    },
    async groupChanged(group) {
      script.groupChanges.push(group)
    },
  }
}

/** A private message with these words. */
export function message(
  words: string,
  options: { readonly replace?: boolean; readonly body?: View['body'] } = {},
): Reply {
  const body = options.body ?? [{ type: 'text' as const, text: [words] }]
  return { type: 'message', view: { title: 'Answer', body }, replace: options.replace ?? false }
}

/** A view with one button. */
export function withButton(label: string, action: string): View {
  return { title: 'Card', body: [{ type: 'buttons', buttons: [{ label, action }] }] }
}
