import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { App, HTTPReceiver, type Logger, LogLevel } from '@slack/bolt'
import { onTestFinished } from 'vitest'
import { openFakeSlack } from '../../fakes/slack/fake-slack.ts'

/** Blocks of one button, **Go**. */
export const BUTTON = [{ type: 'actions' as const, elements: [button()] }]
/** A form of one field, **Title**. */
export const MODAL = {
  type: 'modal' as const,
  callback_id: 'form',
  title: { type: 'plain_text' as const, text: 'New session' },
  submit: { type: 'plain_text' as const, text: 'Create' },
  blocks: [
    {
      type: 'input' as const,
      block_id: 'title',
      label: { type: 'plain_text' as const, text: 'Title' },
      element: { type: 'plain_text_input' as const, action_id: 'text' },
    },
  ],
}

const SILENT: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
}

/** The fake with Maya (U1) and Ben (U2), and the real Bolt started on it, at `url` over HTTP; closed when the test has finished. */
export async function startBolt(mode: 'socket' | 'http', limits: Parameters<typeof openFakeSlack>[0] = {}) {
  const fake = await openFakeSlack(limits)
  onTestFinished(() => fake.close())
  fake.addUser({ id: 'U1', name: 'maya' })
  fake.addUser({ id: 'U2', name: 'ben' })
  const common = {
    token: fake.workspace.botToken,
    botId: fake.workspace.botId,
    botUserId: fake.workspace.botUserId,
    logger: SILENT,
    clientOptions: {
      logger: SILENT,
      slackApiUrl: fake.apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    },
  }
  if (mode === 'socket') {
    const app = new App({ ...common, socketMode: true, appToken: fake.appToken, convoStore: false })
    await app.start()
    onTestFinished(async () => void (await app.stop()))
    return { fake, app, url: '' }
  }
  const receiver = new HTTPReceiver({ signingSecret: fake.signingSecret, logger: SILENT })
  const app = new App({ ...common, receiver, convoStore: false })
  const server = createServer(receiver.requestListener)
  const url = await listen(server)
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  fake.useHttp(url)
  return { fake, app, url }
}

/** A button that does `go`. */
export function button(label = 'Go') {
  return { type: 'button' as const, action_id: 'go', text: { type: 'plain_text' as const, text: label } }
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`
}
